import { chiSquareTail } from './distributions.ts';

/** Pearson's test of a table of counts. */
export interface IndependenceTest {
	/** Σ (observed − expected)² ÷ expected, from 0. */
	readonly chiSquare: number;
	/** (rows − 1) × (columns − 1). */
	readonly degreesOfFreedom: number;
	/** Chance of so large a chi-square if rows and columns were independent, 0–1. */
	readonly pValue: number;
	/** Strength of the association whatever the number of decisions, 0 (none) to 1: √(χ² ÷ (N × (min(rows, columns) − 1))). */
	readonly cramersV: number;
}

/**
 * Pearson's chi-square test of independence of rows and columns, with Cramér's V.
 *
 * Expected count of a cell: row total × column total ÷ grand total. The p-value is the analytic tail, so equal input gives equal
 * output and no seed is needed. It holds where expected counts are 5 or more; the caller merges thin cells first.
 *
 * **Throws** RangeError when the table has under two rows or columns, or a row or column that adds up to 0.
 */
export function independenceTest(table: readonly (readonly number[])[]): IndependenceTest {
	const rowTotals = table.map((row) => row.reduce((a, b) => a + b, 0));
	const columnTotals = (table[0] ?? []).map((_, j) => table.reduce((sum, row) => sum + (row[j] ?? 0), 0));
	const total = rowTotals.reduce((a, b) => a + b, 0);
	const smaller = Math.min(rowTotals.length, columnTotals.length);
	if (smaller < 2 || rowTotals.includes(0) || columnTotals.includes(0)) {
		throw new RangeError(
			`Independence cannot be tested on a table of ${rowTotals.length} rows and ${columnTotals.length} columns with ` +
				`row totals ${rowTotals.join(', ')} and column totals ${columnTotals.join(', ')}: expected two or more of ` +
				'each, none empty. Leave out empty rows and columns first.'
		);
	}
	let chiSquare = 0;
	table.forEach((row, i) => {
		row.forEach((observed, j) => {
			const expected = ((rowTotals[i] ?? 0) * (columnTotals[j] ?? 0)) / total;
			chiSquare += (observed - expected) ** 2 / expected;
		});
	});
	const degreesOfFreedom = (rowTotals.length - 1) * (columnTotals.length - 1);
	return {
		chiSquare,
		degreesOfFreedom,
		pValue: chiSquareTail(chiSquare, degreesOfFreedom),
		cramersV: Math.min(1, Math.sqrt(chiSquare / (total * (smaller - 1))))
	};
}
