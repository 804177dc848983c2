import { describe, expect, it } from 'vitest';
import { logGamma } from '#core/measures/log-gamma.ts';

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
