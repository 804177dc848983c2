import { describe, expect, it } from 'vitest';
import { chiSquareTail } from '#core/measures/chi-square-tail.ts';

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
