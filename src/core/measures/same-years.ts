import { isPartialYear } from '../time.ts';
import type { MissingStatistic } from '../counts/missing.ts';

/** Fiscal years, both ends included. */
export interface FiscalWindow {
	readonly first: number;
	readonly last: number;
}

/** Fiscal years in which judges of a court are set side by side: long enough for 100 decisions, as TRAC's tables are. */
export const WINDOW_YEARS = 6;

/** Decisions on the merits in the window from which a judge is listed with a rate: TRAC's rule. */
export const LISTED_FROM = 100;

/**
 * The last closed fiscal years for which anything was counted.
 * @param years fiscal years with decisions, in any order.
 * @param releaseDay ISO day of the release; a year that had not ended by then is open and left out.
 * @returns null when no year is closed.
 */
export function comparisonWindow(
	years: Iterable<number>,
	releaseDay: string,
	length = WINDOW_YEARS
): FiscalWindow | null {
	const closed = [...years].filter((year) => !isPartialYear(year, releaseDay));
	if (closed.length === 0) return null;
	const last = Math.max(...closed);
	return { first: Math.max(Math.min(...closed), last - length + 1), last };
}

/** Whether a fiscal year lies in a window. */
export function isInWindow(year: number, { first, last }: FiscalWindow): boolean {
	return year >= first && year <= last;
}

/** Merits decisions of a judge in one period (fiscal year or month, as long as both sides use the same). */
export interface OwnPeriod {
	readonly period: string | number;
	/** Grants plus denials, from 0. */
	readonly decisions: number;
}

/** Grants and denials of the court or nation in one period; several rows of a period are added. */
export interface ReferencePeriod {
	readonly period: string | number;
	readonly granted: number;
	readonly denied: number;
}

/** What the reference granted in the periods in which the judge decided. */
export interface SameYearsBenchmark {
	/** Share 0–1: Σ w_t r_t ÷ Σ w_t over periods t with a reference rate. */
	readonly share: number;
	/** The judge's decisions behind the weights, Σ w_t. */
	readonly decisions: number;
	/** Decisions of the reference in the periods used. */
	readonly referenceDecisions: number;
	/** Periods in which the judge decided and the reference has no decision, in order of appearance; not in `share`. */
	readonly missingPeriods: readonly OwnPeriod[];
}

/**
 * The same-years benchmark: the grant rate of a court or of the nation, each period weighted by the judge's own
 * decisions in it. A rate pooled over years mostly says when a judge sat; this line sat when the judge did.
 *
 * Formula: Σ w_t r_t ÷ Σ w_t, w_t the judge's decisions in period t, r_t = granted_t ÷ (granted_t + denied_t) of the
 * reference. **Range** 0–1. The reference is used as given: a court's line contains the judge's own decisions
 * unless the caller takes them out. **Missing:** `no-decisions` when the judge decided nothing, `no-shared-period`
 * when the reference has a decision in none of the judge's periods.
 */
export function sameYearsBenchmark(
	own: readonly OwnPeriod[],
	reference: readonly ReferencePeriod[]
): SameYearsBenchmark | MissingStatistic<'no-decisions' | 'no-shared-period'> {
	const weights = new Map<string | number, number>();
	for (const { period, decisions } of own) {
		if (decisions > 0) weights.set(period, (weights.get(period) ?? 0) + decisions);
	}
	if (weights.size === 0) return { missing: 'no-decisions' };

	const rates = new Map<string | number, { granted: number; decisions: number }>();
	for (const { period, granted, denied } of reference) {
		const sum = rates.get(period) ?? { granted: 0, decisions: 0 };
		sum.granted += granted;
		sum.decisions += granted + denied;
		rates.set(period, sum);
	}

	const missingPeriods: OwnPeriod[] = [];
	let decisions = 0;
	let referenceDecisions = 0;
	let weighted = 0;
	for (const [period, weight] of weights) {
		const rate = rates.get(period);
		if (rate === undefined || rate.decisions === 0) {
			missingPeriods.push({ period, decisions: weight });
			continue;
		}
		decisions += weight;
		referenceDecisions += rate.decisions;
		weighted += (weight * rate.granted) / rate.decisions;
	}
	if (decisions === 0) return { missing: 'no-shared-period' };
	return { share: weighted / decisions, decisions, referenceDecisions, missingPeriods };
}

/** A share of one fiscal year, 0 to 1. */
export interface YearShare {
	readonly year: number;
	readonly share: number;
}

/** How far the nation moved within the fiscal years that a figure pools. */
export interface PooledYears {
	/** Fiscal years with decisions of the unit, from 2. */
	readonly years: number;
	readonly lowest: YearShare;
	readonly highest: YearShare;
}

/** Points, as a share, that the nation has to move for pooled years to be called very different. */
export const VERY_DIFFERENT = 0.1;

/**
 * Whether a figure pools very different years: the nation's lowest and highest merits rate among the unit's fiscal
 * years, when they are 10 points or more apart. A pooled share then says much about when, and the reader is told.
 * @param own fiscal years in which the unit decided, in any order, repeats allowed.
 * @param nation grants and denials by fiscal year; several rows of one year are added.
 * @returns null when the years are alike, or fewer than two have national decisions.
 */
export function pooledYears(
	own: Iterable<number>,
	nation: readonly { readonly period: number; readonly granted: number; readonly denied: number }[]
): PooledYears | null {
	const counts = new Map([...own].map((year) => [year, { granted: 0, decisions: 0 }]));
	for (const { period, granted, denied } of nation) {
		const year = counts.get(period);
		if (!year) continue;
		year.granted += granted;
		year.decisions += granted + denied;
	}
	const shares = [...counts]
		.filter(([, { decisions }]) => decisions > 0)
		.map(([year, { granted, decisions }]): YearShare => ({ year, share: granted / decisions }))
		.sort((a, b) => a.share - b.share || a.year - b.year);
	const [lowest, highest] = [shares[0], shares.at(-1)];
	if (!lowest || !highest || highest.share - lowest.share < VERY_DIFFERENT) return null;
	return { years: shares.length, lowest, highest };
}
