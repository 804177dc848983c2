import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { overdispersion, winsorizedMeanSquare } from '#core/measures/funnel.ts';

/** Units of 100 decisions around one half: a share of 0.05 from the centre is one standard deviation. */
const units = (...grants: number[]) => grants.map((granted) => ({ granted, decisions: 100 }));

describe('overdispersion', () => {
	// z = −2, −1, 0, 1, 2. The 10th percentile of five numbers lies 0.4 of the way from −2 to −1: −1.6.
	// φ = (2.56 + 1 + 0 + 1 + 2.56) ÷ 5 = 1.424; threshold 1 + 2 √0.4 = 2.264911. Worked by hand.
	it('leaves the limits alone when φ is what chance allows for so few units', () => {
		const found = overdispersion(units(40, 45, 50, 55, 60), 0.5);
		expect(found.phi).toBeCloseTo(1.424, 9);
		expect(found.threshold).toBeCloseTo(2.264911, 6);
		expect(found).toMatchObject({ units: 5, isOverdispersed: false, inflation: 1 });
	});

	// z three times as large, φ nine times: 12.816.
	it('widens them by φ when units vary far beyond chance', () => {
		const found = overdispersion(units(20, 35, 50, 65, 80), 0.5);
		expect(found.phi).toBeCloseTo(12.816, 9);
		expect(found.isOverdispersed).toBe(true);
		expect(found.inflation).toBe(found.phi);
	});

	it('is the plain mean of squares without winsorizing: (4 + 1 + 0 + 1 + 4) ÷ 5', () => {
		expect(overdispersion(units(40, 45, 50, 55, 60), 0.5, 0).phi).toBeCloseTo(2, 9);
	});

	it('is not moved by how far the one unit beyond the 90th percentile of eleven lies', () => {
		const calm = [45, 46, 47, 48, 49, 50, 51, 52, 53, 54];
		expect(overdispersion(units(...calm, 60), 0.5).phi).toBeCloseTo(
			overdispersion(units(...calm, 99), 0.5).phi,
			9
		);
	});

	it('says what it needs when the centre leaves no room for chance', () => {
		expect(() => overdispersion(units(0, 0), 0)).toThrow(RangeError);
		expect(() => overdispersion([], 0.5)).toThrow(RangeError);
	});

	it('is the same counted in grants or in denials, and in any order', () => {
		const unit = fc
			.record({ decisions: fc.integer({ min: 1, max: 2000 }), seed: fc.nat() })
			.map(({ decisions, seed }) => ({ decisions, granted: seed % (decisions + 1) }));
		fc.assert(
			fc.property(
				fc.array(unit, { minLength: 1, maxLength: 30 }),
				fc.double({ min: 0.05, max: 0.95, noNaN: true }),
				(list, centre) => {
					const { phi } = overdispersion(list, centre);
					const denials = list
						.map(({ granted, decisions }) => ({ granted: decisions - granted, decisions }))
						.reverse();
					expect(overdispersion(denials, 1 - centre).phi / Math.max(phi, 1e-12)).toBeCloseTo(
						phi < 1e-12 ? 0 : 1,
						6
					);
				}
			)
		);
	});
});

describe('winsorizedMeanSquare', () => {
	it('grows with the square of the scale', () => {
		const z = fc.array(fc.double({ min: -20, max: 20, noNaN: true }), { minLength: 1, maxLength: 40 });
		fc.assert(
			fc.property(z, fc.double({ min: 0.1, max: 10, noNaN: true }), (numbers, scale) => {
				const scaled = winsorizedMeanSquare(
					numbers.map((x) => x * scale),
					0.1
				);
				expect(scaled).toBeCloseTo(winsorizedMeanSquare(numbers, 0.1) * scale * scale, 6);
			})
		);
	});
});
