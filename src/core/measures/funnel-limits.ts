import { binomialCumulative } from './distributions.ts';
import { Z95, type Interval } from './wilson-interval.ts';

/** The 99.9th percentile of the standard normal distribution, for 99.8 % limits. */
export const Z998 = 3.090232306167813;

/** The two pairs of funnel limits at one number of decisions. The 99.8 % pair encloses the 95 % pair. */
export interface FunnelLimits {
	readonly limits95: Interval;
	readonly limits998: Interval;
}

/** Where a share lies against the limits. A share on a limit is inside it. */
export type FunnelPosition = 'within' | 'beyond-95' | 'beyond-99.8';

/** How to draw the limits. */
export interface FunnelLimitOptions {
	/** φ by which the binomial variance is multiplied, from 1; 1 (default) gives plain limits. */
	readonly inflation?: number;
	/** `exact`: interpolated binomial quantiles (default); `normal`: centre ± z √(centre (1 − centre) ÷ n). */
	readonly method?: 'exact' | 'normal';
}

/**
 * Funnel limits: the range of shares that chance alone would give to a judge of n decisions if every judge granted at
 * the centre share. 95 % and 99.8 %, shares clipped to 0–1.
 *
 * **Formula.** `exact`: with r the smallest count for which F(r) > p, F the cumulative binomial of n and the centre,
 * and α = (F(r) − p) ÷ (F(r) − F(r − 1)), the lower limit is (r − α) ÷ n at p = 0.025 and 0.001. The upper limit is the
 * mirror image, 1 less the lower limit around 1 − centre, so that grants and denials are treated alike and a
 * plain limit is passed only by a count whose tail chance is at most 2.5 % or 0.1 %. (The paper puts p = 0.975 and
 * 0.999 into the same formula for the upper side, which would call one count too early: 8 of 10 around one half, tail
 * chance 5.5 %.) `exact` is the default because chance is lopsided where grant shares are near 0: the normal form puts
 * the lower limit below 0 there and the upper one too low. Inflation moves each limit away from the centre by √φ;
 * for `normal` that is z √(φ centre (1 − centre) ÷ n).
 *
 * **Limits of the method.** The centre is taken as known, and decisions as independent.
 *
 * **Source.** Spiegelhalter DJ, Funnel plots for comparing institutional performance, Statistics in Medicine 2005;
 * 24:1185–1202; the interpolation as the Stata routine `funnelcompar` (Forni and Gini, 2010) computes it after that paper.
 *
 * @param centre share 0–1
 * @param decisions whole number from 1
 */
export function funnelLimits(
	centre: number,
	decisions: number,
	{ inflation = 1, method = 'exact' }: FunnelLimitOptions = {}
): FunnelLimits {
	const stretch = Math.sqrt(inflation);
	const place = (plain: number): number => Math.min(1, Math.max(0, centre + stretch * (plain - centre)));
	const pair = (tail: number, deviate: number): Interval => {
		if (method === 'normal') {
			const reach = deviate * Math.sqrt((centre * (1 - centre)) / decisions);
			return { low: place(centre - reach), high: place(centre + reach) };
		}
		return {
			low: place(lowerQuantile(tail, decisions, centre) / decisions),
			high: place(1 - lowerQuantile(tail, decisions, 1 - centre) / decisions)
		};
	};
	return { limits95: pair(0.025, Z95), limits998: pair(0.001, Z998) };
}

/** Where a share (0–1) lies against the limits at its own number of decisions. */
export function funnelPosition(share: number, { limits95, limits998 }: FunnelLimits): FunnelPosition {
	if (share < limits998.low || share > limits998.high) return 'beyond-99.8';
	if (share < limits95.low || share > limits95.high) return 'beyond-95';
	return 'within';
}

/** Interpolated count that at most a share `tail` of a binomial lies under; from −1 to `trials`. */
function lowerQuantile(tail: number, trials: number, p: number): number {
	if (p <= 0 || p >= 1) return p * trials;
	let low = -1;
	let high = trials;
	// F rises with the count: halve the bracket (low, high] until high is the smallest count with F > tail.
	while (high - low > 1) {
		const middle = Math.floor((low + high) / 2);
		if (binomialCumulative(middle, trials, p) > tail) high = middle;
		else low = middle;
	}
	const above = binomialCumulative(high, trials, p);
	const below = binomialCumulative(high - 1, trials, p);
	return high - (above - tail) / (above - below);
}
