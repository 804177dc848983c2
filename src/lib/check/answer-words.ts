import { isCoarseRate } from '#core/counts/count-range.ts';
import { isMissing, missing } from '#core/counts/missing.ts';
import type { YearCounts } from '#core/counts/year-counts.ts';
import { answerCounts, type FigureAnswer, isTooFew, isTooWide } from '#core/check/match-figure.ts';
import type { FigureCounts, FigureShare } from '#core/check/parse-figure.ts';
import type { SkippedYear } from '#core/check/pool-years.ts';
import { type RateEnds, rangeOf } from '#core/measures/rates.ts';
import type { PublisherKind } from '#core/publishers/index.ts';
import { formatCount, formatDay, formatHundredths, formatPercent } from '../i18n/format.ts';
import { countText } from '../i18n/inexact.ts';
import type { Locale } from '../i18n/locale.ts';
import { checkMessages } from '../i18n/messages/check.ts';
import { findingMessages, type FindingPlace } from '../i18n/messages/finding.ts';
import { publisherLineMessages } from '../i18n/messages/publisher-lines.ts';
import { termMessages } from '../i18n/messages/terms.ts';
import { peopleFrom } from '../i18n/people-from.ts';
import { plainText } from '../i18n/segments.ts';

/** What a document is called in the language of the page. */
export interface NamedDocument {
	readonly publisher: string;
	readonly title: string;
	readonly url: string | null;
}

/** Documents by id. */
export type NamedDocuments = ReadonlyMap<string, NamedDocument>;

/** Who is asked about, as sentences name them. */
export interface AnswerPlace {
	/** Name of the nationality, or of everyone. */
	readonly name: string;
	readonly place: FindingPlace | null;
}

/** Years as a sentence says them after "in": `fiscal years 2009 to 2011`. */
export function periodWords(locale: Locale, cells: readonly YearCounts[]): string {
	const t = checkMessages[locale];
	const years = cells.map(({ year }) => year);
	return t.period(
		runsOf(years).map(([first, last]) => t.run(first, last)),
		cells[0]?.basis ?? 'fiscal',
		years.length === 1
	);
}

/** Years as runs of those that follow each other, ascending. */
export function runsOf(years: readonly number[]): (readonly [number, number])[] {
	const runs: [number, number][] = [];
	for (const year of years) {
		const open = runs.at(-1);
		if (open && year === open[1] + 1) open[1] = year;
		else runs.push([year, year]);
	}
	return runs;
}

/** Years as runs, as lists have them: `2009–2011, 2014`. */
export function runsText(years: readonly number[]): string {
	return runsOf(years)
		.map(([first, last]) => (first === last ? String(first) : `${first}–${last}`))
		.join(', ');
}

/**
 * Years that are not in an answer, by the reason: `Without 2011: …`.
 * @param apart years that the same source counts in another kind of year or unit.
 */
export function skippedNotes(
	locale: Locale,
	{ skipped }: Pick<FigureAnswer, 'skipped'>,
	apart: readonly number[]
): string[] {
	const t = checkMessages[locale];
	const reasonOf = ({ year, reason }: SkippedYear) =>
		reason === 'not-published' && apart.includes(year) ? t.standsApart : termMessages[locale].missing[reason];
	return [...new Set(skipped.map(reasonOf))].map((reason) => {
		const years = skipped.filter((one) => reasonOf(one) === reason).map(({ year }) => year);
		return t.skipped(runsText(years), reason);
	});
}

/** What an answer is of, as citations name it: `Frank A. Seminerio, Mexico, Decided on the merits, fiscal year 2025`. */
export function answerTitle(
	locale: Locale,
	{ definition, cells }: FigureAnswer,
	{ name, place }: AnswerPlace
): string {
	const whose = place ? `${place.name}, ${name}` : name;
	return `${whose}, ${termMessages[locale].rate[definition]}, ${periodWords(locale, cells)}`;
}

/** Who counted, and what: `EOIR, first completions of cases`; a publication with its publisher. */
export function sourceLine(locale: Locale, source: string, documents: NamedDocuments): string {
	const lines = publisherLineMessages[locale].lines;
	if (source in lines) return lines[source as PublisherKind].join(', ');
	const document = documents.get(source);
	if (!document) return source;
	return `${document.publisher}, ${document.title} (${checkMessages[locale].quoted})`;
}

/** The agencies to be named first in a citation. */
export function answerAgencies(ids: readonly string[], documents: NamedDocuments): string[] {
	return [...new Set(ids.flatMap((id) => documents.get(id)?.publisher ?? []))];
}

/** The counts of an answer: `16 of 146`, `21–25 of 2,289–2,806`; null where there are none. */
export function answerCountsText(locale: Locale, { found, definition }: FigureAnswer): string | null {
	if (isMissing(found)) return null;
	const t = checkMessages[locale];
	const { granted, n } = answerCounts(found);
	return `${countText(locale, granted)} ${definition === 'filed' ? t.against : t.of} ${countText(locale, n)}`;
}

/** The rate of an answer and its range; nulls where the counts make none. */
export function answerRateText(
	locale: Locale,
	{ found }: FigureAnswer
): { readonly value: string; readonly range: string | null } | null {
	if (isMissing(found)) return null;
	const t = checkMessages[locale];
	const ends = ({ low, high }: { low: number; high: number }) =>
		[formatHundredths(locale, low), formatPercent(locale, high)] as const;
	if (isTooFew(found) || isTooWide(found)) return null;
	if (!('value' in found)) return { value: t.boundsOnly(...ends(found.bounds)), range: null };
	const range = rangeOf(found);
	if (range && isCoarseRate(found)) return { value: t.boundsOnly(...ends(range)), range: null };
	return {
		value: formatPercent(locale, found.value),
		range: range && found.low !== null ? t.range(...ends(range)) : null
	};
}

/** Notes on years of the answer that are not whole. */
export function partYearNotes(locale: Locale, cells: readonly YearCounts[]): string[] {
	const t = checkMessages[locale];
	return cells.flatMap(({ year, basis, since, through }) => {
		const label = termMessages[locale].year(year, basis);
		return [
			...(since === undefined ? [] : [t.since(label, formatDay(locale, since))]),
			...(through === null ? [] : [t.through(label, formatDay(locale, through))])
		];
	});
}

/** The sentence that may be written instead: counts first, then in 100, the range, and who counted. */
export function answerSentence(
	locale: Locale,
	answer: FigureAnswer,
	{ name, place }: AnswerPlace,
	documents: NamedDocuments
): string {
	const { found, cells, definition, source } = answer;
	const t = checkMessages[locale];
	if (isMissing(found)) return '';
	const period = periodWords(locale, cells);
	const last = cells.at(-1);
	const countedBy = t.sourceOf(sourceLine(locale, source, documents));
	if (!('value' in found)) return `${betweenSentence(locale, found, cells, { name, place })} ${countedBy}`;
	const headline = plainText(
		findingMessages[locale].headline({
			name,
			series: last?.track === 'affirmative' ? 'uscis' : 'court',
			rate: definition,
			against: 'overall',
			place,
			period: { words: period, isOne: cells.length === 1 },
			comparison: {
				year: last?.year ?? 0,
				subject: last ?? null,
				comparator: null,
				subjectRate: found,
				comparatorRate: missing('not-published'),
				gap: missing('not-published')
			}
		})
	);
	const range = answerRateText(locale, answer)?.range;
	const withRange = range ? headline.replace(/\.$/, ` (${range}).`) : headline;
	return `${withRange} ${[...partYearNotes(locale, cells), countedBy].join(' ')}`;
}

/** The sentence where a count was not printed and only two ends are known. */
function betweenSentence(
	locale: Locale,
	found: RateEnds,
	cells: readonly YearCounts[],
	{ name, place }: AnswerPlace
): string {
	const t = checkMessages[locale];
	const { bounds, ranges } = found;
	const share =
		isTooFew(found) || isTooWide(found)
			? null
			: ([formatHundredths(locale, bounds.low), formatHundredths(locale, bounds.high)] as const);
	const from = ({ low, high }: { low: number; high: number }) =>
		[formatCount(locale, low), formatCount(locale, high)] as const;
	const where =
		place === null ? '' : place.kind === 'court' ? t.atCourt(place.name) : t.beforeJudge(place.name);
	return t.between({
		granted: from(ranges.granted),
		n: from(ranges.n),
		people: peopleFrom(locale, name),
		where: `${where}${t.inPeriod(periodWords(locale, cells))}`,
		share,
		why: place?.kind === 'court' ? t.whyBetween.tables : t.whyBetween.withheld
	});
}

/** The figure as it was read, for the reader to see before the answers. */
export function readFigureWords(locale: Locale, figure: FigureShare | FigureCounts): string {
	const t = checkMessages[locale];
	if (figure.kind === 'counts')
		return t.readAsCounts(formatCount(locale, figure.granted), formatCount(locale, figure.decided));
	return t.readAs({
		low: formatPercent(locale, figure.low, decimalsOf(figure.low)),
		high: formatPercent(locale, figure.high, decimalsOf(figure.high)),
		sense: figure.sense,
		relation: figure.relation
	});
}

/** As few decimals as show an edge, at most three. */
function decimalsOf(share: number): number {
	return (
		[0, 1, 2].find((decimals) => Math.abs(Number((share * 100).toFixed(decimals)) - share * 100) < 1e-9) ?? 3
	);
}
