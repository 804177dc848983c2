import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { gapToWhole, newcombeGap } from '#core/measures/intervals.ts';

describe('newcombeGap', () => {
	// R. G. Newcombe, Statistics in Medicine 17 (1998), table II, method 10.
	it.each([
		[56, 70, 48, 80, 0.0524, 0.3339],
		[9, 10, 3, 10, 0.1705, 0.809],
		[6, 7, 2, 7, 0.0582, 0.8062],
		[5, 56, 0, 29, -0.0381, 0.1926],
		[0, 10, 0, 20, -0.1611, 0.2775],
		[10, 10, 0, 10, 0.6075, 1]
	])('gives the published ends for %i/%i against %i/%i', (a, m, b, n, low, high) => {
		const gap = newcombeGap({ granted: a, n: m }, { granted: b, n });
		expect(gap.value).toBeCloseTo(a / m - b / n, 12);
		expect(gap.low).toBeCloseTo(low, 4);
		expect(gap.high).toBeCloseTo(high, 4);
	});
});

describe('gapToWhole', () => {
	it('is the plain difference from the total that contains the part', () => {
		// UNHCR EO 2025: Mexico 707 of 12,841, everyone 21,198 of 111,088.
		const gap = gapToWhole({ granted: 707, n: 12841 }, { granted: 21198, n: 111088 });
		expect(gap.value).toBeCloseTo(707 / 12841 - 21198 / 111088, 12);
		expect(gap.low).toBeLessThan(gap.value);
		expect(gap.high).toBeGreaterThan(gap.value);
	});

	it('contains its value for any part of any whole', () => {
		const group = fc
			.integer({ min: 1, max: 5000 })
			.chain((n) => fc.record({ granted: fc.integer({ min: 0, max: n }), n: fc.constant(n) }));
		fc.assert(
			fc.property(group, group, (part, rest) => {
				const whole = { granted: part.granted + rest.granted, n: part.n + rest.n };
				const gap = gapToWhole(part, whole);
				expect(gap.value).toBeCloseTo(part.granted / part.n - whole.granted / whole.n, 9);
				expect(gap.low - 1e-9).toBeLessThanOrEqual(gap.value);
				expect(gap.value).toBeLessThanOrEqual(gap.high + 1e-9);
			})
		);
	});
});
