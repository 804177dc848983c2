import { render } from 'svelte/server';
import { describe, expect, it } from 'vitest';
import { missing } from '#core/counts/missing.ts';
import CourtRangesHost from '../../hosts/CourtRangesHost.svelte';
import {
	byDecisions,
	type CourtRange,
	placeRanges,
	shownRate
} from '../../../src/lib/figures/court-ranges/place-ranges.ts';
import { LOCALES } from '../../../src/lib/i18n/locale.ts';
import { readableSvg } from '../../support/readable-svg.ts';

/** Phoenix as STATISTICS.md works it out (last section): 21 / (21 + 2,781) to 25 / (25 + 2,268). */
const phoenix: CourtRange = {
	court: 'PHO',
	name: 'Phoenix',
	granted: [21, 25],
	denied: [2268, 2781],
	rate: [21 / 2802, 25 / 2293],
	everyone: 0.113
};
const exact: CourtRange = {
	court: 'AAA',
	name: 'Adelanto',
	granted: [10, 10],
	denied: [90, 90],
	rate: [0.1, 0.1],
	everyone: 0.2
};
/** 2 / (2 + 20) = 9 % to 12 / (12 + 8) = 60 %: 51 points apart. */
const wide: CourtRange = {
	court: 'WID',
	name: 'Wide',
	granted: [2, 12],
	denied: [8, 20],
	rate: [2 / 22, 12 / 20],
	everyone: missing('not-published')
};
const few: CourtRange = {
	court: 'FEW',
	name: 'Few',
	granted: [1, 1],
	denied: [8, 8],
	rate: [1 / 9, 1 / 9],
	everyone: 0.5
};

describe('shownRate', () => {
	it('shows a rate whose ends are near, and none over 25 points or under ten decisions', () => {
		expect([phoenix, exact, wide, few].map(shownRate)).toEqual([
			phoenix.rate,
			[0.1, 0.1],
			'range-too-wide',
			missing('too-few-decisions')
		]);
	});

	it('shows ends just 25 points apart', () => {
		expect(shownRate({ ...exact, rate: [0.25, 0.5] })).toEqual([0.25, 0.5]);
	});
});

describe('placeRanges', () => {
	const placed = placeRanges([few, exact, wide, phoenix], 320);

	it('orders courts by the most decisions they can have had, not by rate', () => {
		expect(byDecisions([few, exact, wide, phoenix]).map(({ court }) => court)).toEqual([
			'PHO',
			'AAA',
			'WID',
			'FEW'
		]);
		expect(placed.rows.map(({ row }) => row.court)).toEqual(['PHO', 'AAA', 'WID', 'FEW']);
	});

	it('lays ranges on a scale from 0 to 100 %, and no bar where counts alone may stand', () => {
		// From 14 to 320 − 22: 284 units; a tenth is 28.4.
		expect(placed.axis).toEqual([14, 298]);
		expect(placed.rows.map(({ bar }) => bar)).toEqual([
			[expect.closeTo(16.13, 2), expect.closeTo(17.1, 2)],
			[expect.closeTo(42.4, 5), expect.closeTo(42.4, 5)],
			null,
			null
		]);
		expect(placed.rows.map(({ everyoneX }) => everyoneX)).toEqual([
			expect.closeTo(46.09, 2),
			expect.closeTo(70.8, 5),
			null,
			156
		]);
	});
});

describe.each(LOCALES)('the strip of ranges in %s', (locale) => {
	const { body } = render(CourtRangesHost, { props: { locale, rows: [few, wide, phoenix, exact] } });

	it('looks as recorded', async () => {
		const desk = /<svg[\s\S]*?<\/svg>/.exec(body)?.[0] ?? '';
		await expect(readableSvg(desk)).toMatchFileSnapshot(`../../snapshots/court-ranges.${locale}.svg`);
	});

	it('never prints a rate for a court with counts only', () => {
		const texts = [...body.matchAll(/<text[^>]*>([^<]*)</g)].map(([, words]) => words ?? '');
		const wideAt = texts.findIndex((words) => words.startsWith(locale === 'en' ? '2 to 12' : '2 a 12'));
		expect(texts.filter((words) => /\d\s*%/.test(words) && !words.startsWith('100'))).toHaveLength(2);
		expect(texts[wideAt + 1]).toContain(locale === 'en' ? 'counts only' : 'solo cifras');
	});
});
