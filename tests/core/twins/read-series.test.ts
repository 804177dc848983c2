import { expect, it } from 'vitest';
import type { YearCounts } from '../../../src/core/counts/year-counts.ts';
import { seriesJson } from '../../../src/core/twins/entity-json.ts';
import { cellOfSeries } from '../../../src/core/twins/read-series.ts';

const cell: YearCounts = {
	source_id: 'unhcr-asylum-decisions',
	received_source_id: 'unhcr-asylum-applications',
	track: 'court',
	claim_type: 'all',
	year: 2020,
	basis: 'fiscal',
	since: '2020-01-01',
	through: '2020-07-01',
	unit: 'cases',
	quality: 'masked_small',
	counts: {
		granted: { count: 5, low: 1, high: 9 },
		denied: { count: 40, low: 40, high: 40 },
		other: { count: null, low: 0, high: 4 }
	}
};
const place = { nationality: 'MEX', court: null, judge: null };

it('gives back the counts that a row of a twin was made of, through JSON', () => {
	expect(cellOfSeries(JSON.parse(JSON.stringify(seriesJson(cell, place))))).toEqual(cell);
});

it('says when a withheld count has lost its bounds', () => {
	const { count_bounds: _, ...row } = seriesJson(cell, place);
	expect(() => cellOfSeries(row)).toThrow(/withheld has no bounds/);
});
