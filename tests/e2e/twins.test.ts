import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import Papa from 'papaparse';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { SITES, type SiteName } from '../support/built-site-folder.ts';
import { EntitySchema, type EntityTwin, type SeriesTwin, TWIN_WORDS } from '../support/entity-twin.ts';
import { siteAddress } from '../support/site.ts';
import { evenly, twinsOf } from '../support/site-twins.ts';

/**
 * Twenty nationalities evenly over the list, Mexico, every year and court, and sixty judges; of a demonstration every
 * court, ten judges, five nationalities and years.
 */
const sampled = [
	...new Set([...evenly(twinsOf('published', 'nationalities'), 20), 'nationalities/mexico']),
	...twinsOf('published', 'years'),
	...twinsOf('published', 'courts'),
	...evenly(twinsOf('published', 'judges'), 60),
	'route',
	'compare'
].map((stem) => ({ site: 'published' as SiteName, stem }));
const counted = (['archive', 'cases'] as const).flatMap((site) => {
	const stems = [
		...twinsOf(site, 'courts'),
		...evenly(twinsOf(site, 'judges'), 10),
		...evenly(twinsOf(site, 'nationalities'), 5),
		...evenly(twinsOf(site, 'years'), 5),
		'route',
		'compare'
	];
	return stems.map((stem) => ({ site, stem }));
});

describe.each([...sampled, ...counted])('the twins of $site /$stem/', ({ site, stem }) => {
	const json: unknown = JSON.parse(readFileSync(join(SITES[site].folder, `${stem}.json`), 'utf8'));
	const parsed = v.safeParse(EntitySchema, json);
	const told = parsed.output as EntityTwin; // A twin of another shape fails the first test.

	it('has the promised shape, whole counts and shares between 0 and 1', () => {
		expect(parsed.issues?.map((issue) => `${v.getDotPath(issue)}: ${issue.message}`)).toBeUndefined();
	});

	it('has rates that anyone can work out again from the counts beside them', () => {
		expect(told.series.flatMap(wrongRates)).toEqual([]);
	});

	it('says the same in CSV', () => {
		const csv = readFileSync(join(SITES[site].folder, `${stem}.csv`), 'utf8');
		const { data, errors } = Papa.parse<Record<string, string>>(csv, { header: true, skipEmptyLines: true });
		expect(errors).toEqual([]);
		// A demonstration says on every line that its data are invented.
		expect(data.filter(({ notice }) => notice !== (told.notice ?? ''))).toEqual([]);
		const lines = data.map(({ notice: _, ...line }) => withoutEmpty(line));
		expect(lines.filter(({ part }) => part === 'series').map(({ part: _, ...line }) => line)).toEqual(
			told.series.map((one) => flat(one, told.release))
		);
		const named = new Set<string>(TWIN_WORDS.lists);
		expect(lines.filter(({ part = '' }) => named.has(part))).toEqual(
			(told.lists ?? []).map(({ list, ...row }) => ({ part: list, ...flat(row, told.release) }))
		);
		const { ranges = [], expected = [], months = [], lists = [] } = told;
		expect(lines.map(({ part }) => part)).toEqual([
			...told.series.map(() => 'series'),
			...ranges.map(() => 'ranges'),
			...expected.map(() => 'expected'),
			...months.map(() => 'months'),
			...lists.map(({ list }) => list)
		]);
	});
});

describe('/nationalities/mexico.json', () => {
	it('is served as JSON and its CSV twin as CSV', async () => {
		const types = await Promise.all(
			['json', 'csv'].map(async (ending) => {
				const response = await fetch(new URL(`nationalities/mexico.${ending}`, siteAddress()));
				return [response.status, response.headers.get('content-type')];
			})
		);
		expect(types).toEqual([
			[200, 'application/json; charset=utf-8'],
			[200, 'text/csv; charset=utf-8']
		]);
	});

	it('holds 707 of 12,841 in 2025, and everyone beside it', async () => {
		const response = await fetch(new URL('nationalities/mexico.json', siteAddress()));
		const { series } = v.parse(EntitySchema, await response.json());
		const court = series.filter(
			(one) => one.source_id === 'unhcr-asylum-decisions' && one.track === 'court' && one.period.from === 2025
		);
		expect(
			court.map(({ nationality, claim_type, counts }) => [
				nationality,
				claim_type,
				counts['granted'],
				counts['denied'],
				counts['closed'],
				counts['received']
			])
		).toEqual([
			['MEX', 'defensive', 707, 12_134, 15_148, 86_001],
			['ALL', 'defensive', 21_198, 89_890, 129_854, 629_358]
		]);
	});
});

type CountWord = keyof SeriesTwin['counts'];

/** Numerator and denominator of each rate, divided here once more from the counts of the row. */
function fractionOf(
	name: keyof SeriesTwin['rates'],
	{ counts, source_id }: SeriesTwin
): [number, number] | null {
	const count = (key: CountWord) => counts[key] ?? 0;
	const decided = count('granted') + count('denied');
	const rest: readonly CountWord[] = [
		'conditionally_granted',
		'other',
		'closed',
		'abandoned',
		'withdrawn',
		'not_adjudicated'
	];
	const all = decided + rest.reduce((sum, key) => sum + count(key), 0);
	// UNHCR prints its own total, which differs from the sum of its parts in a few rows.
	const total = source_id.startsWith('unhcr-') ? (counts['decided'] ?? all) : all;
	switch (name) {
		case 'merits':
			return [count('granted'), decided];
		case 'decisions':
			return [count('granted'), total >= count('granted') ? total : all];
		case 'protection':
			return [count('granted') + count('denied_with_protection'), decided];
		case 'filed':
			return [count('granted'), count('received')];
	}
}

function wrongRates(one: SeriesTwin): string[] {
	const names = ['merits', 'decisions', 'protection', 'filed'] as const;
	return names.flatMap((name) => {
		const found = one.rates[name];
		if (found.value === null) return [];
		const [granted, n] = fractionOf(name, one) ?? [Number.NaN, Number.NaN];
		const isRight =
			n === found.n &&
			Math.abs(granted / n - found.value) < 1e-12 &&
			(name === 'filed'
				? JSON.stringify([found.low, found.high]) === '[null,null]'
				: (found.low ?? NaN) <= found.value && found.value <= (found.high ?? NaN)) &&
			(found.show === 'counts') === n < 10;
		const where = `${one.source_id} ${one.track} ${one.claim_type} ${one.nationality} ${one.period.from}`;
		return isRight
			? []
			: [`${where} ${name}: ${JSON.stringify(found)}, counts ${JSON.stringify(one.counts)}`];
	});
}

/** A row of `series`, or one of `lists`, which has fewer rates. */
type FlatRow = Omit<SeriesTwin, 'rates'> & { readonly rates: Partial<SeriesTwin['rates']> };

/** A row of JSON as the CSV twin writes it: one text a column, nothing for what is missing. */
function flat(one: FlatRow, release: string): Record<string, string> {
	const { period, counts, rates, count_bounds = {}, printed = {}, ...place } = one;
	const printedColumns = Object.entries(printed).map(([name, value]) => [`printed_${name}`, value]);
	const rateColumns = Object.entries(rates).flatMap(([name, found]) =>
		Object.entries(found).flatMap(([part, value]) =>
			typeof value === 'object' && value !== null
				? [
						[`${name}_bounds_low`, value.low],
						[`${name}_bounds_high`, value.high]
					]
				: [[`${name}_${part}`, value]]
		)
	);
	const boundColumns = Object.entries(count_bounds).flatMap(([name, [low, high]]) => [
		[`${name}_low`, low],
		[`${name}_high`, high]
	]);
	const columns = {
		release,
		...place,
		...period,
		...counts,
		...Object.fromEntries([...rateColumns, ...boundColumns, ...printedColumns])
	};
	return withoutEmpty(
		Object.fromEntries(
			Object.entries(columns).map(([key, value]) => [key, value === null ? '' : String(value)])
		)
	);
}

function withoutEmpty(row: Readonly<Record<string, string>>): Record<string, string> {
	return Object.fromEntries(Object.entries(row).filter(([, value]) => value !== ''));
}
