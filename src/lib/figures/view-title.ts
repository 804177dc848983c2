import { compareYears, type YearComparison } from '#core/series/compare-years.ts';
import type { SeriesName } from '#core/counts/slice.ts';
import type { RateName } from '#core/measures/rates.ts';
import type { FigureData } from '../server/figure-data.ts';
import { caveatYears } from '#core/publishers/caveats.ts';
import type { Caveat } from '#core/publishers/publisher.ts';
import type { Grants } from '#core/counts/grants.ts';
import { isMissing } from '#core/counts/missing.ts';
import { type RecordedYear, recordedYear } from '#core/series/record-years.ts';
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

/** Whether a series of a figure has a rate, of the subject or of everyone: in a year, or without one in any. */
export function canShow(
	{ series }: Pick<FigureData, 'series'>,
	name: SeriesName,
	rate: RateName,
	year: number | null
): boolean {
	const pair = series[name];
	if (!pair) return false;
	return compareYears(pair, rate, 'overall').some(
		(one) =>
			(year === null || one.year === year) && !(isMissing(one.subjectRate) && isMissing(one.comparatorRate))
	);
}

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

/** Grants and denials of court records over a run of fiscal years: the people's, and everyone's. */
export interface PooledYears {
	/** The document. */
	readonly source_id: string;
	/** The years, oldest first, with their days where they are not whole. */
	readonly years: readonly Omit<RecordedYear, 'granted' | 'denied'>[];
	readonly own: Grants;
	readonly everyone: Grants;
}

/** The one title where no view is: grants of decided cases of one fiscal year, or of several added up. */
export function pooledTitle(
	locale: Locale,
	figure: TitledFigure,
	{ source_id, years, own, everyone }: PooledYears
): string {
	const [first, last] = [years[0], years.at(-1)];
	if (!first || !last) return figure.name;
	const cell = (grants: Grants) => recordedYear({ ...last, ...grants }, source_id);
	const [comparison] = compareYears({ subject: [cell(own)], overall: [cell(everyone)] }, 'merits', 'overall');
	if (!comparison) return figure.name;
	const span =
		first.fiscal_year === last.fiscal_year
			? null
			: {
					first: first.fiscal_year,
					last: last.fiscal_year,
					from_on: first.from_on,
					through_on: last.through_on
				};
	const finding = viewFinding(figure, { series: 'court', rate: 'merits', against: 'overall' }, comparison);
	return viewTitle(locale, { ...finding, span });
}

/**
 * Stem of the files a reader takes from a view: `mexico-court-merits`, with whom it is set against where that is not
 * everyone, and the year where one was chosen; those of a demonstration begin with `invented-data`, whatever they are renamed from.
 */
export function viewFileName(
	slug: string,
	{
		series,
		rate,
		against = 'overall',
		year
	}: Pick<View, 'series' | 'rate' | 'year'> & Partial<Pick<View, 'against'>>,
	isInvented: boolean
): string {
	return [
		...(isInvented ? ['invented-data'] : []),
		slug,
		series,
		rate,
		...(against === 'overall' ? [] : ['against', against]),
		...(year === null ? [] : [year])
	].join('-');
}
