import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { entityCsv } from '#core/twins/entity-csv.ts';
import type { RateJson, SeriesJson } from '#core/twins/entity-json.ts';
import type { ListedJson } from '#core/twins/listed-json.ts';
import { TWIN_WORDS } from '../../support/entity-twin.ts';

// The CSV twin is read back to JSON by code of this test alone: whatever an entry of `series` can hold must come back,
// so that a field which the CSV has no column for (as conditional grants, bounds and names of judges once) fails.

const share = fc.double({ min: 0, max: 1, noNaN: true }).map((x) => x + 0);
const count = fc.nat(1_000_000);
const code = fc.stringMatching(/^[A-Z]{2,3}$/);
const day = fc.constantFrom('2020-01-01', '2026-06-30');
const percent = fc.option(fc.integer({ min: 0, max: 1000 }).map((tenths) => tenths / 10));

const rate: fc.Arbitrary<RateJson> = fc.oneof(
	fc.record(
		{
			value: share,
			low: share,
			high: share,
			n: count,
			show: fc.constantFrom('rate' as const, 'grey' as const, 'counts' as const),
			bounds: fc.record({ low: share, high: share })
		},
		{ requiredKeys: ['value', 'low', 'high', 'n', 'show'] }
	),
	fc.record({
		value: fc.constant(null),
		low: fc.constant(null),
		high: fc.constant(null),
		n: fc.constant(null),
		reason: fc.constantFrom(...TWIN_WORDS.missingReasons)
	})
);

/** A count as printed, one between bounds, or one withheld, of which only the bounds are known. */
const counted = fc.oneof(
	count.map((n) => ({ n, bounds: null })),
	fc.tuple(count, count, count).map(([n, low, high]) => ({ n, bounds: [low, high] })),
	fc.tuple(count, count).map((bounds) => ({ n: null, bounds }))
);

const series = fc
	.record({
		place: fc.record(
			{
				source_id: code,
				track: fc.constantFrom('court', 'affirmative'),
				claim_type: fc.constantFrom('all', 'defensive'),
				nationality: code,
				court: fc.option(code),
				judge: fc.option(code),
				unit: fc.constantFrom('cases', 'persons'),
				quality: fc.constantFrom('exact', 'masked_small'),
				received_source_id: code,
				judges: count,
				judge_name: fc.constantFrom('Almistock, Oriel', 'Müller, "Quote" A.', "O'Neil, Ann")
			},
			{
				requiredKeys: ['source_id', 'track', 'claim_type', 'nationality', 'court', 'judge', 'unit', 'quality']
			}
		),
		period: fc.record({
			from: fc.integer({ min: 2000, max: 2030 }),
			to: fc.integer({ min: 2000, max: 2030 }),
			basis: fc.constantFrom('fiscal', 'calendar'),
			since: fc.option(day),
			through: fc.option(day)
		}),
		counts: fc.dictionary(fc.constantFrom(...TWIN_WORDS.counts), counted),
		rates: fc.record({ merits: rate, decisions: rate, protection: rate, filed: rate }),
		printed: fc.option(
			fc.record({
				decisions: fc.integer({ min: 1, max: 9999 }),
				percent_granted: percent,
				percent_other_relief: percent,
				percent_denied: percent
			})
		)
	})
	.map(({ place, counts, printed, ...rest }): SeriesJson => {
		const entries = Object.entries(counts);
		const bounds = entries.flatMap(([name, found]) => (found.bounds ? [[name, found.bounds]] : []));
		return {
			...place,
			...rest,
			counts: Object.fromEntries(entries.map(([name, found]) => [name, found.n])),
			...(bounds.length > 0 ? { count_bounds: Object.fromEntries(bounds) } : {}),
			...(printed ? { printed } : {})
		};
	});

/** A row of a further list: an entry without printed percentages, with as many rates as its table has. */
const listed = fc
	.record({
		entry: series,
		list: fc.constantFrom(...TWIN_WORDS.lists),
		rates: fc.dictionary(fc.constantFrom('merits', 'decisions', 'protection', 'filed'), rate),
		more: fc.record(
			{
				category: fc.constantFrom('detained', '??', 'cramers-v-custody'),
				office: fc.constant('Newark'),
				cases: count,
				share,
				first_month: fc.constant('2016-10'),
				last_month: fc.constant('2025-09'),
				measure: share
			},
			{ requiredKeys: [] }
		)
	})
	.map(({ entry: { printed: _, ...entry }, list, rates, more }): ListedJson => ({
		...entry,
		...more,
		list,
		rates
	}));

describe('entityCsv', () => {
	it('holds everything an entry of the JSON twin holds', () => {
		fc.assert(
			fc.property(fc.array(series, { maxLength: 3 }), fc.array(listed, { maxLength: 3 }), (all, lists) => {
				const text = entityCsv({
					schema: 1,
					entity: { kind: 'judge', code: 'AO', name_en: 'Oriel Almistock', name_es: 'Oriel Almistock' },
					release: 'abc',
					series: all,
					lists
				});
				const { data, errors } = Papa.parse<Record<string, string>>(text, {
					header: true,
					skipEmptyLines: true
				});
				expect(errors).toEqual([]);
				expect(data.map((row) => row['part'])).toEqual([
					...all.map(() => 'series'),
					...lists.map(({ list }) => list)
				]);
				expect(data.map(({ part: _, ...row }) => readBack(row))).toEqual(
					[...all, ...lists.map(({ list: _, ...row }) => row)].map((one) => ({ release: 'abc', series: one }))
				);
			})
		);
	});
});

describe('the other lists of the JSON twin', () => {
	const period = { from: 2020, to: 2026, basis: 'fiscal', since: '2020-01-01', through: '2026-07-01' };
	const text = entityCsv({
		schema: 1,
		entity: { kind: 'nationality', code: 'MEX', name_en: 'Mexico', name_es: 'México' },
		release: 'abc',
		notice: 'Invented. Inventado.',
		series: [],
		ranges: [
			{
				court: 'PHO',
				nationality: 'MEX',
				period,
				granted: [21, 25],
				denied: [2268, 2781],
				rates: { merits: [0.0075, 0.0109] },
				everyone: { granted: 2210, denied: 5120 },
				source_ids: ['asylumjudge-decisions-x', 'asylumjudge-composition-x']
			}
		],
		expected: [
			{
				source_id: 'asylumjudge-decisions-x',
				judge: 'KS',
				nationality: 'ALL',
				period,
				decisions: 1837,
				observed: 233,
				expected: 415.04,
				minimum_reference: 30
			},
			{
				source_id: 'eoir-case-data-x',
				court: 'PHO',
				nationality: 'UNK',
				category: '??',
				period,
				decisions: 12,
				observed: 2,
				expected: 3.5,
				minimum_reference: 30,
				gap: { value: -0.125, low: -0.3, high: 0.14 }
			}
		],
		months: [
			{
				source_id: 'asylumjudge-decisions-x',
				from_on: '2020-01-01',
				through_on: '2020-01-31',
				counts: { granted: 7, denied: 70 }
			}
		]
	});
	const { data } = Papa.parse<Record<string, string>>(text, { header: true, skipEmptyLines: true });
	const filled = data.map((row) => Object.fromEntries(Object.entries(row).filter(([, cell]) => cell !== '')));
	const every = { release: 'abc', notice: 'Invented. Inventado.' };
	const days = { from: '2020', to: '2026', basis: 'fiscal', since: '2020-01-01', through: '2026-07-01' };

	it('stand in the CSV with every number, and a demonstration says in each line that it is one', () => {
		expect(filled).toEqual([
			{
				...every,
				...days,
				part: 'ranges',
				source_id: 'asylumjudge-decisions-x|asylumjudge-composition-x',
				court: 'PHO',
				nationality: 'MEX',
				granted_low: '21',
				granted_high: '25',
				denied_low: '2268',
				denied_high: '2781',
				merits_bounds_low: '0.0075',
				merits_bounds_high: '0.0109',
				everyone_granted: '2210',
				everyone_denied: '5120'
			},
			{
				...every,
				...days,
				part: 'expected',
				source_id: 'asylumjudge-decisions-x',
				judge: 'KS',
				nationality: 'ALL',
				decided: '1837',
				granted: '233',
				expected: '415.04',
				minimum_reference: '30'
			},
			{
				...every,
				...days,
				part: 'expected',
				source_id: 'eoir-case-data-x',
				court: 'PHO',
				nationality: 'UNK',
				category: '??',
				decided: '12',
				granted: '2',
				expected: '3.5',
				minimum_reference: '30',
				gap_value: '-0.125',
				gap_low: '-0.3',
				gap_high: '0.14'
			},
			{
				...every,
				part: 'months',
				source_id: 'asylumjudge-decisions-x',
				nationality: 'MEX',
				since: '2020-01-01',
				through: '2020-01-31',
				granted: '7',
				denied: '70'
			}
		]);
	});
});

/** An entry of `series` from its line, by the names that the page “Data” promises. */
function readBack(row: Readonly<Record<string, string>>): { release: string; series: unknown } {
	const left = new Map(Object.entries(row).filter(([, text]) => text !== ''));
	const take = (name: string) => {
		const text = left.get(name);
		left.delete(name);
		return text;
	};
	const number = (name: string) => {
		const text = take(name);
		return text === undefined ? null : Number(text);
	};
	const read = {
		source_id: take('source_id'),
		track: take('track'),
		claim_type: take('claim_type'),
		nationality: take('nationality'),
		court: take('court') ?? null,
		judge: take('judge') ?? null,
		unit: take('unit'),
		quality: take('quality'),
		...optional('received_source_id', take('received_source_id')),
		...optional('judge_name', take('judge_name')),
		...optional('category', take('category')),
		...optional('office', take('office')),
		...optional('first_month', take('first_month')),
		...optional('last_month', take('last_month')),
		...Object.fromEntries(
			['judges', 'cases', 'share', 'measure'].flatMap((name) => {
				const found = number(name);
				return found === null ? [] : [[name, found]];
			})
		),
		period: {
			from: number('from'),
			to: number('to'),
			basis: take('basis'),
			since: take('since') ?? null,
			through: take('through') ?? null
		}
	};
	const rates = Object.fromEntries(
		['merits', 'decisions', 'protection', 'filed'].flatMap((name) => {
			const [value, low, high, n] = ['value', 'low', 'high', 'n'].map((part) => number(`${name}_${part}`));
			const reason = take(`${name}_reason`);
			const bounds = { low: number(`${name}_bounds_low`), high: number(`${name}_bounds_high`) };
			const found = { value, low, high, n };
			const show = take(`${name}_show`);
			if (reason === undefined && show === undefined) return [];
			const read =
				reason === undefined
					? {
							...found,
							show,
							...optional('bounds', bounds.low === null ? undefined : bounds)
						}
					: { ...found, reason };
			return [[name, read]];
		})
	);
	const decisions = number('printed_decisions');
	const percents = {
		percent_granted: number('printed_percent_granted'),
		percent_other_relief: number('printed_percent_other_relief'),
		percent_denied: number('printed_percent_denied')
	};
	const release = take('release') ?? '';
	const ends = [...left.keys()].filter((name) => name.endsWith('_low'));
	const bounds = ends.map((end) => {
		const name = end.slice(0, -'_low'.length);
		return [name, [number(end), number(`${name}_high`)]] as const;
	});
	// What is left are counts; one that has bounds and no number was withheld.
	const counts = [
		...[...left].map(([name, text]) => [name, Number(text)] as const),
		...bounds.filter(([name]) => !left.has(name)).map(([name]) => [name, null] as const)
	];
	return {
		release,
		series: {
			...read,
			rates,
			counts: Object.fromEntries(counts),
			...optional('count_bounds', bounds.length > 0 ? Object.fromEntries(bounds) : undefined),
			...optional('printed', decisions === null ? undefined : { decisions, ...percents })
		}
	};
}

function optional(name: string, found: unknown): Record<string, unknown> {
	return found === undefined ? {} : { [name]: found };
}
