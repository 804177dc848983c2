import { lessRange, sumRanges } from './count-range.ts';
import type { CountedClaimType } from './outcome.ts';
import type { CountName, OutcomeCounts } from './outcome-counts.ts';
import type { ClaimType, Quality, Track, Unit, YearBasis } from './slice.ts';

/** One year of one group of people on one track: counts, and what they are counts of. */
export interface YearCounts {
	readonly source_id: string;
	readonly track: Track;
	readonly claim_type: ClaimType | CountedClaimType;
	readonly year: number;
	readonly basis: YearBasis;
	/** First day covered when the year lacks its beginning; absent for a year from its first day. */
	readonly since?: string;
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
 * Adds cells of one year: several nationalities, or the two claim types of one court. A count enters the sum only
 * when every cell that has decisions has it; bounds add up. The sum names the document of the decisions; a cell that
 * has applications alone (defensive claims of Namibia, 2023) gives the document of the applications.
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
	const decided = cells.find((cell) => cell.counts.granted) ?? first;
	const received = cells.find((cell) => cell.counts.received);
	const applications = received?.received_source_id ?? received?.source_id ?? decided.source_id;
	return {
		...decided,
		...(applications === decided.source_id ? {} : { received_source_id: applications }),
		quality: 'derived',
		counts: Object.fromEntries(counts)
	};
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
