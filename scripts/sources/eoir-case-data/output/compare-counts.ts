import type { RowTally } from '../read/read-table.ts';

/** Rows a table may lack against `Count.txt` before a load counts as failed. */
export const SHORTFALL_TOLERANCE = 5;

/** How a table's rows compare with EOIR's own count. */
export interface CountComparison {
	/** Rows by Count.txt, less the header where it was evidently counted; `null` when it does not say. */
	readonly expected: number | null;
	/** Count.txt counts one row more than there are lines: the header line. */
	readonly expected_counts_header: boolean;
	/** Expected rows that were not taken; negative when there are more than expected. */
	readonly shortfall: number | null;
	/** Whether the shortfall is more than the tolerance. */
	readonly is_short: boolean;
}

/** Compares the rows taken (kept and repaired) with `Count.txt`, which counts the header of some files too. */
export function comparedWithCountTxt(tally: RowTally, counted: number | undefined): CountComparison {
	if (counted === undefined)
		return { expected: null, expected_counts_header: false, shortfall: null, is_short: false };
	const expected_counts_header = counted === tally.read + 1;
	const expected = expected_counts_header ? counted - 1 : counted;
	const shortfall = expected - tally.kept - tally.repaired;
	return { expected, expected_counts_header, shortfall, is_short: shortfall > SHORTFALL_TOLERANCE };
}
