import * as v from 'valibot';

/** The words that a twin may use, written down apart from the code that writes them. */
export const TWIN_WORDS = {
	units: ['cases', 'persons'],
	counts: [
		'received',
		'granted',
		'conditionally_granted',
		'denied',
		'abandoned',
		'withdrawn',
		'not_adjudicated',
		'other',
		'administratively_closed',
		'undecided',
		'denied_with_protection',
		'closed',
		'decided',
		'persons_granted'
	],
	rates: ['merits', 'decisions', 'protection', 'filed'],
	qualities: ['exact', 'rounded_10', 'masked_small', 'suppressed', 'derived'],
	yearBases: ['fiscal', 'calendar'],
	missingReasons: [
		'not-published',
		'no-decisions',
		'too-few-decisions',
		'referrals-in-closed',
		'filings-exclude-referrals',
		'suppressed',
		'masked',
		'not-counted',
		'filings-not-counted',
		'grants-only',
		'denials-among-endings',
		'endings-not-counted',
		'closures-among-endings',
		'protection-not-apart',
		'denied-or-referred'
	],
	lists: [
		'pooled',
		'windows',
		'court-whole',
		'court-line',
		'endings',
		'judges',
		'nationalities',
		'courts',
		'claim_type',
		'custody',
		'represented',
		'no-person',
		'beside-trac',
		'same-years',
		'officers',
		'measures'
	]
} as const;

/** The header of every CSV twin, in order. */
export const TWIN_CSV_COLUMNS: readonly string[] = [
	...['release', 'source_id', 'received_source_id', 'track', 'claim_type', 'nationality', 'court', 'judge'],
	...['judge_name', 'from', 'to', 'basis', 'since', 'through', 'unit', 'quality'],
	...TWIN_WORDS.counts,
	...TWIN_WORDS.rates.flatMap((rate) =>
		['value', 'low', 'high', 'n', 'show', 'bounds_low', 'bounds_high', 'reason'].map(
			(part) => `${rate}_${part}`
		)
	),
	...TWIN_WORDS.counts.flatMap((count) => [`${count}_low`, `${count}_high`]),
	...['decisions', 'percent_granted', 'percent_other_relief', 'percent_denied'].map(
		(name) => `printed_${name}`
	),
	...['judges', 'category', 'office', 'cases', 'share', 'first_month', 'last_month', 'measure'],
	...[
		'expected',
		'minimum_reference',
		'gap_value',
		'gap_low',
		'gap_high',
		'everyone_granted',
		'everyone_denied'
	],
	...['part', 'notice']
];

const ShareSchema = v.pipe(v.number(), v.minValue(0), v.maxValue(1));
const CountSchema = v.pipe(v.number(), v.integer(), v.minValue(0));
const YearSchema = v.pipe(v.number(), v.integer(), v.minValue(1980), v.maxValue(2100));
const PercentSchema = v.nullable(v.pipe(v.number(), v.minValue(0), v.maxValue(100)));
const CodeSchema = v.pipe(v.string(), v.nonEmpty());

const FoundRateSchema = v.strictObject({
	value: ShareSchema,
	low: ShareSchema,
	high: ShareSchema,
	n: v.pipe(v.number(), v.integer(), v.minValue(1)),
	show: v.picklist(['rate', 'grey', 'counts']),
	bounds: v.optional(v.strictObject({ low: ShareSchema, high: ShareSchema }))
});
const NoRateSchema = v.strictObject({
	value: v.null(),
	low: v.null(),
	high: v.null(),
	n: v.null(),
	reason: v.picklist(TWIN_WORDS.missingReasons)
});
const RateSchema = v.union([FoundRateSchema, NoRateSchema]);
/** Grants against applications filed: other people above than below, so no interval. */
const FiledRateSchema = v.union([
	v.strictObject({ ...FoundRateSchema.entries, low: v.null(), high: v.null() }),
	NoRateSchema
]);

const PeriodSchema = v.strictObject({
	from: YearSchema,
	to: YearSchema,
	basis: v.picklist(TWIN_WORDS.yearBases),
	since: v.nullable(v.pipe(v.string(), v.isoDate())),
	through: v.nullable(v.pipe(v.string(), v.isoDate()))
});

const SeriesSchema = v.strictObject({
	source_id: CodeSchema,
	received_source_id: v.optional(CodeSchema),
	track: v.picklist(['court', 'affirmative']),
	claim_type: v.picklist(['all', 'defensive', 'affirmative', 'unknown']),
	nationality: CodeSchema,
	court: v.nullable(CodeSchema),
	judge: v.nullable(CodeSchema),
	period: PeriodSchema,
	unit: v.picklist(TWIN_WORDS.units),
	quality: v.picklist(TWIN_WORDS.qualities),
	judge_name: v.optional(CodeSchema),
	printed: v.optional(
		v.strictObject({
			decisions: CountSchema,
			percent_granted: PercentSchema,
			percent_other_relief: PercentSchema,
			percent_denied: PercentSchema
		})
	),
	judges: v.optional(CountSchema),
	counts: v.record(v.picklist(TWIN_WORDS.counts), v.nullable(CountSchema)),
	count_bounds: v.optional(v.record(v.picklist(TWIN_WORDS.counts), v.tuple([CountSchema, CountSchema]))),
	rates: v.strictObject({
		merits: RateSchema,
		decisions: RateSchema,
		protection: RateSchema,
		filed: FiledRateSchema
	})
});

const { counts, count_bounds, rates, printed: _, ...PlaceEntries } = SeriesSchema.entries;
const MonthNameSchema = v.pipe(v.string(), v.regex(/^\d{4}-(0[1-9]|1[0-2])$/));
const ListedSchema = v.strictObject({
	list: v.picklist(TWIN_WORDS.lists),
	...PlaceEntries,
	counts,
	count_bounds,
	rates: v.partial(rates),
	category: v.optional(CodeSchema),
	office: v.optional(CodeSchema),
	cases: v.optional(CountSchema),
	share: v.optional(ShareSchema),
	first_month: v.optional(MonthNameSchema),
	last_month: v.optional(MonthNameSchema),
	measure: v.optional(v.number())
});

const EndsSchema = v.tuple([CountSchema, CountSchema]);
const RangeSchema = v.strictObject({
	court: CodeSchema,
	nationality: CodeSchema,
	period: PeriodSchema,
	granted: EndsSchema,
	denied: EndsSchema,
	rates: v.strictObject({ merits: v.nullable(v.tuple([ShareSchema, ShareSchema])) }),
	everyone: v.optional(v.strictObject({ granted: CountSchema, denied: CountSchema })),
	source_ids: v.array(CodeSchema)
});
const ExpectedSchema = v.strictObject({
	source_id: CodeSchema,
	court: v.optional(CodeSchema),
	judge: v.optional(CodeSchema),
	nationality: CodeSchema,
	category: v.optional(CodeSchema),
	period: PeriodSchema,
	decisions: CountSchema,
	observed: CountSchema,
	expected: v.pipe(v.number(), v.minValue(0)),
	minimum_reference: CountSchema,
	gap: v.optional(v.strictObject({ value: v.number(), low: v.number(), high: v.number() }))
});
const MonthSchema = v.strictObject({
	source_id: CodeSchema,
	nationality: v.optional(CodeSchema),
	from_on: v.pipe(v.string(), v.isoDate()),
	through_on: v.pipe(v.string(), v.isoDate()),
	counts: v.strictObject({ granted: CountSchema, denied: CountSchema })
});

/** A JSON twin as the page “Data” promises it, written down apart from the code that makes it. */
export const EntitySchema = v.strictObject({
	schema: v.literal(1),
	entity: v.strictObject({
		kind: v.picklist(['nationality', 'year', 'court', 'judge', 'route', 'compare']),
		code: CodeSchema,
		name_en: CodeSchema,
		name_es: CodeSchema
	}),
	release: v.pipe(v.string(), v.nonEmpty()),
	notice: v.optional(v.pipe(v.string(), v.nonEmpty())),
	series: v.array(SeriesSchema),
	ranges: v.optional(v.array(RangeSchema)),
	expected: v.optional(v.array(ExpectedSchema)),
	months: v.optional(v.array(MonthSchema)),
	lists: v.optional(v.array(ListedSchema))
});
/** A JSON twin. */
export type EntityTwin = v.InferOutput<typeof EntitySchema>;
/** One year of one series of a twin. */
export type SeriesTwin = EntityTwin['series'][number];
