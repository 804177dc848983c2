import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { exactly } from '#core/counts/count-range.ts';
import { entityCsv } from '#core/twins/entity-csv.ts';
import { seriesJson } from '#core/twins/entity-json.ts';
import type { YearCounts } from '#core/counts/year-counts.ts';
import { TWIN_CSV_COLUMNS } from '../../support/entity-twin.ts';

const cell: YearCounts = {
	source_id: 'unhcr-asylum-decisions',
	received_source_id: 'unhcr-asylum-applications',
	track: 'court',
	claim_type: 'defensive',
	year: 2025,
	basis: 'calendar',
	through: null,
	unit: 'persons',
	quality: 'exact',
	counts: { granted: exactly(707), denied: exactly(12134), closed: exactly(15148), received: exactly(86001) }
};
const place = { nationality: 'MEX', court: null, judge: null };

describe('seriesJson', () => {
	it('carries counts and unrounded shares as the contract shows them', () => {
		const json = seriesJson(cell, place);
		expect(json).toMatchObject({
			...place,
			period: { from: 2025, to: 2025, basis: 'calendar', through: null },
			counts: { granted: 707, denied: 12134, closed: 15148, received: 86001 },
			rates: { merits: { value: 707 / 12841, n: 12841, show: 'rate' }, decisions: { value: 707 / 27989 } }
		});
		// The ends printed in the data contract.
		expect(json.rates.merits.low).toBeCloseTo(0.05124, 4);
		expect(json.rates.merits.high).toBeCloseTo(0.05914, 4);
		expect(json).not.toHaveProperty('count_bounds');
	});

	it('gives null and a reason for a rate without meaning', () => {
		const uscis: YearCounts = { ...cell, track: 'affirmative', claim_type: 'affirmative', year: 2012 };
		expect(seriesJson(uscis, place).rates.merits).toEqual({
			value: null,
			low: null,
			high: null,
			n: null,
			reason: 'referrals-in-closed'
		});
	});

	it('prints bounds of counts that are not exact', () => {
		const masked: YearCounts = {
			...cell,
			counts: { ...cell.counts, granted: { count: 5, low: 1, high: 9 } }
		};
		expect(seriesJson(masked, place)).toMatchObject({ count_bounds: { granted: [1, 9] } });
	});
});

describe('entityCsv', () => {
	it('has one row a series with the numbers of the JSON', () => {
		const text = entityCsv({
			schema: 1,
			entity: { kind: 'nationality', code: 'MEX', name_en: 'Mexico', name_es: 'México' },
			release: 'abc',
			series: [seriesJson(cell, place)]
		});
		const { data, meta } = Papa.parse<Record<string, string>>(text.trim(), { header: true });
		expect(meta.fields).toEqual(TWIN_CSV_COLUMNS);
		expect(data).toHaveLength(1);
		expect(data[0]).toMatchObject({
			release: 'abc',
			granted: '707',
			merits_value: String(707 / 12841),
			protection_reason: 'not-counted'
		});
	});
});
