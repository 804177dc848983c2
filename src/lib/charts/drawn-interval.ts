import type { Interval } from '#core/measures/intervals.ts';
import type { Rate } from '#core/measures/rates.ts';

/** The interval a figure draws: chance, widened to what masked counts allow. */
export function drawnInterval(rate: Rate): Interval {
	if (!rate.bounds) return rate;
	return { low: Math.min(rate.low, rate.bounds.low), high: Math.max(rate.high, rate.bounds.high) };
}
