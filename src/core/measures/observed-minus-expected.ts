import type { ExpectedGrants, UsedReference } from './expected-rate.ts';
import type { Gap } from './newcombe-gap.ts';
import { wilsonInterval, Z95 } from './wilson-interval.ts';

/** How far a unit's grants lie from their expectation. Shares, −1 to 1 (points are a hundred times that). */
export interface ObservedMinusExpected extends Gap {
	/** Observed less expected grants; a count with decimals. */
	readonly grants: number;
	/**
	 * Standard deviation of the gap if every decision were granted with its reference's chance, share 0–1: the half-width
	 * of a null funnel around zero, divided by its deviate (1.96 for 95 %, 3.09 for 99.8 %).
	 */
	readonly nullDeviation: number;
}

/** `sampled` counts the luck in the reference rates too; `known` takes them as fixed. */
export type ReferenceError = 'sampled' | 'known';

/**
 * The gap between the share a unit granted and the share expected of it, (O − E) ÷ n, with a 95 % interval.
 *
 * **Interval.** The observed share brings its Wilson interval [l, u], which holds near 0 and 1. The expectation brings
 * a standard error s: s² = Σ over references r of (n_r ÷ n)² q_r (1 − q_r) ÷ (m_r + 4), where n_r of the unit's n
 * decisions used reference r, made of m_r decisions of others, and q_r = (granted + 2) ÷ (m_r + 4), so that a
 * reference in which nobody was granted is not taken for certain (Agresti and Coull's adjustment). The two are joined
 * as Newcombe joins two intervals: gap − √((O/n − l)² + (1.96 s)²), gap + √((u − O/n)² + (1.96 s)²), clipped to −1 and 1. With
 * `known`, s = 0 and the interval is Wilson's, moved down by E ÷ n. `sampled` is the default: with wide
 * references it changes nothing, with thin ones it is the honest choice.
 *
 * **Null deviation.** √(Σ n_r p_r (1 − p_r)) ÷ n, p_r the reference share, taken as known: the Poisson-binomial
 * spread of the unit's grants if each decision had its reference's chance.
 *
 * **Limits.** Wilson treats all decisions as having one chance; for a mixed docket it is a little too wide. Decisions are
 * taken as independent; families decided together and runs of like cases make the true interval wider. References
 * that share decisions (a nationality's cell and its fallback) are added as if they did not. It says how far
 * luck could move the gap, not why there is one.
 *
 * **Source.** Newcombe RG, Statistics in Medicine 1998; 17, method 10, for the joining; worked by hand for the sum.
 */
export function observedMinusExpected(
	unit: ExpectedGrants,
	{ reference = 'sampled' }: { readonly reference?: ReferenceError } = {}
): ObservedMinusExpected {
	const { decisions, observed, observedShare, expectedShare } = unit;
	const own = wilsonInterval(observed, decisions);
	const error = reference === 'known' ? 0 : Z95 * expectationError(unit.references, decisions);
	const gap = observedShare - expectedShare;
	return {
		grants: observed - unit.expected,
		value: gap,
		low: Math.max(-1, gap - Math.hypot(observedShare - own.low, error)),
		high: Math.min(1, gap + Math.hypot(own.high - observedShare, error)),
		nullDeviation: nullDeviation(unit.references, decisions)
	};
}

function expectationError(references: readonly UsedReference[], decisions: number): number {
	let variance = 0;
	for (const { decisions: own, referenceDecisions, referenceShare } of references) {
		const adjusted = (referenceShare * referenceDecisions + 2) / (referenceDecisions + 4);
		variance += ((own / decisions) ** 2 * adjusted * (1 - adjusted)) / (referenceDecisions + 4);
	}
	return Math.sqrt(variance);
}

function nullDeviation(references: readonly UsedReference[], decisions: number): number {
	let variance = 0;
	for (const { decisions: own, referenceShare } of references) {
		variance += own * referenceShare * (1 - referenceShare);
	}
	return Math.sqrt(variance) / decisions;
}
