import { chiSquareTail } from './distributions.ts';

/** What a docket can differ in. */
export const BALANCE_FACTORS = ['nationality', 'custody', 'represented'] as const;
export type BalanceFactor = (typeof BALANCE_FACTORS)[number];

/** Decisions of one judge in one slice of the docket; `decisions` from 0. */
export interface DocketRow {
	readonly judge: string;
	readonly nationality: string;
	readonly custody: string;
	readonly represented: string;
	readonly decisions: number;
}

/** `differ`: judges of the court do not see like cases; `no-sign`: nothing found; `too-few`: not enough to tell. */
export type BalanceVerdict = 'differ' | 'no-sign' | 'too-few';

/** The check of one factor. `test` is absent when `verdict` is `too-few` or all decisions fall into one category. */
export interface FactorBalance {
	readonly factor: BalanceFactor;
	readonly verdict: BalanceVerdict;
	readonly test?: IndependenceTest;
	/** Judges compared. */
	readonly judges: number;
	/** Decisions compared. */
	readonly decisions: number;
	/** Decisions not compared: category unknown, or of judges with too few. */
	readonly leftOut: number;
	/** Categories compared, each with the codes merged in it. */
	readonly categories: readonly (readonly string[])[];
}

/** The check of a court and window. */
export interface BalanceCheck {
	/** `differ` when any factor differs; `too-few` when every factor has too few; else `no-sign`. */
	readonly verdict: BalanceVerdict;
	readonly factors: readonly FactorBalance[];
}

/** Thresholds of {@link balanceCheck}; each has a default. */
export interface BalanceOptions {
	/** Judges with fewer decisions are not compared; default 100, the fewest for which a judge's rate is listed. */
	readonly minimumDecisions?: number;
	/** Nationalities kept apart; the rest is one category. Default 8. */
	readonly keepNationalities?: number;
	/** Dockets differ only under this p-value; default 0.001. */
	readonly pBelow?: number;
	/** … and only above this Cramér's V; default 0.1. */
	readonly vAbove?: number;
}

/**
 * Balance check: within one court and window, does the mix of nationality, custody or representation tell judges
 * apart beyond chance? Where it does, their rates answer different questions and must not be set side by side.
 *
 * For each factor: chi-square test of independence on judge × category, thin categories (expected count under 5)
 * merged. Dockets `differ` only when p < 0.001 **and** Cramér's V > 0.1: with tens of thousands of decisions a
 * mix that is off by a point is beyond chance, and too small to matter; V measures how much, whatever the number.
 * 0.1 is the usual mark between negligible and small association. The p-value is analytic, so nothing is drawn at random.
 *
 * Unknown categories (`unknown`, `??`, empty) are left out and counted in `leftOut`. Judges are compared over the whole
 * window: if the mix changed and judges sat in different years, dockets differ, which is right. `no-sign`
 * is not proof of random assignment. Codes that are no person should be left out by the caller.
 */
export function balanceCheck(
	docket: readonly DocketRow[],
	{ minimumDecisions = 100, keepNationalities = 8, pBelow = 0.001, vAbove = 0.1 }: BalanceOptions = {}
): BalanceCheck {
	const total = docket.reduce((sum, row) => sum + row.decisions, 0);
	const factors = BALANCE_FACTORS.map((factor): FactorBalance => {
		const merged = mergeThinTable(countByJudge(docket, factor, minimumDecisions), {
			keepCategories: factor === 'nationality' ? keepNationalities : Infinity,
			minimumExpected: 5
		});
		const decisions = merged.table.flat().reduce((a, b) => a + b, 0);
		const compared = {
			judges: merged.judges.length,
			decisions,
			leftOut: total - decisions,
			categories: merged.categories
		};
		if (merged.judges.length < 2) return { factor, verdict: 'too-few', ...compared };
		if (merged.categories.length < 2) return { factor, verdict: oneCategory(merged), ...compared };
		const test = independenceTest(merged.table);
		const differs = test.pValue < pBelow && test.cramersV > vAbove;
		return { factor, verdict: differs ? 'differ' : 'no-sign', test, ...compared };
	});
	return { verdict: overallVerdict(factors), factors };
}

/** Decisions by judge and known category, judges under the minimum left out. */
function countByJudge(
	docket: readonly DocketRow[],
	factor: BalanceFactor,
	minimumDecisions: number
): Map<string, Map<string, number>> {
	const judges = new Map<string, Map<string, number>>();
	for (const row of docket) {
		const category = row[factor];
		if (category === 'unknown' || category === '??' || category === '') continue;
		const counts = judges.get(row.judge) ?? new Map<string, number>();
		counts.set(category, (counts.get(category) ?? 0) + row.decisions);
		judges.set(row.judge, counts);
	}
	for (const [judge, counts] of judges) {
		const decisions = [...counts.values()].reduce((a, b) => a + b, 0);
		if (decisions < Math.max(1, minimumDecisions)) judges.delete(judge);
	}
	return judges;
}

/** All decisions in one category: dockets are alike in it. No category at all: nothing is known. */
function oneCategory(merged: MergedTable): BalanceVerdict {
	return merged.categories.length === 1 ? 'no-sign' : 'too-few';
}

function overallVerdict(factors: readonly FactorBalance[]): BalanceVerdict {
	if (factors.some(({ verdict }) => verdict === 'differ')) return 'differ';
	return factors.every(({ verdict }) => verdict === 'too-few') ? 'too-few' : 'no-sign';
}

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

interface JudgeNationalityRow {
	readonly judge: string | null;
	readonly nationality: string;
	readonly granted: number;
	readonly denied: number;
}
interface JudgeSplitRow {
	readonly judge: string | null;
	readonly custody: string;
	readonly represented: string;
	readonly granted: number;
	readonly denied: number;
}

/**
 * The docket of a court for the balance check, from two aggregates: nationality from one, custody and representation
 * from the other. Each row is unknown in what its aggregate does not hold, and the check leaves unknown ones out, so
 * no decision counts twice within a factor.
 * @param isPerson whether a judge code is a person; others are left out.
 */
export function docketRows(
	byNationality: readonly JudgeNationalityRow[],
	bySplit: readonly JudgeSplitRow[],
	isPerson: (judge: string) => boolean
): DocketRow[] {
	const nationality = byNationality.flatMap((row): DocketRow[] =>
		row.judge !== null && isPerson(row.judge)
			? [
					{
						judge: row.judge,
						nationality: row.nationality,
						custody: 'unknown',
						represented: 'unknown',
						decisions: row.granted + row.denied
					}
				]
			: []
	);
	const split = bySplit.flatMap((row): DocketRow[] =>
		row.judge !== null && isPerson(row.judge)
			? [
					{
						judge: row.judge,
						nationality: '??',
						custody: row.custody,
						represented: row.represented,
						decisions: row.granted + row.denied
					}
				]
			: []
	);
	return [...nationality, ...split];
}
