import { group, max } from 'd3';
import type { CountRange } from '../counts/count-range.ts';
import { COUNT_NAMES, type CountName, type OutcomeCounts } from '../counts/outcome-counts.ts';
import { type Track, TRACKS } from '../counts/slice.ts';
import type { YearCounts } from '../counts/year-counts.ts';
import { isFrom, PUBLISHERS, publisherOf } from '../publishers/index.ts';

/** Counts that are no outcome of their own: what came in, totals, a part of the denials, what has no outcome yet. */
const NO_OUTCOME: ReadonlySet<CountName> = new Set([
	'received',
	'decided',
	'persons_granted',
	'denied_with_protection',
	'undecided'
]);

/** What one agency did in a year, by every source that counts it. Nothing is added up over agencies or sources. */
export interface RouteStop {
	readonly track: Track;
	/** Of each way of beginning and kind of year the source that tells most outcomes apart: what is drawn. */
	readonly drawn: readonly YearCounts[];
	/** The other sources, in order of preference: they stand in the table alone. */
	readonly others: readonly YearCounts[];
}

/** One count of a source, with what it is a count of. */
export interface RouteCount {
	readonly name: CountName;
	readonly count: CountRange;
}

/**
 * What the two agencies did in one year with the claims of one group of people, in the order in which a claim can pass
 * them: the asylum office first, then the court. No publisher follows anyone from one to the other.
 * @param cells every year of the group; those of other years are left.
 */
export function routeOf(cells: readonly YearCounts[], year: number): readonly RouteStop[] {
	const inYear = cells.filter((cell) => cell.year === year);
	return TRACKS.map((track) => {
		const here = inYear.filter((cell) => cell.track === track);
		const alike = group(here.filter(isDrawable), ({ claim_type, basis }) => `${claim_type}|${basis}`);
		const drawn = [...alike.values()].flatMap((same) => fullest(same)).sort(inOrder);
		return { track, drawn, others: here.filter((cell) => !drawn.includes(cell)).sort(inOrder) };
	});
}

/** The outcomes that a source tells apart, in the order of columns. */
export function outcomesOf(counts: OutcomeCounts): readonly RouteCount[] {
	return countsIn(counts).filter(({ name }) => !NO_OUTCOME.has(name));
}

/** Every count of a source, applications first, in the order of columns. */
export function countsIn(counts: OutcomeCounts): readonly RouteCount[] {
	return COUNT_NAMES.flatMap((name) => {
		const count = counts[name];
		return count ? { name, count } : [];
	});
}

/** The latest year in which grants are counted at both agencies, over a whole year; else the latest with any count. */
export function latestRouteYear(cells: readonly YearCounts[]): number | undefined {
	const years = new Set(cells.map(({ year }) => year));
	const isWhole = (year: number) =>
		routeOf(cells, year).every(({ drawn }) =>
			drawn.some(({ counts, through }) => counts.granted && !through)
		);
	return max([...years].filter(isWhole)) ?? max(years);
}

/** Whether a source can be drawn: it counts what came in, or grants and denials; single figures of the press do not. */
function isDrawable(cell: YearCounts): boolean {
	const { received, granted, denied } = cell.counts;
	return !isFrom('reference', cell) && Boolean(received ?? (granted && denied));
}

/** The cell with most outcomes; of several the one whose publisher comes first. */
function fullest(cells: readonly YearCounts[]): readonly YearCounts[] {
	const size = ({ counts }: YearCounts) => outcomesOf(counts).length;
	return cells.toSorted((a, b) => size(b) - size(a) || inOrder(a, b)).slice(0, 1);
}

/** By how a claim began (referred, then first raised in court, then all together), then by publisher. */
function inOrder(a: YearCounts, b: YearCounts): number {
	const claims = ['affirmative', 'defensive', 'all'];
	const rank = ({ source_id }: YearCounts) =>
		PUBLISHERS.findIndex(({ id }) => id === publisherOf(source_id).id);
	return (
		claims.indexOf(a.claim_type) - claims.indexOf(b.claim_type) ||
		rank(a) - rank(b) ||
		(a.source_id < b.source_id ? -1 : 1)
	);
}
