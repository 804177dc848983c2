import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countsFromPercent, percentInterval } from '#core/measures/percent-counts.ts';

describe('countsFromPercent', () => {
	// 36.5 % of 412 is 150.38, 37.5 % is 154.5, 37 % is 152.44. Worked by hand.
	it('bounds the grants behind a whole percent', () => {
		expect(countsFromPercent({ percent: 37, decisions: 412, decimals: 0 })).toEqual({
			low: 151,
			high: 154,
			count: 152
		});
	});

	// 14.75 % of 412 is 60.77, 14.85 % is 61.18: one whole number fits.
	it('finds the one count behind a percent with a decimal', () => {
		expect(countsFromPercent({ percent: 14.8, decisions: 412, decimals: 1 })).toEqual({
			low: 61,
			high: 61,
			count: 61
		});
	});

	it('keeps both counts that fall on a half, since publishers round it either way', () => {
		expect(countsFromPercent({ percent: 50, decisions: 200, decimals: 0 })).toEqual({
			low: 99,
			high: 101,
			count: 100
		});
	});

	it('stays within none and all', () => {
		expect(countsFromPercent({ percent: 0, decisions: 300, decimals: 0 })).toEqual({
			low: 0,
			high: 1,
			count: 0
		});
		expect(countsFromPercent({ percent: 100, decisions: 300, decimals: 0 })).toEqual({
			low: 299,
			high: 300,
			count: 300
		});
	});

	it('says so when no whole number gives the percent', () => {
		expect(countsFromPercent({ percent: 1, decisions: 10, decimals: 0 })).toEqual({
			missing: 'no-count-fits'
		});
	});

	it.each([
		{ percent: 101, decisions: 10, decimals: 0 as const },
		{ percent: -1, decisions: 10, decimals: 0 as const },
		{ percent: NaN, decisions: 10, decimals: 0 as const },
		{ percent: 50, decisions: 0, decimals: 0 as const },
		{ percent: 50, decisions: 10.5, decimals: 0 as const },
		{ percent: 14.8, decisions: 412, decimals: 0 as const }
	])('refuses $percent % of $decisions with $decimals decimals', (printed) => {
		expect(() => countsFromPercent(printed)).toThrow(RangeError);
	});

	it('holds exactly the counts whose percent rounds to the one printed', () => {
		fc.assert(
			fc.property(
				fc.integer({ min: 1, max: 3000 }),
				fc.nat(),
				fc.constantFrom(0 as const, 1 as const),
				(decisions, seed, decimals) => {
					const granted = seed % (decisions + 1);
					const scale = 10 ** decimals;
					const percent = Math.round((100 * scale * granted) / decisions) / scale;
					const bounds = countsFromPercent({ percent, decisions, decimals });
					if ('missing' in bounds) throw new Error('the count itself fits');
					expect(bounds.low).toBeLessThanOrEqual(granted);
					expect(bounds.high).toBeGreaterThanOrEqual(granted);
					const half = 0.5 / scale + 1e-9;
					for (const [k, fits] of [
						[bounds.low, true],
						[bounds.high, true],
						[bounds.low - 1, false],
						[bounds.high + 1, false]
					] as const) {
						if (k >= 0 && k <= decisions)
							expect(Math.abs((100 * k) / decisions - percent) <= half).toBe(fits);
					}
				}
			)
		);
	});
});

describe('percentInterval', () => {
	// Wilson at 61 of 412, worked by hand: 11.7 % to 18.6 %.
	it("is Wilson's interval when one count fits", () => {
		const interval = percentInterval({ percent: 14.8, decisions: 412, decimals: 1 });
		if ('missing' in interval) throw new Error('a count fits');
		expect(interval.low).toBeCloseTo(0.117, 3);
		expect(interval.high).toBeCloseTo(0.186, 3);
	});

	it('is missing when no count fits', () => {
		expect(percentInterval({ percent: 1, decisions: 10, decimals: 0 })).toEqual({ missing: 'no-count-fits' });
	});
});
