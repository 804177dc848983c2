import { ascending, quantileSorted } from 'd3-array';

/** Grants and decisions of one judge or court. `decisions` from 1, `granted` from 0 to `decisions`. */
export interface FunnelUnit {
	readonly granted: number;
	readonly decisions: number;
}

/** How much more units vary around a centre than chance alone would make them. */
export interface Overdispersion {
	/** φ, from 0; about 1 when chance alone is at work. */
	readonly phi: number;
	/** φ above which the limits are widened: 1 + 2 √(2 ÷ I). */
	readonly threshold: number;
	/** Units counted, I. */
	readonly units: number;
	/** φ is above the threshold. */
	readonly isOverdispersed: boolean;
	/** What to multiply the variance by: φ when over-dispersed, else 1. */
	readonly inflation: number;
}

/**
 * Multiplicative over-dispersion of units around a centre share.
 *
 * Formula: z_i = (y_i − c) ÷ √(c (1 − c) ÷ n_i); the z are winsorized, those beyond the 10th and 90th percentiles being
 * moved to them, so that a few far units do not widen the limits they are judged by; φ = Σ z² ÷ I. If chance alone
 * acts, I φ is about chi-square with I degrees of freedom, so φ has mean 1 and variance 2 ÷ I; φ counts as more than
 * chance above mean plus two standard deviations, 1 + 2 √(2 ÷ I). Winsorizing lowers φ, so the rule is cautious
 * about widening.
 *
 * **Limits.** The centre is taken as known; with under about ten units φ is itself very uncertain. A large φ says
 * that one rate does not describe these units, not why.
 *
 * **Source.** Spiegelhalter DJ, Statistics in Medicine 2005; 24:1185–1202 (winsorized multiplicative φ). Percentiles
 * are linearly interpolated (R's type 7).
 *
 * **Throws** RangeError when there is no unit or the centre is not strictly between 0 and 1, where z has no meaning.
 *
 * @param winsorize share of units moved in at each end, 0 to under 0.5
 */
export function overdispersion(
	units: readonly FunnelUnit[],
	centre: number,
	winsorize = 0.1
): Overdispersion {
	if (units.length === 0 || !(centre > 0 && centre < 1)) {
		throw new RangeError(
			`Over-dispersion of ${units.length} units around a centre of ${centre}: expected at least one unit and a ` +
				'centre strictly between 0 and 1. Show the counts without limits.'
		);
	}
	const deviates = units.map(
		({ granted, decisions }) =>
			(granted / decisions - centre) / Math.sqrt((centre * (1 - centre)) / decisions)
	);
	const phi = winsorizedMeanSquare(deviates, winsorize);
	const threshold = 1 + 2 * Math.sqrt(2 / units.length);
	const isOverdispersed = phi > threshold;
	return { phi, threshold, units: units.length, isOverdispersed, inflation: isOverdispersed ? phi : 1 };
}

/** Mean of the squares of numbers after those beyond the `share` and 1 − `share` quantiles are moved to them. From 0; no numbers give 0. */
export function winsorizedMeanSquare(numbers: readonly number[], share: number): number {
	const sorted = numbers.toSorted(ascending);
	const low = quantileSorted(sorted, share) ?? 0;
	const high = quantileSorted(sorted, 1 - share) ?? 0;
	const squares = sorted.map((z) => Math.min(high, Math.max(low, z)) ** 2);
	return squares.length === 0 ? 0 : squares.reduce((a, b) => a + b) / squares.length;
}
