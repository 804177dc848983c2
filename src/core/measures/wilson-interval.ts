/** The 97.5th percentile of the standard normal distribution, for 95 % intervals. */
export const Z95 = 1.959963984540054;

/** An interval of shares, both ends 0 to 1. */
export interface Interval {
	readonly low: number;
	readonly high: number;
}

/**
 * Wilson's score interval for a share, 95 %: how far the share of decisions granted could move by the luck of which
 * cases came up. It behaves near 0 and 1, where most Mexican rates lie.
 *
 * centre ± half-width, with centre = (p + z²/2n) / (1 + z²/n), half-width = z·√(p(1−p)/n + z²/4n²) / (1 + z²/n).
 *
 * @param successes grants, 0 ≤ successes ≤ n.
 * @param n decisions, at least 1.
 * @throws RangeError outside these ranges.
 * @source E. B. Wilson, "Probable inference, the law of succession, and statistical inference", JASA 22 (1927);
 * recommended for small n by Brown, Cai and DasGupta, Statistical Science 16 (2001).
 */
export function wilsonInterval(successes: number, n: number): Interval {
	if (!(n >= 1) || !(successes >= 0) || successes > n) {
		throw new RangeError(`An interval needs 0 ≤ successes ≤ n and n ≥ 1; got ${successes} of ${n}`);
	}
	const p = successes / n;
	const z2 = Z95 * Z95;
	const scale = 1 + z2 / n;
	const centre = (p + z2 / (2 * n)) / scale;
	const half = (Z95 * Math.sqrt((p * (1 - p)) / n + z2 / (4 * n * n))) / scale;
	return {
		low: successes === 0 ? 0 : Math.max(0, centre - half),
		high: successes === n ? 1 : Math.min(1, centre + half)
	};
}
