import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createRandom, weightedChoice } from '#scripts/synthetic/random.ts';

describe('createRandom', () => {
	it('gives the same draws for the same seed and stream, others for another', () => {
		const draw = (seed: number, stream: number) => {
			const random = createRandom(seed, stream);
			return [random.share(), random.below(1000), random.bell()];
		};
		expect(draw(1, 2)).toEqual(draw(1, 2));
		expect(draw(1, 2)).not.toEqual(draw(2, 2));
		expect(draw(1, 2)).not.toEqual(draw(1, 3));
	});

	it('stays in its ranges for every seed', () => {
		fc.assert(
			fc.property(fc.integer(), fc.integer({ min: 1, max: 1_000_000 }), (seed, below) => {
				const random = createRandom(seed);
				const [share, whole, bell] = [random.share(), random.below(below), random.bell()];
				return (
					share >= 0 &&
					share < 1 &&
					Number.isInteger(whole) &&
					whole >= 0 &&
					whole < below &&
					Math.abs(bell) <= 6
				);
			})
		);
	});
});

describe('weightedChoice', () => {
	it('draws each index in proportion to its weight, and never one of weight 0', () => {
		const random = createRandom(9);
		const choose = weightedChoice([1, 0, 3]);
		const drawn = [0, 0, 0];
		for (let i = 0; i < 40_000; i++) drawn[choose(random)]! += 1;
		expect(drawn[1]).toBe(0);
		// 10,000 expected; six standard deviations are 520.
		expect(Math.abs(drawn[0]! - 10_000)).toBeLessThan(520);
	});

	it('refuses weights that leave nothing to draw', () => {
		expect(() => weightedChoice([0, 0])).toThrow(RangeError);
	});
});
