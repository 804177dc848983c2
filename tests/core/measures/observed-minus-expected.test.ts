import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
	expectedGrants,
	type ExpectedGrants,
	observedMinusExpected,
	tallyReference
} from '#core/measures/expected.ts';
/** A unit with one nationality, `granted` of `decisions`, against others who granted `elsewhere` of `of`. */
function unit(granted: number, decisions: number, elsewhere: number, of: number): ExpectedGrants {
	const cell = { nationality: 'MX', fiscal_year: 2022, claim_type: 'defensive' };
	const own = { ...cell, granted, denied: decisions - granted };
	const others = { ...cell, granted: elsewhere, denied: of - elsewhere };
	const result = expectedGrants([own], tallyReference([own, others]));
	if ('missing' in result) throw new Error(result.missing);
	return result;
}

describe('observedMinusExpected', () => {
	// Wilson at 20 of 100: 0.13337 to 0.28883; expected share 24 of 96 = 0.25. Worked by hand.
	it("is Wilson's interval less the expected share when references are taken as known", () => {
		const gap = observedMinusExpected(unit(20, 100, 24, 96), { reference: 'known' });
		expect(gap).toEqual({
			grants: expect.closeTo(-5, 9),
			value: expect.closeTo(-0.05, 9),
			low: expect.closeTo(-0.11663, 5),
			high: expect.closeTo(0.03883, 5),
			nullDeviation: expect.closeTo(0.0433013, 7)
		});
	});

	// Reference: q = 26 ÷ 100, s = √(0.26 × 0.74 ÷ 100) = 0.0438634, 1.959964 s = 0.0859706.
	// low −0.05 − √(0.06663² + 0.08597²), high −0.05 + √(0.08883² + 0.08597²). Worked by hand.
	it('counts the luck in a thin reference too by default', () => {
		const gap = observedMinusExpected(unit(20, 100, 24, 96));
		expect(gap.value).toBeCloseTo(-0.05, 9);
		expect(gap.low).toBeCloseTo(-0.15877, 5);
		expect(gap.high).toBeCloseTo(0.07362, 5);
	});

	it('does not take a reference without a single grant for certain', () => {
		const thin = unit(0, 50, 0, 30);
		expect(observedMinusExpected(thin).low).toBeLessThan(-0.05);
		expect(observedMinusExpected(thin, { reference: 'known' }).low).toBe(0);
		expect(observedMinusExpected(thin).nullDeviation).toBe(0);
	});

	it('comes to the known form with a wide reference', () => {
		const wide = unit(20, 100, 2_500_000, 10_000_000);
		const sampled = observedMinusExpected(wide);
		const known = observedMinusExpected(wide, { reference: 'known' });
		expect(sampled.low).toBeCloseTo(known.low, 5);
		expect(sampled.high).toBeCloseTo(known.high, 5);
	});

	it("holds the gap, never leaves −1 to 1, and is never narrower for counting the reference's luck", () => {
		const side = fc.record({ n: fc.integer({ min: 30, max: 3000 }), seed: fc.nat() });
		fc.assert(
			fc.property(side, side, (own, others) => {
				const judged = unit(own.seed % (own.n + 1), own.n, others.seed % (others.n + 1), others.n);
				const sampled = observedMinusExpected(judged);
				const known = observedMinusExpected(judged, { reference: 'known' });
				const ordered = [-1, sampled.low, known.low, sampled.value, known.high, sampled.high, 1];
				expect(ordered.every((x, i) => i === 0 || x >= (ordered[i - 1] ?? -1) - 1e-9)).toBe(true);
			})
		);
	});
});
