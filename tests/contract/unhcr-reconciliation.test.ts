import { readFile } from 'node:fs/promises';
import { beforeAll, describe, expect, it } from 'vitest';
import { readCsv } from '#core/tables/csv.ts';
import { type CountRange, sumRanges } from '#core/counts/count-range.ts';
import { publishedRate } from '#core/publishers/published-rates.ts';
import type { OutcomeCounts } from '#core/counts/outcome-counts.ts';
import type { RateName } from '#core/measures/rates.ts';
import { type PublishedOutcome, publishedOutcomes } from '#core/tables/published.ts';
import type { ClaimType, Track } from '#core/counts/slice.ts';

const FILE = 'data/normalized/published_outcomes.csv';
let rows: readonly PublishedOutcome[] = [];

beforeAll(async () => {
	rows = readCsv(publishedOutcomes, await readFile(FILE, 'utf8'), FILE).filter(({ source_id }) =>
		source_id.startsWith('unhcr-')
	);
});

/** Per cent to one decimal, or the reason why there is none; everyone is the row that was added up. */
function percent(
	name: RateName,
	track: Track,
	claims: readonly ClaimType[],
	year: number,
	nationality: string
) {
	const sums: Record<string, CountRange[]> = {};
	for (const row of rows) {
		if (row.track !== track || !claims.includes(row.claim_type) || row.year !== year) continue;
		if (row.nationality !== nationality) continue;
		(sums[row.measure] ??= []).push({ count: row.count, low: row.count_low, high: row.count_high });
	}
	const counts = Object.fromEntries(
		Object.entries(sums).map(([measure, parts]) => [measure, sumRanges(parts)])
	) as OutcomeCounts;
	const claim_type = claims.length === 1 ? claims[0]! : 'all';
	const rate = publishedRate(name, counts, { source_id: 'unhcr-asylum-decisions', track, claim_type, year });
	return 'missing' in rate ? rate.missing : (rate.value * 100).toFixed(1);
}

// Expected: the project's table of UNHCR rates, worked from the same rows by other code, to one decimal.
describe('UNHCR rates, Mexico against all nationalities', () => {
	it.each([
		[2000, ['all'], '10.5', '31.4', '0.9', '14.0'],
		[2008, ['all'], '35.5', '51.1', '1.8', '23.9'],
		[2010, ['all'], '8.8', '50.8', '1.6', '24.3'],
		[2011, ['all'], '8.1', '53.2', '2.5', '28.5'],
		[2016, ['all'], '15.2', '42.6', '4.2', '16.6'],
		[2019, ['defensive'], '11.6', '23.1', '8.7', '17.6'],
		[2025, ['defensive'], '5.5', '19.1', '2.5', '8.8'],
		[2022, ['affirmative'], '17.9', '76.6', '0.9', '23.6'],
		[2022, ['defensive', 'affirmative'], '23.7', '45.2', '4.0', '16.2']
	] as const)(
		'are as published for courts in %i, claims %s',
		(year, claims, mexico, all, mexicoOfAll, allOfAll) => {
			expect([
				percent('merits', 'court', claims, year, 'MEX'),
				percent('merits', 'court', claims, year, 'ALL'),
				percent('decisions', 'court', claims, year, 'MEX'),
				percent('decisions', 'court', claims, year, 'ALL')
			]).toEqual([mexico, all, mexicoOfAll, allOfAll]);
		}
	);

	it.each([
		[2000, '1.3', '43.6', '1.0', '27.9'],
		[2008, '12.9', '31.1', '4.9', '21.6'],
		[2009, 'referrals-in-closed', 'referrals-in-closed', '8.7', '29.6'],
		[2014, 'referrals-in-closed', 'referrals-in-closed', '11.6', '38.7'],
		[2017, 'referrals-in-closed', 'referrals-in-closed', '6.7', '26.6'],
		[2018, '20.5', '38.1', '5.7', '24.3'],
		[2023, '10.5', '73.2', '6.2', '32.3']
	])('are as published for asylum officers in %i', (year, mexico, all, mexicoOfAll, allOfAll) => {
		expect([
			percent('merits', 'affirmative', ['affirmative'], year, 'MEX'),
			percent('merits', 'affirmative', ['affirmative'], year, 'ALL'),
			percent('decisions', 'affirmative', ['affirmative'], year, 'MEX'),
			percent('decisions', 'affirmative', ['affirmative'], year, 'ALL')
		]).toEqual([mexico, all, mexicoOfAll, allOfAll]);
	});

	it('divides by filings only where filings count the same claims', () => {
		expect(percent('filed', 'court', ['all'], 2003, 'MEX')).toBe('0.8');
		expect(percent('filed', 'court', ['all'], 2010, 'MEX')).toBe('filings-exclude-referrals');
		expect(percent('filed', 'court', ['defensive'], 2025, 'ALL')).toBe('3.4');
		expect(percent('filed', 'affirmative', ['affirmative'], 2001, 'MEX')).toBe('0.3');
	});
});

// EOIR's table of FY2010 (as printed by La Razón and in the agency's fact sheet of 2011): 49 granted, 508 denied.
it('agrees with EOIR on Mexico in fiscal 2010', () => {
	const counts = rows.filter(
		(row) =>
			row.track === 'court' &&
			row.year === 2010 &&
			row.nationality === 'MEX' &&
			['granted', 'denied'].includes(row.measure)
	);
	expect(counts.map(({ measure, count, year_basis }) => [measure, count, year_basis])).toEqual([
		['denied', 508, 'fiscal'],
		['granted', 49, 'fiscal']
	]);
});

it('has no row for affirmative Mexico, nor referred claims in court, in 2025', () => {
	const in2025 = rows.filter(
		({ year, source_id, nationality }) =>
			year === 2025 && source_id === 'unhcr-asylum-decisions' && nationality !== 'ALL'
	);
	expect(
		in2025.filter(({ claim_type }) => claim_type === 'affirmative').map(({ nationality }) => nationality)
	).toEqual(Array(5).fill('UNK'));
});
