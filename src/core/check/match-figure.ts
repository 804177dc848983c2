import type { CountRange } from '../counts/count-range.ts';
import { isMissing, type Missing } from '../counts/missing.ts';
import type { YearCounts } from '../counts/year-counts.ts';
import { countsOf, type Rate, type RateEnds, RATE_NAMES, type RateName } from '../measures/rates.ts';
import { WIDEST_RANGE } from '../measures/margins.ts';
import { COUNTS_ONLY_BELOW } from '../measures/small-numbers.ts';
import type { AnswerSource } from './answer-sources.ts';
import type { FigureCounts, FigureShare, ParsedFigure, Sense } from './parse-figure.ts';
import { type AskedYears, poolYears, type SkippedYear } from './pool-years.ts';

/**
 * Whether a figure agrees with what a source counts: `yes`; `no`; `possible`, where counts are known within bounds and a
 * part of what they allow agrees; `missing`, where there is nothing to compare with: no counts, a rate that means nothing,
 * or fewer than ten decisions, of which no share is made (a figure given as counts is compared with the counts).
 */
export type Match = 'yes' | 'no' | 'possible' | 'missing';

/** One source's answer to a figure under one definition. */
export interface FigureAnswer {
	/** The publisher's line, or the id of a document that is quoted alone. */
	readonly source: string;
	/** Ids of the documents that count the years asked about, in order of the years. */
	readonly documents: readonly string[];
	readonly definition: RateName;
	/** Years in the answer, ascending, of one kind and one unit; empty where there are none. */
	readonly cells: readonly YearCounts[];
	/** Years asked about that are not in it, and why. */
	readonly skipped: readonly SkippedYear[];
	readonly found: Rate | RateEnds | Missing;
	readonly match: Match;
	/** How far the figure lies from the rate, in shares 0 to 1; 0 inside, null without a rate. */
	readonly distance: number | null;
}

/** A figure that can be compared. */
export type ReadableFigure = FigureShare | FigureCounts;

/** Every source's answer under every definition, in the order of the sources. */
export function answerFigure(
	figure: ParsedFigure,
	sources: readonly AnswerSource[],
	years: AskedYears
): FigureAnswer[] {
	if (figure.kind === 'unreadable') return [];
	return sources.flatMap((source) =>
		RATE_NAMES.map((definition) => answerOf(figure, source, definition, years))
	);
}

/** One source's answer under one definition. */
export function answerOf(
	figure: ReadableFigure,
	{ source, cells }: AnswerSource,
	definition: RateName,
	years: AskedYears
): FigureAnswer {
	const pooled = poolYears(definition, cells, years);
	const asked = cells.filter(({ year }) => year >= years.from && year <= years.to);
	const documents = documentsOf(definition, pooled.cells.length > 0 ? pooled.cells : asked);
	return { source, documents, definition, ...pooled, ...compared(figure, pooled.found) };
}

/** Applications received may stand in a document of their own, which only a rate of them needs. */
function documentsOf(definition: RateName, cells: readonly YearCounts[]): readonly string[] {
	const ids = cells.flatMap(({ source_id, received_source_id = source_id }) =>
		definition === 'filed' ? [source_id, received_source_id] : source_id
	);
	return [...new Set(ids)];
}

/** The counts above and below the line, with their bounds. */
export function answerCounts(found: Rate | RateEnds): {
	readonly granted: CountRange;
	readonly n: CountRange;
} {
	return 'value' in found ? countsOf(found) : found.ranges;
}

/** Whether so few decisions stand below the line that no share is made of them. */
export function isTooFew(found: Rate | RateEnds): boolean {
	return 'value' in found ? found.show === 'counts' : found.ranges.n.high < COUNTS_ONLY_BELOW;
}

/** Whether the ends lie so far apart that the counts say more than a range of shares. */
export function isTooWide(found: Rate | RateEnds): boolean {
	return !('value' in found) && found.bounds.high - found.bounds.low > WIDEST_RANGE;
}

/** The years of a source in each of which the figure agrees with the rate, ascending. */
export function yearsThatMatch(
	figure: ReadableFigure,
	source: AnswerSource,
	definition: RateName
): readonly number[] {
	return source.cells
		.map(({ year }) => year)
		.filter((year) => answerOf(figure, source, definition, { from: year, to: year }).match === 'yes');
}

type Compared = Pick<FigureAnswer, 'match' | 'distance'>;

function compared(figure: ReadableFigure, found: Rate | RateEnds | Missing): Compared {
	if (isMissing(found)) return { match: 'missing', distance: null };
	if (figure.kind === 'share') return comparedShare(figure, found);
	const byCounts = comparedCounts(figure, found);
	const asShare = figure.ratio ?? writtenShare(figure);
	const byShare = comparedShare(asShare, found);
	// "1 of 50" may mean one in fifty: then the share decides, unless the very counts agree.
	return byCounts !== 'no' || figure.ratio === null
		? { match: byCounts, distance: byCounts === 'yes' ? 0 : byShare.distance }
		: { ...byShare, match: byShare.match === 'missing' ? 'no' : byShare.match };
}

function comparedCounts({ granted, decided }: FigureCounts, found: Rate | RateEnds): Match {
	const counts = answerCounts(found);
	if (!includes(counts.granted, granted) || !includes(counts.n, decided)) return 'no';
	return counts.granted.low === counts.granted.high && counts.n.low === counts.n.high ? 'yes' : 'possible';
}

function includes({ low, high }: CountRange, count: number): boolean {
	return count >= low && count <= high;
}

/** Counts as the one share they are, to tell how far they lie from a rate. */
function writtenShare({ granted, decided }: FigureCounts): FigureShare {
	const share = granted / decided;
	return { kind: 'share', low: share, high: share, sense: 'granted', relation: 'equal' };
}

function comparedShare(figure: FigureShare, found: Rate | RateEnds): Compared {
	if (isTooFew(found)) return { match: 'missing', distance: null };
	const ends = endsIn(figure.sense, found);
	const distance = Math.max(0, figure.low - ends.high, ends.low - figure.high);
	const [lowest, highest] = [isInside(figure, ends.low), isInside(figure, ends.high)];
	if (lowest && highest) return { match: 'yes', distance: 0 };
	const overlaps = lowest || highest || (ends.low < figure.low && ends.high >= figure.high);
	return { match: overlaps ? 'possible' : 'no', distance };
}

/** From the lowest to the highest share that the counts allow, of those granted or of those who were not. */
function endsIn(sense: Sense, found: Rate | RateEnds): { readonly low: number; readonly high: number } {
	const exact = 'value' in found && !found.bounds;
	// From counts, because 1 − 0.985 is not 0.015.
	if (exact) {
		const share = sense === 'granted' ? found.value : (found.n - found.granted) / found.n;
		return { low: share, high: share };
	}
	const { low, high } =
		'value' in found ? (found.bounds ?? { low: found.value, high: found.value }) : found.bounds;
	return sense === 'granted' ? { low, high } : { low: 1 - high, high: 1 - low };
}

/** The upper end of a written share is outside, except all; "more than 2 %" leaves 2 % out too. */
function isInside({ low, high, relation }: FigureShare, share: number): boolean {
	return (relation === 'above' ? share > low : share >= low) && (share < high || high === 1);
}
