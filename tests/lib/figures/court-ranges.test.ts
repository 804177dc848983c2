import { render } from 'svelte/server';
import { describe, expect, it } from 'vitest';
import CourtRangesHost from '../../hosts/CourtRangesHost.svelte';
import { byDecisions, placeRanges } from '../../../src/lib/figures/court-ranges/place-ranges.ts';
import { LOCALES } from '../../../src/lib/i18n/locale.ts';
import type { CourtRange } from '../../../src/lib/server/nation-records.ts';
import { readableSvg } from '../../support/readable-svg.ts';

/** Phoenix as STATISTICS.md works it out (last section): 21 / (21 + 2,781) to 25 / (25 + 2,268). */
const phoenix: CourtRange = {
	code: 'PHO',
	name: 'Phoenix',
	granted: { low: 21, high: 25 },
	denied: { low: 2268, high: 2781 },
	everyone: { granted: 113, denied: 887 }
};
const exact: CourtRange = {
	code: 'AAA',
	name: 'Adelanto',
	granted: { low: 10, high: 10 },
	denied: { low: 90, high: 90 },
	everyone: { granted: 20, denied: 80 }
};
/** 2 / (2 + 20) = 9 % to 12 / (12 + 8) = 60 %: 51 points apart. */
const wide: CourtRange = {
	code: 'WID',
	name: 'Wide',
	granted: { low: 2, high: 12 },
	denied: { low: 8, high: 20 },
	everyone: { granted: 0, denied: 0 }
};
const few: CourtRange = {
	code: 'FEW',
	name: 'Few',
	granted: { low: 1, high: 1 },
	denied: { low: 8, high: 8 },
	everyone: { granted: 5, denied: 5 }
};

describe('placeRanges', () => {
	const placed = placeRanges([few, exact, wide, phoenix], 320);

	it('orders courts by the most decisions they can have had, not by rate', () => {
		expect(byDecisions([few, exact, wide, phoenix]).map(({ code }) => code)).toEqual([
			'PHO',
			'AAA',
			'WID',
			'FEW'
		]);
		expect(placed.rows.map(({ row }) => row.code)).toEqual(['PHO', 'AAA', 'WID', 'FEW']);
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
