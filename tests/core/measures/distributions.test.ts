import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { binomialCumulative, chiSquareTail, logGamma } from '#core/measures/distributions.ts';

describe('chiSquareTail', () => {
	// Upper critical values as printed in standard chi-square tables to five decimals.
	it.each([
		[3.84146, 1, 0.05],
		[6.6349, 1, 0.01],
		[5.99146, 2, 0.05],
		[9.48773, 4, 0.05],
		[0.71072, 4, 0.95],
		[18.30704, 10, 0.05],
		[29.14124, 14, 0.01],
		[4.07467, 14, 0.995]
	])(
		'gives the tail of the printed tables: %f at %i degrees of freedom is %f',
		(statistic, freedom, tail) => {
			expect(chiSquareTail(statistic, freedom)).toBeCloseTo(tail, 5);
		}
	);

	// At two degrees of freedom the tail is exp(−x/2), worked by hand.
	it.each([0.1, 1, 6.891667643, 100])('is exp(−x/2) at two degrees of freedom: %f', (statistic) => {
		expect(chiSquareTail(statistic, 2) / Math.exp(-statistic / 2)).toBeCloseTo(1, 10);
	});

	it('is 1 at a statistic of zero', () => {
		expect(chiSquareTail(0, 7)).toBe(1);
	});

	it('stays steady at many degrees of freedom, where half the chance lies near df − 2/3', () => {
		expect(chiSquareTail(10_000 - 2 / 3, 10_000)).toBeCloseTo(0.5, 4);
	});
});

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

describe('logGamma', () => {
	// Γ(n) = (n − 1)!, Γ(1/2) = √π, Γ(3/2) = √π ÷ 2.
	it.each([
		[1, 1],
		[2, 1],
		[5, 24],
		[11, 3_628_800],
		[0.5, Math.sqrt(Math.PI)],
		[1.5, Math.sqrt(Math.PI) / 2]
	])('gives the logarithm of Γ(%f) = %f', (x, gamma) => {
		expect(logGamma(x)).toBeCloseTo(Math.log(gamma), 11);
	});

	it('rises by ln x from x to x + 1 where Γ itself would overflow', () => {
		expect(logGamma(50_001) - logGamma(50_000)).toBeCloseTo(Math.log(50_000), 8);
	});
});
