import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { exactly } from '#core/counts/count-range.ts';
import type { YearCounts } from '#core/counts/year-counts.ts';
import { routeOf } from '#core/series/route.ts';
import { officerRows } from '#core/twins/officer-rows.ts';
import { routeCsv, routeJson, routeRows } from '../../../../src/lib/figures/route/route-rows.ts';
import {
	periodWords,
	routeColumn,
	routeSentences,
	rowLabel
} from '../../../../src/lib/figures/route/route-words.ts';

const office: YearCounts = {
	source_id: 'unhcr-asylum-decisions',
	received_source_id: 'unhcr-asylum-applications',
	track: 'affirmative',
	claim_type: 'affirmative',
	year: 2020,
	basis: 'calendar',
	through: null,
	unit: 'cases',
	quality: 'masked_small',
	counts: { received: exactly(100), granted: { count: 5, low: 1, high: 9 }, denied: exactly(70) }
};
const lists = [
	{ list: 'officers', nationality: 'MEX', category: 'denied_or_referred', cases: 27_925, office: undefined },
	{ list: 'officers', nationality: 'MEX', category: 'granted', cases: 9, office: 'ZCH' },
	{ list: 'officers', nationality: 'ALL', category: 'granted', cases: 8, office: undefined },
	{ list: 'judges', nationality: 'MEX', category: 'granted', cases: 7, office: undefined }
].map((row) => ({
	...row,
	source_id: 'uscis-foia-cow2021001887-citizenships',
	period: { from: 2015, to: 2021, basis: 'fiscal', since: null, through: '2021-05-28' }
}));
const officers = officerRows({ lists } as never, 'MEX', 2020);
const rows = routeRows(routeOf([office], 2020), officers);
const about = {
	nationality: 'MEX',
	year: 2020,
	note: 'never added',
	release: 'abcd1234',
	built_on: '2026-11-27',
	address: 'https://ledger.example.org/route/',
	notice: null
};

describe('officerRows', () => {
	it('takes the group’s own counts of all offices, over any span that touches the year', () => {
		expect(officers.map(({ category, cases }) => [category, cases])).toEqual([
			['denied_or_referred', 27_925]
		]);
		expect(officerRows({ lists } as never, 'MEX', 2022)).toEqual([]);
	});
});

describe('rows of the route', () => {
	it('are one a count, each with the document that prints it', () => {
		expect(rows.map(({ name, source_id }) => [name, source_id])).toEqual([
			['received', 'unhcr-asylum-applications'],
			['granted', 'unhcr-asylum-decisions'],
			['denied', 'unhcr-asylum-decisions'],
			['denied_or_referred', 'uscis-foia-cow2021001887-citizenships']
		]);
	});

	it('say in both languages that officers’ denials may be referrals', () => {
		expect(rows.map((row) => rowLabel('en', row))).toEqual([
			'Applications received',
			'Granted',
			'Denied or referred to court',
			'Denied or referred to court'
		]);
		expect(rowLabel('es', rows[2] ?? Object({}))).toBe('Denegados o remitidos a la corte');
	});

	it('say the time that they cover', () => {
		expect(rows.map((row) => periodWords('en', row))).toEqual([
			'calendar year 2020',
			'calendar year 2020',
			'calendar year 2020',
			'fiscal years 2015 to 2021 together (the first day is not stated, to May 28, 2021)'
		]);
		const month = {
			basis: 'fiscal',
			from: 2025,
			to: 2025,
			since: '2024-10-01',
			through: '2024-10-31'
		} as const;
		expect(periodWords('en', month)).toBe('fiscal year 2025 (to October 31, 2024)');
		expect(periodWords('es', { ...month, through: '2025-09-30' })).toBe('año fiscal 2025');
	});

	it('stand whole in CSV and JSON, bounds and unit beside each count', () => {
		const { data } = Papa.parse<Record<string, string>>(routeCsv(about, rows), {
			header: true,
			skipEmptyLines: true
		});
		expect(data).toHaveLength(rows.length);
		expect(data[1]).toMatchObject({
			nationality: 'MEX',
			year_chosen: '2020',
			agency: 'uscis',
			counted: 'granted',
			count: '5',
			count_low: '1',
			count_high: '9',
			unit: 'cases',
			year_basis: 'calendar',
			release: 'abcd1234'
		});
		const told = JSON.parse(routeJson(about, rows));
		expect(told.about).toEqual(about);
		expect(told.rows.map(({ count }: { count: number }) => count)).toEqual([100, 5, 70, 27_925]);
	});
});

describe('the drawing in words', () => {
	it('says per source what came in, what became of it and what is not there', () => {
		const columns = routeOf([office], 2020).map((stop) => routeColumn('en', stop, 'MEX', 2020));
		expect(routeSentences('en', columns)).toEqual([
			'Filed with USCIS (Cases, calendar year 2020; UNHCR): applications received 100, granted 1–9, denied or referred to court 70.',
			'2 · Immigration court: No source at hand counts what courts did with claims of these people in this year.'
		]);
	});

	it('says that a year of the officers is printed without nationalities', () => {
		const said = (code: string) =>
			routeOf([], 2025).map((stop) => routeColumn('es', stop, code, 2025).nothing)[0];
		expect(said('MEX')).toMatch(/sin nacionalidad/);
		expect(said('ALL')).toMatch(/^Ninguna fuente/);
	});
});
