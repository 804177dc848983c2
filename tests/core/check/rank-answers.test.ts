import { describe, expect, it } from 'vitest';
import type { AnswerSource } from '#core/check/answer-sources.ts';
import { type FigureCounts, type FigureShare, parseFigure } from '#core/check/parse-figure.ts';
import { agreeingYears, rankedAnswers } from '#core/check/rank-answers.ts';
import { twinCells } from '#core/check/twin-cells.ts';
import { exactly } from '#core/counts/count-range.ts';
import type { YearCounts } from '#core/counts/year-counts.ts';
import type { RangeJson, SeriesJson } from '#core/twins/entity-json.ts';
import { seriesJson } from '#core/twins/entity-json.ts';

const year = (
	source_id: string,
	fiscal: number,
	[granted, denied]: readonly [number, number]
): YearCounts => ({
	source_id,
	track: 'court',
	claim_type: 'all',
	year: fiscal,
	basis: 'fiscal',
	through: null,
	unit: 'cases',
	quality: 'exact',
	counts: { granted: exactly(granted), denied: exactly(denied) }
});
const read = (text: string) => parseFigure(text) as FigureShare | FigureCounts;
const sources: readonly AnswerSource[] = [
	{ source: 'eoir', cells: [year('eoir-decision-rates-fy2025', 2025, [20, 80])] },
	{ source: 'asylumjudge', cells: [year('asylumjudge-decisions-2026-07-01', 2025, [10, 90])] },
	{
		source: 'trac',
		cells: [
			year('reference-trac-asylum-tool', 2025, [11, 89]),
			year('reference-trac-asylum-tool', 2024, [10, 90])
		]
	},
	{ source: 'unhcr-court', cells: [year('unhcr-asylum-decisions', 2003, [10, 90])] },
	{ source: 'reference-paper', cells: [year('reference-paper', 2025, [1, 4])] }
];

describe('rankedAnswers', () => {
	it('puts what agrees first, then what lies nearest, then counts too few for a share', () => {
		const { compared } = rankedAnswers(read('10 %'), sources, { from: 2025, to: 2025 });
		expect(compared.map(({ source, match }) => [source, match])).toEqual([
			['asylumjudge', 'yes'],
			['trac', 'no'],
			['eoir', 'no'],
			['reference-paper', 'missing']
		]);
	});

	it('gives a reason for each definition that a publisher cannot fill, and none for a quoted publication', () => {
		const { missing } = rankedAnswers(read('10 %'), sources, { from: 2025, to: 2025 });
		expect(
			missing.filter(({ source }) => source === 'eoir').map(({ definition, found }) => [definition, found])
		).toEqual([
			['decisions', { missing: 'not-published' }],
			['protection', { missing: 'not-counted' }],
			['filed', { missing: 'not-published' }]
		]);
		expect(missing.map(({ source }) => source)).not.toContain('reference-paper');
		expect(missing.map(({ source }) => source)).not.toContain('unhcr-court');
	});
});

describe('agreeingYears', () => {
	it('finds single years of every source', () => {
		expect(
			agreeingYears(read('10 %'), sources).map(({ source, definition, years }) => [
				source.source,
				definition,
				years
			])
		).toEqual([
			['asylumjudge', 'merits', [2025]],
			['trac', 'merits', [2024]],
			['unhcr-court', 'merits', [2003]]
		]);
	});
});

describe('twinCells', () => {
	const place = { nationality: 'MEX', court: null, judge: null };
	const own = year('asylumjudge-decisions-2026-07-01', 2025, [16, 130]);
	const range: RangeJson = {
		court: 'PHO',
		nationality: 'MEX',
		period: { from: 2024, to: 2024, basis: 'fiscal', since: null, through: null },
		granted: [2, 2],
		denied: [30, 35],
		rates: { merits: null },
		source_ids: ['asylumjudge-decisions-2026-07-01']
	};

	it('reads the years of one group and leaves the others and windows of several years', () => {
		const window: SeriesJson = {
			...seriesJson(own, place),
			period: { from: 2018, to: 2023, basis: 'fiscal', since: null, through: null }
		};
		const series = [seriesJson(own, place), seriesJson(own, { ...place, nationality: 'ALL' }), window];
		expect(twinCells({ series }, 'MEX', null)).toEqual([own]);
	});

	it('takes ranges of a court as counts that nobody printed, where no exact count is', () => {
		const series = [seriesJson(own, { ...place, court: 'PHO' })];
		const ranges = [
			range,
			{ ...range, period: { ...range.period, from: 2025, to: 2025 } },
			{ ...range, period: { ...range.period, from: 2020 } },
			{ ...range, court: 'ELP' }
		];
		expect(twinCells({ series, ranges }, 'MEX', 'PHO')).toMatchObject([
			{ year: 2025, counts: own.counts },
			{ year: 2024, counts: { granted: exactly(2), denied: { count: null, low: 30, high: 35 } } }
		]);
		expect(twinCells({ series: [], ranges }, 'MEX', null)).toEqual([]);
	});
});
