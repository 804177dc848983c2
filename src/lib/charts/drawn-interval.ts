import type { Interval } from '#core/measures/intervals.ts';
import type { Rate } from '#core/measures/rates.ts';

/** The interval a figure draws: chance, widened to what masked counts allow; a point for a rate without a range. */
export function drawnInterval({ value, low, high, bounds }: Rate): Interval {
	const ends = low === null ? [] : [low, high];
	const all = bounds ? [...ends, bounds.low, bounds.high] : ends;
	return all.length === 0 ? { low: value, high: value } : { low: Math.min(...all), high: Math.max(...all) };
}
