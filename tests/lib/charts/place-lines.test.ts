import { describe, expect, it } from 'vitest';
import { grantRate } from '../../../src/core/measures/rates.ts';
import { placeLines } from '../../../src/lib/charts/place-lines.ts';

const frame = { width: 840, height: 360, margin: { top: 26, right: 132, bottom: 28, left: 44 } };
const year = (year: number, granted: number, denied: number) => ({
	year,
	rate: grantRate({ granted, denied })
});

describe('several lines', () => {
	const placed = placeLines(
		[
			{
				name: 'Everyone',
				role: 'comparator',
				years: [year(2020, 400, 600), year(2021, 410, 590), year(2022, 420, 580)]
			},
			{ name: 'Mexico', role: 'subject', years: [year(2020, 40, 60), year(2022, 41, 59)] },
			{ name: 'Few', role: 'other', years: [year(2020, 2, 3), year(2021, 0, 0)] }
		],
		frame,
		36
	);

	it('are not drawn across a year they lack, nor at years with counts alone', () => {
		expect(placed.lines.map(({ path }) => path.match(/M/g)?.length ?? 0)).toEqual([1, 2, 0]);
		expect(placed.lines.map(({ points }) => points.length)).toEqual([3, 2, 0]);
	});

	it('have all ranges inside the plot and their labels apart', () => {
		for (const { points } of placed.lines)
			for (const { top, foot } of points) {
				expect(top).toBeGreaterThanOrEqual(frame.margin.top - 0.1);
				expect(foot).toBeLessThanOrEqual(placed.baseline + 0.1);
			}
		const [a, b] = placed.lines;
		expect(Math.abs((a?.labelY ?? 0) - (b?.labelY ?? 0))).toBeGreaterThanOrEqual(36 - 0.1);
	});
});
