import { describe, expect, it } from 'vitest';
import type { YearCounts } from '#core/counts/year-counts.ts';
import { packFigure, unpackFigure } from '../../../src/lib/figures/pack-figure.ts';
import { yearCell } from '../../support/year-cells.ts';

const masked: YearCounts = {
	...yearCell(2011, 0, 0),
	received_source_id: 'unhcr-applications',
	counts: {
		granted: { count: null, low: 1, high: 9 },
		denied: { count: 10, low: 5, high: 14 },
		decided: { count: 12, low: 12, high: 12 }
	}
};
const subject = [yearCell(2009, 49, 508), yearCell(2010, 0, 7), masked];
const CODES = { nationalities: ['MX'], court: null, judges: null, twin: null };
const overall = [{ ...yearCell(2010, 9000, 9000), unit: 'cases' as const }];

describe('packFigure', () => {
	it('gives back every year as it was: exact, masked, absent, of other documents', () => {
		const data = {
			series: { court: { subject, overall }, uscis: { subject: [], overall: [] } },
			endings: [masked],
			events: [],
			documents: [],
			codes: CODES
		};
		const sent: unknown = JSON.parse(JSON.stringify(packFigure(data)));
		expect(unpackFigure(sent as ReturnType<typeof packFigure>)).toEqual(data);
	});

	it('says once what neighbours share', () => {
		const { series } = packFigure({
			series: { court: { subject, overall } },
			endings: [],
			events: [],
			documents: [],
			codes: CODES
		});
		expect(series.court?.[0].map(({ names, years }) => ({ names, years }))).toEqual([
			{
				names: ['granted', 'denied'],
				years: [
					[2009, 49, 508],
					[2010, 0, 7]
				]
			},
			{ names: ['granted', 'denied', 'decided'], years: [[2011, [null, 1, 9], [10, 5, 14], 12]] }
		]);
	});
});
