import { independenceTest } from './independence-test.ts';
import type { IndependenceTest } from './independence-test.ts';
import { mergeThinTable } from './thin-table.ts';
import type { MergedTable } from './thin-table.ts';

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
