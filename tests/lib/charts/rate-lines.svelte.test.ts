import { beforeEach, describe, expect, it } from 'vitest';
import { page } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import { compareYears } from '#core/series/compare-years.ts';
import RateLines from '../../../src/lib/charts/RateLines.svelte';
import LocaleHost from '../../hosts/LocaleHost.svelte';
import { yearCell } from '../../support/year-cells.ts';

const LABEL = 'Line chart, 2022 to 2025. Every number is in the table.';
/** 10 %, 20 %, then 5 of 20 (few cases), then 3 of 5 (no rate); everyone always 50 %. */
const comparisons = compareYears(
	{
		subject: [yearCell(2022, 10, 90), yearCell(2023, 20, 80), yearCell(2024, 5, 15), yearCell(2025, 3, 2)],
		overall: [2022, 2023, 2024, 2025].map((year) => yearCell(year, 500, 500))
	},
	'merits',
	'overall'
);

/** Draws the chart, in a window wide enough for it. */
function draw(change: { readonly width?: number; readonly year?: number } = {}) {
	const { width = 600, year = null } = change;
	return render(
		RateLines,
		{ comparisons, width, year, subjectLabel: 'Mexico', comparatorLabel: 'Overall', label: LABEL },
		{ wrapper: LocaleHost }
	);
}

const numbers = (element: Element, names: readonly string[]) =>
	names.map((name) => Number(element.getAttribute(name)));
/** Corners of a line: every pair of numbers of its path. */
const corners = (path: Element) =>
	[...path.getAttribute('d')!.matchAll(/(-?[\d.]+),(-?[\d.]+)/g)].map((pair) => [
		Number(pair[1]),
		Number(pair[2])
	]);

beforeEach(() => page.viewport(900, 700));

describe('RateLines', () => {
	it('is one picture with a sentence for its name', async () => {
		const screen = await draw();
		const image = screen.getByRole('img', { name: LABEL });
		await expect.element(image).toBeVisible();
		expect(screen.getByRole('img').elements()).toHaveLength(1);
	});

	it.each([
		[600, 360],
		[300, 280]
	])('is %i pixels wide when it is told to, and %i high', async (width, height) => {
		const box = (await draw({ width })).getByRole('img').element().getBoundingClientRect();
		expect([box.width, box.height]).toEqual([width, height]);
	});

	it('joins sure rates by a line and stops where there is none', async () => {
		const svg = (await draw()).getByRole('img').element();
		const lines = [...svg.querySelectorAll('path')].filter((path) => getComputedStyle(path).fill === 'none');
		const [everyone, , sure, unsure] = lines.map(corners);
		// From 44 to 600 − 132 in three steps; the scale ends at 60 % (half and a tenth), 0 stands at 360 − 28.
		const x = [44, 185.3, 326.7, 468];
		const y = (share: number) => Math.round((332 - (share / 0.6) * (332 - 26)) * 10) / 10;
		expect({ everyone, sure, unsure }).toEqual({
			everyone: x.map((at) => [at, y(0.5)]),
			sure: [
				[x[0], y(0.1)],
				[x[1], y(0.2)]
			],
			unsure: [
				[x[1], y(0.2)],
				[x[2], y(0.25)]
			]
		});
		expect(getComputedStyle(lines[3]!).strokeDasharray).not.toBe('none');
		expect(getComputedStyle(lines[2]!).strokeDasharray).toBe('none');
	});

	it('marks a rate from few cases with a hollow ring', async () => {
		const svg = (await draw()).getByRole('img').element();
		const paper = getComputedStyle(document.documentElement).backgroundColor;
		const hollow = [...svg.querySelectorAll('circle')].filter(
			(circle) => getComputedStyle(circle).fill === paper && getComputedStyle(circle).stroke !== 'none'
		);
		expect(hollow.map((circle) => numbers(circle, ['cx']).map(Math.round))).toEqual([[327]]);
	});

	it('stands a line and a dot at the year pointed at', async () => {
		const svg = (await draw({ year: 2023 })).getByRole('img').element();
		const dots = [...svg.querySelectorAll('circle')].filter((circle) => circle.getAttribute('r') === '5');
		const upright = [...svg.querySelectorAll('line')].filter((line) => {
			const [from, to] = numbers(line, ['x1', 'x2']);
			return from === to && Math.abs(from! - 185.3) < 0.1;
		});
		expect({ dots: dots.length, upright: upright.length }).toEqual({ dots: 2, upright: 1 });
	});

	it('names the lines at their ends without laying one label over another', async () => {
		const screen = await draw();
		await expect.element(screen.getByText('Mexico')).toBeVisible();
		const [own, everyone] = ['Mexico', 'Overall'].map((name) =>
			screen.getByText(name).element().getBoundingClientRect()
		);
		const apart = own!.top >= everyone!.bottom || everyone!.top >= own!.bottom;
		expect(apart).toBe(true);
		await expect.element(screen.getByText('50.0\u00A0%')).toBeVisible();
	});
});
