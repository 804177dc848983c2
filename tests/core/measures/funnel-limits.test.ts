import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { binomialCumulative } from '#core/measures/distributions.ts';
import { funnelLimits, funnelPosition } from '#core/measures/funnel.ts';

const shares = fc.double({ min: 0.005, max: 0.995, noNaN: true });
const counts = fc.integer({ min: 1, max: 5000 });

describe('funnelLimits', () => {
	// Worked by hand: 0.5 ± 1.959964 × 0.05 and 0.5 ± 3.090232 × 0.05.
	it('draws centre ± z √(c (1 − c) ÷ n) in the normal form', () => {
		const { limits95, limits998 } = funnelLimits(0.5, 100, { method: 'normal' });
		expect(limits95.low).toBeCloseTo(0.4020018, 7);
		expect(limits95.high).toBeCloseTo(0.5979982, 7);
		expect(limits998.low).toBeCloseTo(0.3454884, 7);
		expect(limits998.high).toBeCloseTo(0.6545116, 7);
	});

	// Worked by hand after Spiegelhalter 2005, n = 10, centre 1/2. At p = 0.025: F(1) = 11/1024, F(2) = 56/1024, r = 2,
	// α = (56/1024 − 0.025) ÷ (45/1024) = 0.6755556, limit (2 − α) ÷ 10. At p = 0.001: r = 1, α = 0.9976. The upper pair
	// is the mirror image.
	it('interpolates between whole counts in the exact form', () => {
		const { limits95, limits998 } = funnelLimits(0.5, 10);
		expect(limits95.low).toBeCloseTo(0.1324444, 7);
		expect(limits95.high).toBeCloseTo(0.8675556, 7);
		expect(limits998.low).toBeCloseTo(0.00024, 7);
		expect(limits998.high).toBeCloseTo(0.99976, 7);
	});

	it('clips at 0 and 1 when a few decisions could all go one way by chance', () => {
		expect(funnelLimits(0.5, 2)).toEqual({ limits95: { low: 0, high: 1 }, limits998: { low: 0, high: 1 } });
	});

	// √4 = 2: each distance from the centre doubles.
	it('moves limits away from the centre by the root of φ', () => {
		const { limits95 } = funnelLimits(0.5, 100, { method: 'normal', inflation: 4 });
		expect(limits95.low).toBeCloseTo(0.5 - 2 * 0.0979982, 7);
		expect(limits95.high).toBeCloseTo(0.5 + 2 * 0.0979982, 7);
	});

	it('comes to the normal form with many decisions', () => {
		const exact = funnelLimits(0.36, 20_000).limits95;
		const normal = funnelLimits(0.36, 20_000, { method: 'normal' }).limits95;
		expect(exact.low).toBeCloseTo(normal.low, 3);
		expect(exact.high).toBeCloseTo(normal.high, 3);
	});

	it('keeps the centre inside, the pairs nested and all within 0 and 1, whatever φ', () => {
		fc.assert(
			fc.property(shares, counts, fc.double({ min: 1, max: 50, noNaN: true }), (centre, n, inflation) => {
				const { limits95, limits998 } = funnelLimits(centre, n, { inflation });
				const ordered = [0, limits998.low, limits95.low, centre, limits95.high, limits998.high, 1];
				expect(ordered).toEqual(ordered.toSorted((a, b) => a - b));
			})
		);
	});

	it('treats grants and denials alike', () => {
		fc.assert(
			fc.property(shares, counts, (centre, n) => {
				const { limits95 } = funnelLimits(centre, n);
				const mirrored = funnelLimits(1 - centre, n).limits95;
				expect(limits95.low).toBeCloseTo(1 - mirrored.high, 9);
				expect(limits95.high).toBeCloseTo(1 - mirrored.low, 9);
			})
		);
	});
});

describe('funnelPosition', () => {
	const limits = { limits95: { low: 0.2, high: 0.4 }, limits998: { low: 0.1, high: 0.5 } };

	it.each([
		[0.3, 'within'],
		[0.2, 'within'],
		[0.4, 'within'],
		[0.19, 'beyond-95'],
		[0.5, 'beyond-95'],
		[0.51, 'beyond-99.8'],
		[0.09, 'beyond-99.8']
	])('places %f as %s', (share, position) => {
		expect(funnelPosition(share, limits)).toBe(position);
	});

	it('calls a count beyond a plain limit only if its tail chance is at most 2.5 %', () => {
		fc.assert(
			fc.property(shares, fc.integer({ min: 1, max: 400 }), fc.nat(), (centre, n, seed) => {
				const granted = seed % (n + 1);
				const position = funnelPosition(granted / n, funnelLimits(centre, n));
				const tail = Math.min(
					binomialCumulative(granted, n, centre),
					1 - binomialCumulative(granted - 1, n, centre)
				);
				if (position !== 'within') expect(tail).toBeLessThanOrEqual(0.025 + 1e-9);
				if (tail < 0.025 - 1e-9) expect(position).not.toBe('within');
			})
		);
	});
});
