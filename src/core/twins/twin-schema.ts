import * as v from 'valibot';
import { MISSING_REASONS } from '../counts/missing.ts';
import { COUNT_NAMES } from '../counts/outcome-counts.ts';
import { CLAIM_TYPES, QUALITIES, TRACKS, UNITS, YEAR_BASES } from '../counts/slice.ts';
import { RATE_NAMES } from '../measures/rates.ts';
import { LIST_NAMES } from './listed-json.ts';

/**
 * The JSON twins as schemas: what `openapi.json` tells programs and what tests hold every twin against. Types of the twins
 * are in `entity-json.ts`; the words that may stand in a field come from the same lists.
 */

const share = (what: string) => v.pipe(v.number(), v.minValue(0), v.description(what));
const day = v.pipe(v.string(), v.regex(/^\d{4}-\d{2}-\d{2}$/));
const month = v.pipe(v.string(), v.regex(/^\d{4}-\d{2}$/));
const count = v.pipe(v.number(), v.integer(), v.minValue(0));
const ends = v.tuple([count, count]);

/** What time a row covers. */
export const PeriodSchema = v.strictObject({
	from: v.pipe(v.number(), v.integer(), v.description('First year.')),
	to: v.pipe(v.number(), v.integer(), v.description('Last year.')),
	basis: v.pipe(
		v.picklist(YEAR_BASES),
		v.description('Fiscal years run from October to September. The two are never one series.')
	),
	since: v.pipe(
		v.nullable(day),
		v.description('First day covered, where the first year lacks its beginning.')
	),
	through: v.pipe(v.nullable(day), v.description('Last day covered, where the last year is open.'))
});

/** A rate, or the reason why there is none. */
export const RateJsonSchema = v.pipe(
	v.union([
		v.strictObject({
			value: share('Share 0 to 1, unrounded; filed may pass 1.'),
			low: v.pipe(
				v.nullable(v.number()),
				v.description('Lower end of the 95 % Wilson interval; null for grants against applications.')
			),
			high: v.pipe(v.nullable(v.number()), v.description('Upper end of the interval.')),
			n: v.pipe(count, v.description('What is divided by.')),
			show: v.pipe(
				v.picklist(['rate', 'grey', 'counts']),
				v.description(
					'counts: fewer than ten, so no rate should be shown; grey: 10 to 29, or a range wider than 30 points.'
				)
			),
			bounds: v.optional(
				v.pipe(
					v.strictObject({ low: v.number(), high: v.number() }),
					v.description('The range that masked, rounded or withheld counts allow.')
				)
			)
		}),
		v.strictObject({
			value: v.null(),
			low: v.null(),
			high: v.null(),
			n: v.null(),
			reason: v.picklist(MISSING_REASONS)
		})
	]),
	v.description('A rate with its range, or null with the reason why there is none.')
);

const place = {
	nationality: v.pipe(
		v.string(),
		v.description('Code of the lookup, mostly ISO 3166-1 alpha-3; ALL for everyone.')
	),
	court: v.pipe(v.nullable(v.string()), v.description('EOIR’s base-city code; null for all courts.')),
	judge: v.pipe(
		v.nullable(v.string()),
		v.description('EOIR’s judge code, or the address of a judge without a certain one; null for all judges.')
	)
} as const;

const row = {
	source_id: v.pipe(v.string(), v.description('The document: source_id of sources.csv.')),
	received_source_id: v.optional(v.string()),
	track: v.picklist(TRACKS),
	claim_type: v.picklist([...CLAIM_TYPES, 'unknown']),
	...place,
	period: PeriodSchema,
	unit: v.picklist(UNITS),
	quality: v.picklist(QUALITIES),
	counts: v.pipe(
		v.partial(v.strictObject(v.entriesFromList(COUNT_NAMES, v.nullable(count)))),
		v.description('Counts as printed; null where withheld, absent where the source has none.')
	),
	count_bounds: v.optional(
		v.pipe(
			v.partial(v.strictObject(v.entriesFromList(COUNT_NAMES, ends))),
			v.description('Lowest and highest value of each count that is not exact.')
		)
	),
	judge_name: v.optional(v.string()),
	judges: v.optional(count)
} as const;

/** One year of one series, or one published window of years of a judge. */
export const SeriesSchema = v.strictObject({
	...row,
	rates: v.strictObject(v.entriesFromList(RATE_NAMES, RateJsonSchema)),
	printed: v.optional(
		v.pipe(
			v.strictObject({
				decisions: count,
				percent_granted: v.nullable(v.number()),
				percent_other_relief: v.nullable(v.number()),
				percent_denied: v.nullable(v.number())
			}),
			v.description('Decisions and percentages, 0 to 100, as a publisher prints them.')
		)
	)
});

/** A row of another table of the page. */
export const ListedSchema = v.strictObject({
	...row,
	list: v.picklist(LIST_NAMES),
	category: v.optional(v.string()),
	office: v.optional(v.string()),
	rates: v.partial(v.strictObject(v.entriesFromList(RATE_NAMES, RateJsonSchema))),
	cases: v.optional(count),
	share: v.optional(v.number()),
	first_month: v.optional(month),
	last_month: v.optional(month),
	measure: v.optional(v.number())
});

/** What two published tables allow for a nationality at a court. */
export const RangeSchema = v.strictObject({
	court: v.string(),
	nationality: v.string(),
	period: PeriodSchema,
	granted: ends,
	denied: ends,
	rates: v.strictObject({ merits: v.nullable(v.tuple([v.number(), v.number()])) }),
	everyone: v.optional(v.strictObject({ granted: count, denied: count })),
	source_ids: v.array(v.string())
});

/** Observed and expected grants. */
export const ExpectedSchema = v.strictObject({
	source_id: v.string(),
	court: v.optional(v.string()),
	judge: v.optional(v.string()),
	nationality: v.string(),
	category: v.optional(v.string()),
	period: PeriodSchema,
	decisions: count,
	observed: v.number(),
	expected: v.pipe(v.number(), v.description('A sum of shares, unrounded.')),
	minimum_reference: count,
	gap: v.optional(v.strictObject({ value: v.number(), low: v.number(), high: v.number() }))
});

/** Counts over a month. */
export const MonthSchema = v.strictObject({
	source_id: v.string(),
	nationality: v.optional(v.string()),
	from_on: day,
	through_on: day,
	counts: v.strictObject({ granted: count, denied: count })
});

/** The twin of an entity page. */
export const EntitySchema = v.strictObject({
	schema: v.literal(1),
	entity: v.strictObject({
		kind: v.picklist(['nationality', 'court', 'judge', 'year']),
		code: v.string(),
		name_en: v.string(),
		name_es: v.string()
	}),
	release: v.pipe(
		v.string(),
		v.description('Id of the data release; the same id always means the same numbers.')
	),
	notice: v.optional(v.pipe(v.string(), v.description('That the data are invented; absent for real data.'))),
	series: v.array(SeriesSchema),
	ranges: v.optional(v.array(RangeSchema)),
	expected: v.optional(v.array(ExpectedSchema)),
	months: v.optional(v.array(MonthSchema)),
	lists: v.optional(v.array(ListedSchema))
});

/** One nationality's court records by judge and court (`check/place-cells.ts`). */
export const PlacesSchema = v.strictObject({
	schema: v.literal(1),
	nationality: v.string(),
	release: v.string(),
	source_id: v.nullable(v.string()),
	part_years: v.array(v.tuple([v.number(), v.nullable(day), v.nullable(day)])),
	judges: v.pipe(
		v.record(v.string(), v.array(v.tuple([v.number(), count, count]))),
		v.description('By the last part of the judge’s address: year, granted, denied.')
	),
	courts: v.pipe(
		v.record(v.string(), v.array(v.tuple([v.number(), count, count, count, count]))),
		v.description('By EOIR’s code: year, lowest and highest grants, lowest and highest denials.')
	)
});
