import { describe, expect, it } from 'vitest';
import { answerSources } from '#core/check/answer-sources.ts';
import { answerFigure, answerOf, yearsThatMatch } from '#core/check/match-figure.ts';
import { type FigureCounts, type FigureShare, parseFigure } from '#core/check/parse-figure.ts';
import { type CountRange, exactly } from '#core/counts/count-range.ts';
import type { YearCounts } from '#core/counts/year-counts.ts';
import { wilsonInterval } from '#core/measures/intervals.ts';

const EOIR = 'eoir-decision-rates-fy2018-2018-10-24';

const cell = (
	year: number,
	counts: Record<string, number | CountRange>,
	more: Partial<YearCounts> = {}
): YearCounts => ({
	source_id: 'asylumjudge-decisions-2026-07-01',
	track: 'court',
	claim_type: 'all',
	year,
	basis: 'fiscal',
	through: null,
	unit: 'cases',
	quality: 'exact',
	counts: Object.fromEntries(
		Object.entries(counts).map(([name, count]) => [name, typeof count === 'number' ? exactly(count) : count])
	),
	...more
});
const read = (text: string) => {
	const found = parseFigure(text);
	if (found.kind === 'unreadable') throw new Error(found.why);
	return found as FigureShare | FigureCounts;
};
const merits = (text: string, cells: readonly YearCounts[], from = 2020, to = 2025) =>
	answerOf(read(text), { source: 'asylumjudge', cells }, 'merits', { from, to });

describe('answerOf', () => {
	it('pools years by counts, not by a mean of rates', () => {
		// 1 of 10 and 900 of 1,000: 901 of 1,010 is 89.2 %; the mean of 10 % and 90 % would be 50 %.
		const found = merits('89.2 %', [
			cell(2024, { granted: 1, denied: 9 }),
			cell(2025, { granted: 900, denied: 100 })
		]);
		expect(found).toMatchObject({
			match: 'yes',
			found: { granted: 901, n: 1010, value: 901 / 1010, ...wilsonInterval(901, 1010) }
		});
		expect(found.skipped.map(({ year }) => year)).toEqual([2020, 2021, 2022, 2023]);
	});

	it('matches within the printed rounding and not beyond it', () => {
		// Judge Seminerio, Mexican cases of fiscal 2025: 16 granted of 146, 10.96 %.
		const year = [cell(2025, { granted: 16, denied: 130 })];
		expect(merits('11 %', year).match).toBe('yes');
		expect(merits('11.0 %', year).match).toBe('yes');
		expect(merits('10.9 %', year).match).toBe('no');
		expect(merits('10.9 %', year).distance).toBeCloseTo(16 / 146 - 0.1095, 12);
		expect(merits('fewer than 11 %', year).match).toBe('yes');
		expect(merits('fewer than 10 %', year).match).toBe('no');
	});

	it('turns denials round', () => {
		const year = [cell(2025, { granted: 16, denied: 130 })];
		expect(merits('89 % denied', year).match).toBe('yes');
		expect(merits('11 % denied', year).match).toBe('no');
		// 3 of 200 is 1.5 %, which prints as 2 %; the 98.5 % denied print as 99 %.
		const edge = [cell(2025, { granted: 3, denied: 197 })];
		expect(merits('2 %', edge).match).toBe('yes');
		expect(merits('99 % denied', edge).match).toBe('yes');
		expect(merits('98 % denied', edge).match).toBe('no');
	});

	it('leaves a figure alone that has more than its value', () => {
		const even = [cell(2025, { granted: 2, denied: 98 })];
		expect(merits('more than 2 %', even).match).toBe('no');
		expect(merits('less than 2 %', even).match).toBe('no');
		expect(merits('2 %', even).match).toBe('yes');
		expect(merits('100 %', [cell(2025, { granted: 50, denied: 0 })]).match).toBe('yes');
	});

	it('answers a figure of counts by the counts, also under ten decisions', () => {
		expect(merits('16 of 146', [cell(2025, { granted: 16, denied: 130 })]).match).toBe('yes');
		expect(merits('16 of 147', [cell(2025, { granted: 16, denied: 130 })]).match).toBe('no');
		expect(merits('2 of 8', [cell(2025, { granted: 2, denied: 6 })]).match).toBe('yes');
		expect(merits('6 of 8 denied', [cell(2025, { granted: 2, denied: 6 })]).match).toBe('yes');
		// One of fifty may mean two percent.
		expect(merits('1 of 50', [cell(2025, { granted: 20, denied: 980 })]).match).toBe('yes');
		expect(merits('9 of 10 denied', [cell(2025, { granted: 20, denied: 180 })]).match).toBe('yes');
		expect(merits('2 of 99', [cell(2025, { granted: 20, denied: 980 })]).match).toBe('no');
	});

	it('makes no share of fewer than ten decisions', () => {
		expect(merits('25 %', [cell(2025, { granted: 2, denied: 6 })])).toMatchObject({
			match: 'missing',
			found: { granted: 2, n: 8, show: 'counts' }
		});
	});

	it('says possible where a masked count allows it and no where it does not', () => {
		// 5 stands for 1 to 9: between 1 of 101 (1.0 %) and 9 of 109 (8.3 %).
		const masked = [cell(2025, { granted: { count: 5, low: 1, high: 9 }, denied: 100 }, { source_id: EOIR })];
		expect(merits('5 %', masked).match).toBe('possible');
		expect(merits('20 %', masked).match).toBe('no');
		expect(merits('less than 10 %', masked).match).toBe('yes');
		expect(merits('95 % denied', masked).match).toBe('possible');
		expect(merits('5 of 105', masked).match).toBe('possible');
	});

	it('compares with the ends where nothing was printed between them', () => {
		// A court's Mexican range: 21 to 25 granted, 2,268 to 2,781 denied: 0.75 % to 1.09 %.
		const range = [
			cell(2025, {
				granted: { count: null, low: 21, high: 25 },
				denied: { count: null, low: 2268, high: 2781 }
			})
		];
		expect(merits('1 %', range).match).toBe('yes');
		expect(merits('0.9 %', range).match).toBe('possible');
		expect(merits('2 %', range).match).toBe('no');
		expect(merits('1 %', range).found).toMatchObject({ bounds: { low: 21 / 2802, high: 25 / 2293 } });
	});

	it('names years without counts and refused ones, with the reason', () => {
		const years = [
			cell(
				2008,
				{ granted: 1, denied: 99 },
				{ source_id: 'unhcr-asylum-decisions', track: 'affirmative', claim_type: 'affirmative' }
			),
			cell(
				2010,
				{ granted: 50, denied: 50 },
				{ source_id: 'unhcr-asylum-decisions', track: 'affirmative', claim_type: 'affirmative' }
			)
		];
		const found = answerOf(read('1 %'), { source: 'unhcr-officers', cells: years }, 'merits', {
			from: 2008,
			to: 2010
		});
		expect(found).toMatchObject({
			match: 'yes',
			skipped: [
				{ year: 2009, reason: 'not-published' },
				{ year: 2010, reason: 'referrals-in-closed' }
			]
		});
		const refused = answerOf(read('1 %'), { source: 'unhcr-officers', cells: years }, 'merits', {
			from: 2009,
			to: 2010
		});
		expect(refused).toMatchObject({ match: 'missing', cells: [], found: { missing: 'referrals-in-closed' } });
	});

	it('adds an ending that only some years have apart', () => {
		const years = [
			cell(2018, { granted: 10, denied: 80, other: 10 }, { source_id: EOIR }),
			cell(2019, { granted: 10, denied: 70, other: 10, abandoned: 10 }, { source_id: EOIR })
		];
		const found = answerOf(read('10 %'), { source: 'eoir', cells: years }, 'decisions', {
			from: 2018,
			to: 2019
		});
		expect(found).toMatchObject({ match: 'yes', found: { granted: 20, n: 200 } });
	});
});

describe('yearsThatMatch', () => {
	it('looks at each year alone', () => {
		const cells = [
			cell(2023, { granted: 2, denied: 98 }),
			cell(2024, { granted: 9, denied: 91 }),
			cell(2025, { granted: 2, denied: 99 })
		];
		expect(yearsThatMatch(read('2 %'), { source: 'asylumjudge', cells }, 'merits')).toEqual([2023, 2025]);
	});
});

describe('answerSources', () => {
	it('keeps fiscal and calendar years, cases and persons, and quoted documents apart', () => {
		const unhcr = { source_id: 'unhcr-asylum-decisions' };
		const cells = [
			cell(2009, { granted: 1, denied: 9 }, unhcr),
			cell(2010, { granted: 1, denied: 9 }, { ...unhcr, unit: 'persons' }),
			cell(2011, { granted: 1, denied: 9 }, { ...unhcr, unit: 'persons', basis: 'calendar' }),
			cell(2010, { granted: 49, received: 3231 }, { source_id: 'reference-one' }),
			cell(2010, { granted: 49, received: 4510 }, { source_id: 'reference-two' }),
			cell(
				2010,
				{ granted: 49 },
				{ source_id: 'reference-three', track: 'affirmative', claim_type: 'affirmative' }
			)
		];
		const sources = answerSources(cells, 'court');
		expect(sources.map(({ source, cells: own }) => [source, own.map(({ year }) => year)])).toEqual([
			['unhcr-court', [2009]],
			['unhcr-court', [2010]],
			['unhcr-court', [2011]],
			['reference-one', [2010]],
			['reference-two', [2010]]
		]);
		const answers = answerFigure(parseFigure('1.1 %'), sources, { from: 2010, to: 2010 });
		expect(
			answers.filter(({ match }) => match === 'yes').map(({ source, definition }) => [source, definition])
		).toEqual([['reference-two', 'filed']]);
	});

	it('answers nothing where the figure is none', () => {
		expect(
			answerFigure(parseFigure('nonsense'), answerSources([cell(2025, { granted: 1, denied: 9 })], 'court'), {
				from: 2025,
				to: 2025
			})
		).toEqual([]);
	});
});
