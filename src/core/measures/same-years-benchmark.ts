import type { MissingStatistic } from './missing-statistic.ts';

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
