import { COUNTS_ONLY_BELOW } from './small-numbers.ts';

/** Lowest and highest value a count can have; whole numbers from 0. */
export interface Ends {
	readonly low: number;
	readonly high: number;
}

/**
 * Fréchet's bounds of one cell of a table whose margins alone are known: between `max(0, row − (total − column))` and
 * `min(row, column)`. Both ends are reached by some table with these margins.
 *
 * **Surplus.** The margins may come from releases two months apart. Where the rows add up to more than the columns,
 * the surplus is added to every cap and taken off every low end: the range widens, never narrows.
 *
 * @param row the row's sum (a nationality's grants)
 * @param column the column's sum (a court's grants)
 * @param columns sum of all columns
 * @param rows sum of all rows
 * @source Fréchet's inequalities; `docs/method.md`, ranges by court.
 */
export function cellEnds(row: number, column: number, columns: number, rows: number): Ends {
	const surplus = Math.max(0, rows - columns);
	return {
		low: Math.max(0, row - (columns - column) - surplus),
		high: Math.min(row, column + surplus)
	};
}

/** One row of a judge's year by nationality. */
export interface NationalityMargin {
	readonly nationality: string;
	readonly granted: number;
	readonly denied: number;
}

/** One row of a judge's year by court. `deniedCap`: denials and all six other endings, among which some were denials. */
export interface CourtMargin {
	readonly court: string;
	readonly granted: number;
	readonly deniedCap: number;
}

/** What grants and denials of a nationality at a court can be. */
export interface CellRange {
	readonly court: string;
	readonly nationality: string;
	readonly granted: Ends;
	readonly denied: Ends;
}

/**
 * Ranges of every nationality at every court for one judge and year, or for everybody under one key. A judge who sat
 * at one court gives both ends equal to what was decided there, as far as the caps allow.
 * @returns no row whose four ends are zero.
 */
export function judgeYearRanges(
	nationalities: readonly NationalityMargin[],
	courts: readonly CourtMargin[]
): CellRange[] {
	const granted = { rows: total(nationalities, 'granted'), columns: total(courts, 'granted') };
	const denied = { rows: total(nationalities, 'denied'), columns: total(courts, 'deniedCap') };
	return courts.flatMap((court) =>
		nationalities.flatMap((row) => {
			const range: CellRange = {
				court: court.court,
				nationality: row.nationality,
				granted: cellEnds(row.granted, court.granted, granted.columns, granted.rows),
				denied: cellEnds(row.denied, court.deniedCap, denied.columns, denied.rows)
			};
			return range.granted.high + range.denied.high > 0 ? range : [];
		})
	);
}

/** Ends added up: years and judges are tables of their own, so their ranges add. */
export function sumEnds(parts: readonly Ends[]): Ends {
	let [low, high] = [0, 0];
	for (const part of parts) {
		low += part.low;
		high += part.high;
	}
	return { low, high };
}

/** A share whose ends lie further apart than this is not shown. */
export const WIDEST_RANGE = 0.25;

/** Why the ends of a share are not shown, and the ranges of the counts are all that is said. */
export type RangeRefusal = 'too-few-decisions' | 'range-too-wide';

/**
 * The range of granted ÷ (granted + denied), 0–1: lowest with fewest grants and most denials, highest the other way
 * round. It must hold where both tables describe the same cases; it is no estimate and no interval of chance, and its
 * middle means nothing.
 * @returns a reason where fewer than ten decisions are possible or the range is wider than 25 points.
 */
export function shownShare(granted: Ends, denied: Ends): Ends | RangeRefusal {
	if (granted.high + denied.high < COUNTS_ONLY_BELOW) return 'too-few-decisions';
	const ends = shareEnds(granted, denied);
	return ends.high - ends.low > WIDEST_RANGE ? 'range-too-wide' : ends;
}

/** The range that {@link shownShare} gives, or null where it is not shown. */
export function shareRange(granted: Ends, denied: Ends): Ends | null {
	const shown = shownShare(granted, denied);
	return typeof shown === 'string' ? null : shown;
}

function shareEnds(granted: Ends, denied: Ends): Ends {
	return {
		low: granted.low === 0 ? 0 : granted.low / (granted.low + denied.high),
		high: granted.high === 0 ? 0 : granted.high / (granted.high + denied.low)
	};
}

function total<K extends string>(rows: readonly Readonly<Record<K, number>>[], name: K): number {
	return rows.reduce((sum, row) => sum + row[name], 0);
}
