/** Counts of one judge by category; categories without decisions may be left out. */
export type CategoryCounts = ReadonlyMap<string, number>;

/** A table of judges by categories in which no expected count is thin. */
export interface MergedTable {
	readonly judges: readonly string[];
	/** Each column's categories: one code, or the codes that were merged. */
	readonly categories: readonly (readonly string[])[];
	/** Decisions, a row for each judge, a column for each entry of `categories`. */
	readonly table: readonly (readonly number[])[];
}

/** How far to merge. */
export interface MergeOptions {
	/** Categories kept apart before the rest is merged into one. */
	readonly keepCategories: number;
	/** Smallest expected count allowed. */
	readonly minimumExpected: number;
}

interface Column {
	readonly codes: readonly string[];
	readonly counts: readonly number[];
	readonly total: number;
}

/**
 * Merges a judge-by-category table until every expected count (row total × column total ÷ grand total) reaches the minimum. The
 * categories after the `keepCategories` largest become one; then the two smallest columns are merged, again
 * and again; when two columns remain and are still thin, the judge with the fewest decisions is left out. The result
 * may have under two judges or columns, and then cannot be tested. Ties go by code, so the result does not depend on
 * the order of the input.
 */
export function mergeThinTable(
	judges: ReadonlyMap<string, CategoryCounts>,
	{ keepCategories, minimumExpected }: MergeOptions
): MergedTable {
	const rows = [...judges].sort(([a], [b]) => (a < b ? -1 : 1));
	let columns = columnsOf(rows);
	if (columns.length > keepCategories + 1) columns = mergeFrom(columns, keepCategories);
	for (;;) {
		const totals = rows.map((_, i) => columns.reduce((sum, column) => sum + (column.counts[i] ?? 0), 0));
		const total = totals.reduce((a, b) => a + b, 0);
		const thinRow = Math.min(...totals);
		const thinColumn = columns.at(-1)?.total ?? 0;
		if (rows.length < 2 || columns.length < 2 || (thinRow * thinColumn) / total >= minimumExpected) {
			return {
				judges: rows.map(([judge]) => judge),
				categories: columns.map((column) => column.codes),
				table: rows.map((_, i) => columns.map((column) => column.counts[i] ?? 0))
			};
		}
		if (columns.length > 2) {
			columns = mergeFrom(columns, columns.length - 2);
		} else {
			const smallest = totals.indexOf(thinRow);
			rows.splice(smallest, 1);
			columns = sortColumns(
				columns.map(({ codes, counts }) => columnOf(codes, counts.toSpliced(smallest, 1)))
			).filter((column) => column.total > 0);
		}
	}
}

function columnsOf(rows: readonly (readonly [string, CategoryCounts])[]): Column[] {
	const codes = new Set(rows.flatMap(([, counts]) => [...counts.keys()]));
	const columns = [...codes].map((code) =>
		columnOf(
			[code],
			rows.map(([, counts]) => counts.get(code) ?? 0)
		)
	);
	return sortColumns(columns).filter((column) => column.total > 0);
}

function columnOf(codes: readonly string[], counts: readonly number[]): Column {
	return { codes, counts, total: counts.reduce((a, b) => a + b, 0) };
}

/** Largest first, ties by code. */
function sortColumns(columns: readonly Column[]): Column[] {
	return columns.toSorted((a, b) => b.total - a.total || (a.codes.join() < b.codes.join() ? -1 : 1));
}

/** Makes one column of all those from `start` on. */
function mergeFrom(columns: readonly Column[], start: number): Column[] {
	const merged = columns.slice(start);
	const counts = (merged[0]?.counts ?? []).map((_, i) =>
		merged.reduce((sum, column) => sum + (column.counts[i] ?? 0), 0)
	);
	const codes = merged.flatMap((column) => column.codes).sort();
	return sortColumns([...columns.slice(0, start), columnOf(codes, counts)]);
}
