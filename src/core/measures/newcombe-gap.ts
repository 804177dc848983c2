import { wilsonInterval, type Interval } from './wilson-interval.ts';

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
