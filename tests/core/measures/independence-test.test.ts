import { describe, expect, it } from 'vitest';
import { independenceTest } from '#core/measures/balance.ts';

describe('independenceTest', () => {
	// Two by two by the short formula: 100 (10 × 40 − 20 × 30)² ÷ (30 × 70 × 40 × 60) = 0.7936508; V = √(χ² ÷ 100). Worked by hand.
	it("gives χ² and Cramér's V of a table worked by hand", () => {
		const test = independenceTest([
			[10, 20],
			[30, 40]
		]);
		expect(test.chiSquare).toBeCloseTo(0.7936508, 7);
		expect(test.cramersV).toBeCloseTo(0.0890871, 7);
		expect(test.degreesOfFreedom).toBe(1);
		expect(test.pValue).toBeCloseTo(0.373, 3);
	});

	// A poll by gender and party, 36, 45, 25 and 51, 38, 13: a common exercise, expected counts 44.337, 42.298, 19.365 and
	// 42.663, 40.702, 18.635; χ² 6.8917 and, at two degrees of freedom, p = exp(−χ² ÷ 2) = 0.03188.
	it('gives the p-value of a two-by-three exercise', () => {
		const test = independenceTest([
			[36, 45, 25],
			[51, 38, 13]
		]);
		expect(test).toEqual({
			chiSquare: expect.closeTo(6.891667643, 8),
			degreesOfFreedom: 2,
			pValue: expect.closeTo(0.03187817, 7),
			cramersV: expect.closeTo(Math.sqrt(6.891667643 / 208), 9)
		});
	});

	it('finds nothing where rows are in proportion and everything where they are apart', () => {
		expect(
			independenceTest([
				[10, 30],
				[20, 60]
			])
		).toMatchObject({ chiSquare: 0, pValue: 1, cramersV: 0 });
		expect(
			independenceTest([
				[50, 0],
				[0, 50]
			])
		).toMatchObject({ chiSquare: 100, cramersV: 1 });
	});

	it.each([
		[[[1, 2]]],
		[[[1], [2]]],
		[
			[
				[0, 0],
				[1, 2]
			]
		],
		[
			[
				[0, 1],
				[0, 2]
			]
		],
		[[]]
	])('refuses %j', (table) => {
		expect(() => independenceTest(table)).toThrow(RangeError);
	});
});
