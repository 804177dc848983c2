import { describe, expect, it } from 'vitest';
import type { YearCounts } from '../../../src/core/counts/year-counts.ts';
import { printedRows } from '../../../src/core/series/printed-figures.ts';
import { type EntityJson, seriesJson } from '../../../src/core/twins/entity-json.ts';
import { documentsOf, printedOfTwin } from '../../../src/lib/figures/printed-figures/more-printed.ts';
import { packGroups, unpackGroup } from '../../../src/lib/figures/publishers/publisher-choices.ts';

const cell = (source_id: string, year: number, granted: number, denied?: number): YearCounts => ({
	source_id,
	track: 'court',
	claim_type: 'all',
	year,
	basis: 'fiscal',
	through: null,
	unit: 'cases',
	quality: 'exact',
	counts: {
		granted: { count: granted, low: granted, high: granted },
		...(denied === undefined ? {} : { denied: { count: denied, low: denied, high: denied } })
	}
});
const cells = [
	cell('eoir-decision-rates-2020', 2020, 10, 90),
	cell('eoir-decision-rates-2021', 2021, 20, 80),
	cell('eoir-decision-rates-2021', 2019, 7),
	cell('unhcr-asylum-decisions', 2021, 1, 2)
];
const documentOf = (id: string) => ({ publisher: 'EOIR', title: `Title of ${id}`, edition: null, url: null });
const twin = {
	series: [
		...cells.map((own) => seriesJson(own, { nationality: 'MEX', court: null, judge: null })),
		seriesJson(cell('eoir-decision-rates-2020', 2020, 1, 1), { nationality: 'ALL', court: null, judge: null })
	]
} as unknown as EntityJson;

describe('printed rows that are not in the page', () => {
	const { whole, single } = printedRows(cells, documentOf);

	it('are those of the twin, in the same order, with their documents', () => {
		expect([whole.map((row) => row.cell.year), single.map((row) => row.cell.year)]).toEqual([
			[2021, 2020],
			[2019]
		]);
		const rest = [...whole, ...single].slice(1);
		const read = printedOfTwin(twin, 'MEX', documentsOf([...whole, ...single], rest));
		expect([...read.whole, ...read.single].slice(1)).toEqual(rest);
	});

	it('carry the words of their own documents alone', () => {
		const documents = documentsOf([...whole, ...single], whole.slice(1));
		expect(documents['eoir-decision-rates-2020']?.title).toBe('Title of eoir-decision-rates-2020');
		expect(documents['eoir-decision-rates-2021']).toBeNull();
		expect('unhcr-asylum-decisions' in documents).toBe(false);
	});
});

describe('groups of publishers', () => {
	it('are the same once packed and unpacked', () => {
		const row = (kind: string, own: YearCounts) => ({ kind, cell: own });
		const group = {
			code: 'MEX',
			name: 'Mexico',
			years: [
				{
					year: 2021,
					rows: [row('asylumjudge', cell('a', 2021, 5, 6)), row('unhcr-court', cell('b', 2021, 3, 4))]
				},
				{ year: 2020, rows: [row('asylumjudge', cell('a', 2020, 1, 2))] }
			]
		} as unknown as Parameters<typeof packGroups>[0][number];
		expect(packGroups([group]).map(unpackGroup)).toEqual([group]);
	});
});
