import { render } from 'svelte/server';
import { describe, expect, it } from 'vitest';
import MonthBarsHost from '../../hosts/MonthBarsHost.svelte';
import {
	monthCounts,
	type MonthCounts,
	placeMonths
} from '../../../src/lib/figures/month-bars/place-months.ts';
import { LOCALES } from '../../../src/lib/i18n/locale.ts';
import { readableSvg } from '../../support/readable-svg.ts';

const months: readonly MonthCounts[] = [
	{ month: '2025-09', granted: 20, denied: 80, through: null },
	{ month: '2025-10', granted: null, denied: 40, through: null },
	{ month: '2025-12', granted: 10, denied: 30, through: '2025-12-15' }
];

describe('monthCounts', () => {
	it('takes a month for whole only when the release reaches its last day', () => {
		const month = (through_on: string) =>
			monthCounts({ from_on: `${through_on.slice(0, 8)}01`, through_on, granted: 1, denied: 2 });
		expect(month('2024-02-29')).toEqual({ month: '2024-02', granted: 1, denied: 2, through: null });
		expect(month('2026-07-01').through).toBe('2026-07-01');
	});
});

describe('placeMonths', () => {
	// Four months between 54 and 320 − 12: 63.5 units each; 0 to 100 between 192 and 14.
	const placed = placeMonths(months, 320);

	it('keeps the place of a month without a row, and draws no bar with a count missing', () => {
		expect(placed.bars.map(({ x }) => x)).toEqual([60.35, 123.85, 250.85]);
		expect(placed.bars.map(({ granted }) => granted === null)).toEqual([false, true, false]);
	});

	it('stands denials on grants, from 0', () => {
		expect(placed.bars[0]?.granted).toEqual({ y: expect.closeTo(156.4, 5), height: expect.closeTo(35.6, 5) });
		expect(placed.bars[0]?.denied).toEqual({ y: 14, height: expect.closeTo(142.4, 5) });
	});

	it('knows a month that the release covers in part', () => {
		expect(placed.bars.map(({ isPart }) => isPart)).toEqual([false, false, true]);
	});
});

describe.each(LOCALES)('the bars by month in %s', (locale) => {
	const { body } = render(MonthBarsHost, { props: { locale, months } });

	it('look as recorded', async () => {
		const key = body.lastIndexOf('<svg', body.indexOf('role="img"'));
		const desk = /<svg[\s\S]*?<\/svg>/.exec(body.slice(key))?.[0] ?? '';
		await expect(readableSvg(desk)).toMatchFileSnapshot(`../../snapshots/month-bars.${locale}.svg`);
	});

	it('say in the table what is missing, and no total of it', () => {
		const row = /2025[^<]*<\/th>/.exec(body.slice(body.indexOf('<tbody'))) && body.split('<tr').at(-2);
		expect(row).toContain(locale === 'en' ? 'not published or withheld' : 'no publicada');
		expect(row).toContain('40');
	});
});
