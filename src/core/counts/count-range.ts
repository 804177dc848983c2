import { max } from 'd3';
import type { Quality } from './slice.ts';

/**
 * A count with the lowest and highest value it can have. Exact counts have equal bounds; masked, rounded and
 * suppressed cells do not. `count` is null when nothing was printed.
 */
export interface CountRange {
	readonly count: number | null;
	readonly low: number;
	readonly high: number;
}

/** A count known exactly. */
export function exactly(count: number): CountRange {
	return { count, low: count, high: count };
}

/** Whether the count is known exactly. */
export function isExact(bounded: CountRange): boolean {
	return bounded.count !== null && bounded.low === bounded.high;
}

/** Bounds further apart than this share of a count: the printed digits say less than the bounds. */
const COARSE_FROM = 0.1;

/**
 * Whether a count is known so roughly that only its bounds may be shown: withheld, or bounds further apart than a
 * tenth of what is printed (5 for 1 to 9, 40 for 35 to 44; not a sum of 12,841 that holds one such part).
 */
export function isCoarse({ count, low, high }: CountRange): boolean {
	return low !== high && (count === null || high - low > count * COARSE_FROM);
}

/** Bounds of a rate further apart than this share (one point): the range stands alone, without a point in it. */
const COARSE_RATE_FROM = 0.01;

/** Whether masked counts leave more than one point open, so that no single value may be shown for the rate. */
export function isCoarseRate({
	bounds
}: {
	readonly bounds?: { readonly low: number; readonly high: number };
}): boolean {
	return bounds !== undefined && bounds.high - bounds.low > COARSE_RATE_FROM;
}

/** The sum of counts, bounds added up; its count is null as soon as one part has none. */
export function sumRanges(parts: readonly CountRange[]): CountRange {
	let count: number | null = 0;
	let [low, high] = [0, 0];
	for (const part of parts) {
		count = count === null || part.count === null ? null : count + part.count;
		low += part.low;
		high += part.high;
	}
	return { count, low, high };
}

/** A count less a part of it ("overall" less Mexico); bounds widen and never fall below 0. */
export function lessRange(whole: CountRange, part: CountRange): CountRange {
	const count = whole.count === null || part.count === null ? null : Math.max(0, whole.count - part.count);
	return { count, low: Math.max(0, whole.low - part.high), high: Math.max(0, whole.high - part.low) };
}

/** The range a share can have, 0 to 1, when the part granted and the rest are only known within bounds. */
export function shareBounds(
	granted: CountRange,
	rest: CountRange
): { readonly low: number; readonly high: number } | null {
	if (granted.high + rest.high === 0) return null;
	const low = granted.low === 0 ? 0 : granted.low / (granted.low + rest.high);
	const high = granted.high === 0 ? 0 : granted.high / (granted.high + rest.low);
	return { low, high };
}

/** Qualities from the most to the least exact. */
const ORDER: readonly Quality[] = ['exact', 'derived', 'rounded_10', 'masked_small', 'suppressed'];

/** The least exact of several qualities, which is that of anything made from them; `exact` for none. */
export function leastExact(qualities: readonly Quality[]): Quality {
	return ORDER[max(qualities, (quality) => ORDER.indexOf(quality)) ?? 0] ?? 'exact';
}
