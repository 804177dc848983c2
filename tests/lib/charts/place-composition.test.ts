import { expect, it } from 'vitest';
import { exactly } from '#core/counts/count-range.ts';
import { yearCell } from '../../support/year-cells.ts';
import { placeComposition } from '../../../src/lib/charts/place-composition.ts';

const BOX = { left: 0, right: 100, height: 100 };

it('stacks the outcomes of a year from the ground up, each as its share', () => {
	const [bar, ...others] = placeComposition([yearCell(2024, 30, 10)], [2024, 2025], BOX);
	expect(others).toEqual([]);
	expect([bar?.total, bar?.parts]).toEqual([
		40,
		[
			{ name: 'granted', count: 30, share: 0.75, y: 25, height: 75 },
			{ name: 'denied', count: 10, share: 0.25, y: 0, height: 25 }
		]
	]);
});

it('draws no bar for a year with a count withheld, or without any', () => {
	const withheld = yearCell(2024, 30, 10);
	const cells = [
		{ ...withheld, counts: { ...withheld.counts, other: { count: null, low: 0, high: 3 } } },
		{ ...yearCell(2025, 0, 0), counts: { granted: exactly(0) } }
	];
	expect(placeComposition(cells, [2024, 2025], BOX)).toEqual([]);
});
