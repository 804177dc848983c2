import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { COMPARATORS } from '#core/series/compare-years.ts';
import { SERIES_NAMES } from '#core/counts/slice.ts';
import { RATE_NAMES } from '#core/measures/rates.ts';
import {
	availableSeries,
	defaultView,
	PANELS,
	parseView,
	toSearch,
	type View
} from '../../../src/lib/filters/view.ts';

const available = ['court', 'court-whole', 'uscis'] as const;

describe('view', () => {
	it('has no query by default and leaves defaults out', () => {
		expect(toSearch(defaultView(available), available)).toBe('');
		expect(toSearch({ ...defaultView(available), rate: 'filed', year: 2011 }, available)).toBe(
			'?rate=filed&year=2011'
		);
	});

	it('falls back to the default for what it does not know', () => {
		const params = new URLSearchParams('series=counted&rate=best&vs=%00&tab=map&year=99999&x=1');
		expect(parseView(params, available)).toEqual(defaultView(available));
	});

	it('reads back every view it writes', () => {
		const view: fc.Arbitrary<View> = fc.record({
			series: fc.constantFrom(...SERIES_NAMES),
			rate: fc.constantFrom(...RATE_NAMES),
			against: fc.constantFrom(...COMPARATORS),
			panel: fc.constantFrom(...PANELS),
			year: fc.option(fc.integer({ min: 1990, max: 2030 }))
		});
		fc.assert(
			fc.property(view, (one) => {
				expect(parseView(new URLSearchParams(toSearch(one, SERIES_NAMES)), SERIES_NAMES)).toEqual(one);
			})
		);
	});

	it('never throws, whatever the query', () => {
		fc.assert(fc.property(fc.string(), (query) => void parseView(new URLSearchParams(query), available)));
	});

	it('finds the series that an older address meant by its year or its rate', () => {
		const all = ['records', 'court', 'uscis'] as const;
		const canShow = (series: string, rate: string, year: number | null) =>
			series !== 'records' || (rate === 'merits' && (year === null || year >= 2020));
		const seriesOf = (search: string) => parseView(new URLSearchParams(search), all, canShow).series;
		expect(
			['', 'year=2011', 'year=2024', 'rate=filed', 'rate=filed&series=uscis', 'series=records&year=2011'].map(
				seriesOf
			)
		).toEqual(['records', 'court', 'records', 'court', 'uscis', 'records']);
	});

	it('puts a counted series before published ones', () => {
		expect(availableSeries(['uscis', 'court', 'counted'])).toEqual(['counted', 'court', 'uscis']);
	});
});
