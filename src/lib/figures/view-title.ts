import type { YearComparison } from '#core/series/compare-years.ts';
import { caveatYears } from '#core/publishers/caveats.ts';
import type { Caveat } from '#core/publishers/publisher.ts';
import { isMissing } from '#core/counts/missing.ts';
import type { View } from '../filters/view.ts';
import type { Locale } from '../i18n/locale.ts';
import { type Finding, findingMessages, type FindingPlace } from '../i18n/messages/finding.ts';
import { plainText } from '../i18n/segments.ts';

/** What a view of a figure is of: everything that its title, its citation and its file names are made from. */
export interface TitledFigure {
	/** Code of the nationality, and its name in the language of the page. */
	readonly code: string;
	readonly name: string;
	/** The court or the judge; null for the nation. */
	readonly place: FindingPlace | null;
}

/** Caveats under which a year's rate is shown with its note and is never a headline. */
const NO_HEADLINE: ReadonlySet<Caveat> = new Set(['mexico-incomplete']);

/**
 * The year a view speaks of: the one the reader chose; else the latest closed year in which the subject has a rate;
 * failing that the latest in which it has counts at all. Where a rate stopped having a meaning long ago, the latest
 * closed year says so, rather than a headline of twenty years back.
 */
export function shownYear(
	comparisons: readonly YearComparison[],
	chosen: number | null
): YearComparison | undefined {
	const found = comparisons.find((comparison) => comparison.year === chosen);
	if (found) return found;
	const closed = comparisons.filter(
		(comparison) => comparison.subject && comparison.subject.through === null
	);
	const latest = closed.at(-1);
	if (latest && isMissing(latest.subjectRate) && latest.subjectRate.missing === 'filings-exclude-referrals')
		return latest;
	return (
		closed.findLast((comparison) => !isMissing(comparison.subjectRate)) ?? closed.at(-1) ?? comparisons.at(-1)
	);
}

/** What the sentences about a view say: year, track, rate, people and place, and whether the year may be a headline. */
export function viewFinding(
	{ code, name, place }: TitledFigure,
	{ series, rate, against }: Pick<View, 'series' | 'rate' | 'against'>,
	comparison: YearComparison
): Finding {
	const { subject } = comparison;
	const caveats = subject ? caveatYears([subject], code).map(({ caveat }) => caveat) : [];
	return {
		name,
		series,
		rate,
		against,
		comparison,
		place,
		caveat: caveats.find((caveat) => NO_HEADLINE.has(caveat)) ?? null
	};
}

/** The one title of a view, as plain text: headline, citation, frame elsewhere, picture and alternative text. */
export function viewTitle(locale: Locale, finding: Finding): string {
	return plainText(findingMessages[locale].headline(finding));
}

/**
 * Stem of the files a reader takes from a view: `mexico-court-merits`, with the year where one was chosen; those of a
 * demonstration begin with `invented-data`, whatever they are renamed from.
 */
export function viewFileName(
	slug: string,
	{ series, rate, year }: Pick<View, 'series' | 'rate' | 'year'>,
	isInvented: boolean
): string {
	return [
		...(isInvented ? ['invented-data'] : []),
		slug,
		series,
		rate,
		...(year === null ? [] : [year])
	].join('-');
}
