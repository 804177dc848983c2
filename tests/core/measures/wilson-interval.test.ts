import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { wilsonInterval } from '#core/measures/intervals.ts';

const percent = ({ low, high }: { low: number; high: number }) =>
	[low, high].map((end) => Number((end * 100).toFixed(1)));

describe('wilsonInterval', () => {
	// Worked by hand with z = 1.96: e.g. 6 of 11, centre (0.5455 + 0.1746) / 1.3492 = 0.5337, half-width 0.2537.
	it.each([
		[7, 49, [7.1, 26.7]],
		[6, 11, [28.0, 78.7]],
		[707, 12841, [5.1, 5.9]],
		[81, 263, [25.5, 36.6]] // R. G. Newcombe, Statistics in Medicine 17 (1998) 857, table I: 0.2553 to 0.3662
	])('gives the known ends for %i of %i', (successes, n, ends) => {
		expect(percent(wilsonInterval(successes, n))).toEqual(ends);
	});

	it('has a lower end of exactly 0 for no grants and an upper end of exactly 1 for all', () => {
		expect(wilsonInterval(0, 12).low).toBe(0);
		expect(percent(wilsonInterval(0, 12))).toEqual([0, 24.2]);
		expect(wilsonInterval(12, 12).high).toBe(1);
	});

	it('contains the share, stays inside 0 to 1, and mirrors successes and failures', () => {
		const cell = fc
			.integer({ min: 1, max: 1e6 })
			.chain((n) => fc.tuple(fc.integer({ min: 0, max: n }), fc.constant(n)));
		fc.assert(
			fc.property(cell, ([x, n]) => {
				const { low, high } = wilsonInterval(x, n);
				const mirror = wilsonInterval(n - x, n);
				expect(low).toBeGreaterThanOrEqual(0);
				expect(high).toBeLessThanOrEqual(1);
				expect(x / n).toBeGreaterThanOrEqual(low - 1e-12);
				expect(x / n).toBeLessThanOrEqual(high + 1e-12);
				expect(mirror.low).toBeCloseTo(1 - high, 9);
			})
		);
	});

	it.each([
		[1, 0],
		[-1, 5],
		[6, 5],
		[Number.NaN, 5]
	])('refuses %s of %s', (x, n) => {
		expect(() => wilsonInterval(x, n)).toThrow(RangeError);
	});
});
