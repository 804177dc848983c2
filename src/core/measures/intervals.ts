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

/** A difference between two shares: `value` and its interval, each −1 to 1 (points are a hundred times that). */
export interface Gap extends Interval {
	readonly value: number;
}

/**
 * The gap between two rates, first less second, with Newcombe's hybrid score interval (95 %), which joins the Wilson
 * intervals of the two rates. The two groups must not overlap: Mexico against everyone else, not against a total that
 * contains Mexico.
 * @param first grants and decisions of the first group.
 * @param second grants and decisions of the second group.
 * @throws RangeError when a group has no decisions.
 * @source R. G. Newcombe, "Interval estimation for the difference between independent proportions", Statistics in
 * Medicine 17 (1998), method 10.
 */
export function newcombeGap(
	first: { readonly granted: number; readonly n: number },
	second: { readonly granted: number; readonly n: number }
): Gap {
	const [a, b] = [wilsonInterval(first.granted, first.n), wilsonInterval(second.granted, second.n)];
	const [p, q] = [first.granted / first.n, second.granted / second.n];
	return {
		value: p - q,
		low: Math.max(-1, p - q - Math.hypot(p - a.low, b.high - q)),
		high: Math.min(1, p - q + Math.hypot(a.high - p, q - b.low))
	};
}

/**
 * The gap between a part and the whole that contains it (Mexico against overall). Because
 * part − whole = (part − rest) × (rest's share of the decisions), the interval is that of part against rest, scaled.
 * @param part grants and decisions of the part.
 * @param whole grants and decisions of the whole, the part included.
 * @throws RangeError when the part or the rest has no decisions.
 */
export function gapToWhole(
	part: { readonly granted: number; readonly n: number },
	whole: { readonly granted: number; readonly n: number }
): Gap {
	const rest = { granted: whole.granted - part.granted, n: whole.n - part.n };
	const gap = newcombeGap(part, rest);
	const share = rest.n / whole.n;
	return { value: gap.value * share, low: gap.low * share, high: gap.high * share };
}
