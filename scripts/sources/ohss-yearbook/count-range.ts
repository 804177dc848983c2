import type { CountRange } from '#core/counts/count-range.ts';
import type { PrintedCount, TableKey } from './printed-count.ts';

/** Everything needed to bound one cell of a column: the column's own cells and its total. */
export interface ColumnSums {
	/** Total of the column as printed. */
	readonly total: number;
	/** Sum of the counts printed in it. */
	readonly known: number;
	/** How many of its cells print a count. */
	readonly printed: number;
	/** How many of its cells hide one, or carry a mark nobody explains. */
	readonly hidden: number;
}

/**
 * The lowest and highest value of a printed count. Rounded to ten: 5 to either side, because the notes do not say
 * where a 5 goes; never below 0.
 */
export function countRange(count: number, { rounded }: TableKey): CountRange {
	return rounded
		? { count, low: Math.max(0, count - 5), high: count + 5 }
		: { count, low: count, high: count };
}

/**
 * The range of a withheld cell: at most what its column's total leaves, and exactly that when nothing else in the
 * column is hidden. Its count stays null, because the publisher chose not to print it.
 */
export function withheldRange(
	{ total, known, printed, hidden }: ColumnSums,
	{ rounded }: TableKey
): CountRange {
	const slack = rounded ? 5 * (printed + 1) : 0;
	const left = total - known;
	return { count: null, low: hidden === 1 ? Math.max(0, left - slack) : 0, high: Math.max(0, left + slack) };
}

/** Sums the cells of one column. */
export function columnSums(total: number, cells: readonly PrintedCount[]): ColumnSums {
	let [known, printed, hidden] = [0, 0, 0];
	for (const cell of cells) {
		if (cell.state === 'count') {
			known += cell.count;
			printed += 1;
		} else if (cell.state !== 'not-applicable') hidden += 1;
	}
	return { total, known, printed, hidden };
}
