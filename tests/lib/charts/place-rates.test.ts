import { describe, expect, it } from 'vitest';
import { exactly } from '#core/counts/count-range.ts';
import { compareYears } from '#core/series/compare-years.ts';
import type { YearCounts } from '#core/counts/year-counts.ts';
import { placeRates, yearTicks } from '../../../src/lib/charts/place-rates.ts';
import { separateLabels } from '../../../src/lib/charts/separate-labels.ts';

const cell = (year: number, granted: number, denied: number): YearCounts => ({
	source_id: 'eoir-case-data-x',
	track: 'court',
	claim_type: 'all',
	year,
	basis: 'fiscal',
	through: null,
	unit: 'cases',
	quality: 'exact',
	counts: { granted: exactly(granted), denied: exactly(denied) }
});
const frame = { width: 400, height: 300, margin: { top: 20, right: 60, bottom: 30, left: 40 } };

describe('placeRates', () => {
	const subject = [
		cell(2016, 10, 90),
		cell(2017, 20, 80),
		cell(2018, 30, 70),
		cell(2019, 1, 3),
		cell(2020, 40, 60)
	];
	const overall = subject.map((c) => ({ ...c, counts: { granted: exactly(500), denied: exactly(500) } }));
	const placed = placeRates(compareYears({ subject, overall }, 'merits', 'overall'), frame, 2017);
	const line = placed.lines.find((one) => one.role === 'subject')!;

	it('stands the first year at the left margin, the last at the right, zero on the baseline', () => {
		expect(line.points.map((p) => p.x)).toEqual([40, 115, 190, 340]);
		expect(placed.baseline).toBe(270);
		expect(placed.yTicks[0]).toEqual({ share: 0, at: 270 });
	});

	it('does not draw a rate from fewer than ten decisions, nor a line across it or across a break', () => {
		expect(line.points.map((p) => p.year)).toEqual([2016, 2017, 2018, 2020]);
		// One stretch only: 2017 to 2018.
		expect(line.firm.match(/M/g)).toHaveLength(1);
		expect(line.firm.startsWith('M115,')).toBe(true);
		expect(placed.breakX).toBe(77.5);
	});
});

describe('the axis of a rate chart', () => {
	// 5 of 20: 25 %, range 11.2 to 46.9 %; the axis once ended at 30 % and cut the range there.
	const few = [cell(2024, 5, 15), cell(2025, 5, 15)];
	const pair = compareYears({ subject: few, overall: few }, 'merits', 'overall');

	it('holds the ranges that are drawn', () => {
		expect(placeRates(pair, frame, null).yTicks.at(-1)?.share).toBe(0.5);
	});

	it('holds the rates alone where a rate has no range, and draws none', () => {
		const placed = placeRates(pair, frame, null, { hasRange: false });
		expect(placed.yTicks.at(-1)?.share).toBe(0.25);
		expect(placed.lines.map((one) => one.ribbon + one.uprights)).toEqual(['', '']);
	});

	it('draws the range of a year that stands alone as an upright', () => {
		const alone = compareYears({ subject: [cell(2025, 50, 50)], overall: [] }, 'merits', 'overall');
		// 50 of 100: 40.38 to 59.62 %, on an axis to 60 % between 270 and 20.
		const own = placeRates(alone, frame, null).lines.find((one) => one.role === 'subject');
		expect(own?.uprights).toBe('M40.0,101.7V21.6');
	});

	it('names the years between rates in which there is none', () => {
		const gaps = [cell(2008, 50, 50), cell(2018, 50, 50)];
		const placed = placeRates(
			compareYears({ subject: gaps, overall: gaps }, 'merits', 'overall'),
			frame,
			null
		);
		expect(placed.holes).toEqual([{ from: 2009, to: 2017, x: 190 }]);
	});
});

describe('yearTicks', () => {
	it('always labels the last year and leaves room around it', () => {
		expect(yearTicks(2000, 2025, 500)).toEqual([2000, 2005, 2010, 2015, 2020, 2025]);
		expect(yearTicks(2000, 2024, 200)).toEqual([2000, 2010, 2024]);
		expect(yearTicks(2025, 2025, 200)).toEqual([2025]);
	});
});

describe('separateLabels', () => {
	it('moves overlapping labels apart, keeps their order and stays inside', () => {
		expect(separateLabels([100, 105], 20, 0, 200)).toEqual([100, 120]);
		expect(separateLabels([195, 198], 20, 0, 200)).toEqual([170, 190]);
		expect(separateLabels([10], 20, 0, 200)).toEqual([10]);
	});
});

describe('years of which only a range is known', () => {
	// 1 to 9 of 91 to 99: printed 5 of 95 and 90, the rate lies between 1.1 and 9.1 %, eight points apart.
	const masked = {
		...cell(2021, 5, 90),
		counts: { granted: { count: 5, low: 1, high: 9 }, denied: exactly(90) }
	};
	const subject = [cell(2020, 10, 90), masked, cell(2022, 20, 80), cell(2023, 20, 80)];
	const overall = [2020, 2021, 2022, 2023].map((year) => cell(year, 500, 500));
	const pair = compareYears({ subject, overall }, 'merits', 'overall');

	it('are bars with a stop at either end, and no line or ribbon runs through them', () => {
		const line = placeRates(pair, frame, null).lines.find((one) => one.role === 'subject')!;
		// Three steps of 100 between 40 and 340: the masked year stands at 140, and only 2022 to 2023 is joined.
		expect(line.firm.match(/M/g)).toHaveLength(1);
		expect(line.firm.startsWith('M240,')).toBe(true);
		expect(line.bars).toMatch(/^M135\.0,[\d.]+h10M140\.0,[\d.]+V[\d.]+M135\.0,[\d.]+h10$/);
		expect(`${line.ribbon}${line.uprights}`).not.toMatch(/[ML]140,/);
	});

	it('stand for a subject that has ranges and no counts, inside the axis', () => {
		const placed = placeRates(compareYears({ subject: [], overall }, 'merits', 'overall'), frame, null, {
			ranges: [{ year: 2021, low: 0.2, high: 0.9 }]
		});
		const line = placed.lines.find((one) => one.role === 'subject')!;
		expect(placed.yTicks.at(-1)?.share).toBeGreaterThanOrEqual(0.9);
		expect(line.bars.startsWith('M135.0,')).toBe(true);
		expect([line.firm, line.points, line.last]).toEqual(['', [], null]);
	});
});
