import { group } from 'd3';
import type { CountName, OutcomeCounts } from '../measures/rates.ts';
import type { ClaimType, Quality, Track, Unit, YearBasis } from './slice.ts';
import type { CountedClaimType } from './outcome.ts';
import { type CountRange, exactly, leastExact, lessRange, sumRanges } from './count-range.ts';
import type { PublishedOutcome } from '../tables/published.ts';
import { publisherOf } from '../publishers/index.ts';
import { isPartialYear } from '../time.ts';
import { OUTCOME_COLUMNS, type OutcomeColumn } from '../tables/aggregates.ts';

/** One year of one group of people on one track: counts, and what they are counts of. */
export interface YearCounts {
	readonly source_id: string;
	readonly track: Track;
	readonly claim_type: ClaimType | CountedClaimType;
	readonly year: number;
	readonly basis: YearBasis;
	/** Last day covered when the year is open, else null. */
	readonly through: string | null;
	readonly unit: Unit;
	/** The least exact quality among the counts; `derived` for sums made here. */
	readonly quality: Quality;
	readonly counts: OutcomeCounts;
	/** Document of the applications received, when it is another than that of the decisions. */
	readonly received_source_id?: string;
}

/**
 * Gathers published counts of ONE nationality (or of ALL) into yearly cells, one per document, track, claim type and
 * year. Decisions and applications that a publisher prints apart make one cell here, and the cell names both
 * documents.
 * @returns cells ordered by track, claim type, document and year.
 */
export function publishedYearCounts(rows: readonly PublishedOutcome[]): YearCounts[] {
	const groups = group(rows, (row) => [row.track, row.claim_type, family(row.source_id), row.year].join('|'));
	return [...groups.values()].map(toCell).sort(byPlace);
}

/** Documents of which one year is made share a family. */
function family(sourceId: string): string {
	const { id, joinsDocuments } = publisherOf(sourceId);
	return joinsDocuments ? id : sourceId;
}

function toCell(rows: readonly PublishedOutcome[]): YearCounts {
	const decision = rows.find((row) => row.measure !== 'received') ?? rows[0];
	if (!decision) throw new Error('A cell needs at least one count');
	const received = rows.find((row) => row.measure === 'received' && row.source_id !== decision.source_id);
	// Applications counted in another unit or another kind of year than the decisions are not set against them.
	const comparable = rows.filter(
		(row) => row.unit === decision.unit && row.year_basis === decision.year_basis
	);
	return {
		source_id: decision.source_id,
		track: decision.track,
		claim_type: decision.claim_type,
		year: decision.year,
		basis: decision.year_basis,
		through: decision.through_on,
		unit: decision.unit,
		quality: leastExact(comparable.map((row) => row.quality)),
		counts: Object.fromEntries(comparable.map((row) => [row.measure, bounded(row)])),
		...(received ? { received_source_id: received.source_id } : {})
	};
}

function bounded(row: PublishedOutcome): CountRange {
	return { count: row.count, low: row.count_low, high: row.count_high };
}

function byPlace(a: YearCounts, b: YearCounts): number {
	const [left, right] = [a, b].map((cell) => `${cell.track}|${cell.claim_type}|${cell.source_id}`);
	if (left !== right && left !== undefined && right !== undefined) return left < right ? -1 : 1;
	return a.year - b.year;
}

/** The outcome columns of an aggregate row. */
export type OutcomeRow = Readonly<Record<OutcomeColumn, number>>;

/** Which release a count comes from. */
export interface CountedRelease {
	readonly source_id: string;
	/** Day of the release, ISO: years that had not ended by then are open. */
	readonly release_on: string;
}

/** Adds rows of an aggregate, outcome by outcome. */
export function sumOutcomes(rows: Iterable<OutcomeRow>): OutcomeRow {
	const sums = Object.fromEntries(OUTCOME_COLUMNS.map(({ name }) => [name, 0])) as Record<
		OutcomeColumn,
		number
	>;
	for (const row of rows) for (const { name } of OUTCOME_COLUMNS) sums[name] += row[name];
	return sums;
}

/** One fiscal year of counted decisions as a cell: cases, exact. */
export function countedYear(
	outcomes: OutcomeRow,
	year: number,
	release: CountedRelease,
	claim_type: YearCounts['claim_type'] = 'all'
): YearCounts {
	return {
		source_id: release.source_id,
		track: 'court',
		claim_type,
		year,
		basis: 'fiscal',
		through: isPartialYear(year, release.release_on) ? release.release_on : null,
		unit: 'cases',
		quality: 'exact',
		counts: countedOutcomes(outcomes)
	};
}

/** Counted outcomes as exact counts, ready for rates. */
export function countedOutcomes(outcomes: OutcomeRow): OutcomeCounts {
	return Object.fromEntries(OUTCOME_COLUMNS.map(({ name }) => [name, exactly(outcomes[name])]));
}

/**
 * Adds cells of one year: several nationalities, or the two claim types of one court. A count enters the sum only
 * when every cell that has decisions has it; bounds add up.
 * @returns null when the cells are in different units, which are never added.
 */
export function sumYears(cells: readonly YearCounts[]): YearCounts | null {
	const [first] = cells;
	if (!first || cells.some((cell) => cell.unit !== first.unit || cell.basis !== first.basis)) return null;
	const names = new Set(cells.flatMap((cell) => Object.keys(cell.counts) as CountName[]));
	const counts = [...names].map((name) => [
		name,
		sumRanges(cells.flatMap((cell) => cell.counts[name] ?? []))
	]);
	return { ...first, quality: 'derived', counts: Object.fromEntries(counts) };
}

/** A whole less a part of it: everyone else. Counts the part lacks stay as they are. */
export function lessYear(whole: YearCounts, part: YearCounts | null): YearCounts {
	if (!part) return whole;
	const names = Object.keys(whole.counts) as CountName[];
	const counts = names.flatMap((name) => {
		const total = whole.counts[name];
		const taken = part.counts[name];
		return total ? [[name, taken ? lessRange(total, taken) : total]] : [];
	});
	return { ...whole, quality: 'derived', counts: Object.fromEntries(counts) as OutcomeCounts };
}
