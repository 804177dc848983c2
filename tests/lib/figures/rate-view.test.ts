import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { isCoarse } from '#core/counts/count-range.ts';
import { isMissing } from '#core/counts/missing.ts';
import { countsOf, rangeOf } from '#core/measures/rates.ts';
import { compareYears } from '#core/series/compare-years.ts';
import { rateCsv } from '../../../src/lib/figures/grant-rate-by-year/rate-csv.ts';
import { rateJson, type RateView, rateView } from '../../../src/lib/figures/grant-rate-by-year/rate-rows.ts';
import { pageAddress } from '../../../src/lib/figures/page-address.ts';
import type { YearCounts } from '#core/counts/year-counts.ts';
import { yearCell } from '../../support/year-cells.ts';

/** A year whose grants are printed masked: one to four. */
const masked: YearCounts = {
	...yearCell(2021, 0, 60),
	quality: 'suppressed',
	counts: { granted: { count: 2, low: 1, high: 4 }, denied: { count: 60, low: 60, high: 60 } }
};
const pair = {
	subject: [masked, yearCell(2022, 10, 90), yearCell(2023, 5, 15), yearCell(2024, 3, 2)],
	overall: [2022, 2023, 2024, 2025].map((year) => yearCell(year, 500, 501))
};
const ABOUT = {
	nationality: 'MEX',
	series: 'court',
	rate: 'merits',
	definition: 'Granted, as a "share" of\ngranted or denied',
	against: 'overall',
	place: 'Ñandú, C.',
	publisher: 'EOIR',
	release: '2b5316e0',
	built_on: '2026-08-28',
	address: 'https://example.org/courts/qar/?year=2024&vs=others',
	read_on: '2026-08-29',
	notice: null
} as const;
const reference = { court: 'Here', years: [{ year: 2023, share: 0.25 }] };
const comparisons = compareYears(pair, 'merits', 'overall');
const view = rateView(comparisons, ABOUT, reference);

/** The rows of a file that has nothing above its header, each cell a text. */
const cellsOf = (csv: string) =>
	Papa.parse<Record<string, string>>(csv, { header: true, skipEmptyLines: true });

describe('a view as a file', () => {
	it('has the years of the view and in each what the view shows', () => {
		expect(view.years.map(({ year }) => year)).toEqual(comparisons.map(({ year }) => year));
		for (const [i, row] of view.years.entries()) {
			const { subjectRate: own, comparatorRate: other, gap } = comparisons[i]!;
			expect(row.missing).toBe(isMissing(own) ? own.missing : null);
			if (!isMissing(own)) {
				const counts = countsOf(own);
				const isRate = own.show !== 'counts';
				expect([row.granted, row.granted_low, row.granted_high]).toEqual([
					isCoarse(counts.granted) ? null : counts.granted.count,
					counts.granted.low,
					counts.granted.high
				]);
				expect([row.denominator_low, row.denominator_high]).toEqual([counts.n.low, counts.n.high]);
				expect([row.share_low, row.share_high]).toEqual(
					isRate ? [rangeOf(own)?.low, rangeOf(own)?.high] : [null, null]
				);
			}
			expect(row.against_share).toBe(isMissing(other) ? null : other.value);
			expect(row.gap).toBe(isMissing(gap) ? null : gap.value);
		}
	});

	it('has no share where the view shows a range or counts alone', () => {
		const of = (year: number) => view.years.find((row) => row.year === year);
		expect(of(2021)).toMatchObject({ granted: null, granted_low: 1, granted_high: 4, share: null });
		expect(of(2021)!.share_low).toBeGreaterThan(0);
		expect(of(2022)).toMatchObject({ granted: 10, denominator: 100, share: 0.1, show: 'rate' });
		expect(of(2024)).toMatchObject({
			granted: 3,
			denominator: 5,
			share: null,
			share_low: null,
			show: 'counts'
		});
		expect(of(2025)).toMatchObject({ granted: null, missing: 'not-published', against_denominator: 1001 });
		expect(view.years.map((row) => row.reference_share)).toEqual([null, null, 0.25, null, null]);
	});

	it('says the same as CSV and as JSON', () => {
		const json = JSON.parse(rateJson(view)) as RateView;
		expect(json).toEqual(view);
		const { data, errors } = cellsOf(rateCsv(view));
		expect(errors).toEqual([]);
		expect(data).toHaveLength(json.years.length);
		for (const [i, cells] of data.entries()) {
			const told = { ...json.about, ...json.years[i] };
			expect(Object.keys(cells).toSorted()).toEqual(Object.keys(told).toSorted());
			for (const [name, value] of Object.entries(told))
				expect({ name, text: cells[name] }).toEqual({ name, text: value === null ? '' : String(value) });
		}
	});

	it('tells in every row of the CSV what it is of, and has no line above the header', () => {
		const csv = rateCsv(view);
		expect(csv).toMatch(/^nationality,series,rate,against,year,/);
		for (const cells of cellsOf(csv).data)
			expect(cells).toMatchObject({
				definition: ABOUT.definition,
				release: '2b5316e0',
				built_on: '2026-08-28',
				address: ABOUT.address,
				read_on: '2026-08-29',
				source_id: 'eoir-case-data-x'
			});
	});
});

describe('the address of a view', () => {
	it.each([
		['/nationalities/mexico/', '/nationalities/mexico/'],
		['/embed/nationalities/mexico/', '/nationalities/mexico/'],
		['/es/embed/courts/qar/', '/es/courts/qar/'],
		['/embed/', '/'],
		['/es/', '/es/']
	])('is that of the page: %s', (pathname, page) => {
		expect(pageAddress('?rate=filed', { origin: 'https://example.org', pathname })).toBe(
			`https://example.org${page}?rate=filed`
		);
	});
});
