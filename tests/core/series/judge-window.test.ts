import { describe, expect, it } from 'vitest';
import type { PublishedJudge } from '#core/tables/published.ts';
import { judgeWindow, sumWindows } from '#core/series/judge-window.ts';
import { windowJson } from '#core/twins/entity-json.ts';

const row = (change: Partial<PublishedJudge>): PublishedJudge => ({
	source_id: 'reference-trac-judges-fy2018-2023',
	first_fiscal_year: 2018,
	last_fiscal_year: 2023,
	court: 'XXX',
	judge_name: 'Example, Ann',
	judge: 'AE',
	decisions: 412,
	percent_granted: 14.8,
	percent_other_relief: 0.2,
	percent_denied: 85,
	...change
});

describe('judgeWindow', () => {
	it('finds the one count that a percentage of few decisions allows', () => {
		// 61 of 412 is 14.806 %, 60 is 14.563 %, 62 is 15.049 %: only 61 rounds to 14.8.
		const { granted, rate } = judgeWindow(row({}));
		expect(granted).toEqual({ count: 61, low: 61, high: 61 });
		// Wilson's interval of 61 of 412, worked by hand: 11.7 to 18.6 %.
		expect(rate).toMatchObject({ granted: 61, n: 412, show: 'rate' });
		expect('low' in rate && [rate.low.toFixed(3), rate.high.toFixed(3)]).toEqual(['0.117', '0.186']);
	});

	it('carries the counts that rounding leaves open as bounds', () => {
		// 36.3 % of 4,000: from 1,450 (36.25 %) to 1,454 (36.35 %).
		expect(judgeWindow(row({ decisions: 4000, percent_granted: 36.3 })).granted).toEqual({
			count: 1452,
			low: 1450,
			high: 1454
		});
	});

	it('has no counts where nothing is printed', () => {
		const window = judgeWindow(row({ percent_granted: null, percent_other_relief: null }));
		expect([window.granted, window.other_relief, window.rate]).toEqual([
			null,
			null,
			{ missing: 'not-published' }
		]);
	});
});

describe('sumWindows', () => {
	it('adds decisions and implied grants, bounds too', () => {
		const sum = sumWindows([
			judgeWindow(row({})),
			judgeWindow(row({ decisions: 4000, percent_granted: 36.3 }))
		]);
		expect(sum).toMatchObject({ rows: 2, decisions: 4412, granted: { count: 1513, low: 1511, high: 1515 } });
	});

	it('leaves rows without a grant percentage out of decisions too', () => {
		expect(sumWindows([judgeWindow(row({})), judgeWindow(row({ percent_granted: null }))])).toMatchObject({
			rows: 1,
			decisions: 412
		});
	});
});

describe('windowJson', () => {
	it('says the window, the implied counts and what was printed', () => {
		expect(windowJson(judgeWindow(row({})))).toMatchObject({
			source_id: 'reference-trac-judges-fy2018-2023',
			nationality: 'ALL',
			court: 'XXX',
			judge: 'AE',
			period: { from: 2018, to: 2023, basis: 'fiscal', through: null },
			quality: 'derived',
			counts: { granted: 61, denied: 351, decided: 412 },
			printed: { decisions: 412, percent_granted: 14.8, percent_other_relief: 0.2, percent_denied: 85 }
		});
	});

	it('prints bounds only where rounding leaves more than one count', () => {
		expect(windowJson(judgeWindow(row({}))).count_bounds).toBeUndefined();
		expect(windowJson(judgeWindow(row({ decisions: 4000, percent_granted: 36.3 }))).count_bounds).toEqual({
			granted: [1450, 1454],
			denied: [2546, 2550]
		});
	});
});
