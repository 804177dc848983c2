import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { binomialCumulative } from '#core/measures/binomial-cumulative.ts';

describe('binomialCumulative', () => {
	it("adds up Pascal's triangle: at most 3 of 10 at one half is (1 + 10 + 45 + 120) ÷ 1024", () => {
		expect(binomialCumulative(3, 10, 0.5)).toBeCloseTo(176 / 1024, 12);
	});

	it('is (1 − p)^n for no success', () => {
		expect(binomialCumulative(0, 20, 0.1)).toBeCloseTo(0.9 ** 20, 12);
	});

	it.each([
		[-1, 5, 0.3, 0],
		[5, 5, 0.3, 1],
		[2, 5, 0, 1],
		[2, 5, 1, 0]
	])('knows the ends: at most %i of %i at %f is %i', (successes, trials, p, chance) => {
		expect(binomialCumulative(successes, trials, p)).toBe(chance);
	});

	it('leaves the mirror image of denials for grants: F(k; n, p) + F(n − k − 1; n, 1 − p) = 1', () => {
		fc.assert(
			fc.property(
				fc.integer({ min: 1, max: 20_000 }),
				fc.double({ min: 0.001, max: 0.999, noNaN: true }),
				fc.nat(),
				(n, p, seed) => {
					const k = seed % n;
					expect(binomialCumulative(k, n, p) + binomialCumulative(n - k - 1, n, 1 - p)).toBeCloseTo(1, 8);
				}
			)
		);
	});
});
