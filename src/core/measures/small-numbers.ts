import type { Interval } from './intervals.ts';

/**
 * How a rate may be shown. `rate`: as it is; `grey`: greyed and put in words, because it is unsure; `counts`: the
 * counts alone.
 */
export type Show = 'rate' | 'grey' | 'counts';

/** Fewer decisions than this: counts only. */
export const COUNTS_ONLY_BELOW = 10;
/** Fewer decisions than this: greyed. */
export const GREY_BELOW = 30;
/** An interval wider than this share is greyed. */
export const GREY_WIDER_THAN = 0.3;

/**
 * The small-number rule: fewer than 10 decisions, counts only; 10 to 29, or an interval wider than 30 points,
 * greyed with words; otherwise shown.
 * @param n decisions in the denominator.
 * @param interval the 95 % interval, shares 0 to 1.
 */
export function showRate(n: number, interval: Interval): Show {
	if (n < COUNTS_ONLY_BELOW) return 'counts';
	if (n < GREY_BELOW || interval.high - interval.low > GREY_WIDER_THAN) return 'grey';
	return 'rate';
}
