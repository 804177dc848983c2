import type { Comparator, YearComparison } from '../series/compare-years.ts';
import { isExact } from '../counts/count-range.ts';
import { isMissing, missing, type Missing } from '../counts/missing.ts';
import type { Outcome } from '../counts/outcome.ts';
import { type CountName, OTHER_COMPLETIONS } from '../counts/outcome-counts.ts';
import { ALL_NATIONALITIES, type SeriesName } from '../counts/slice.ts';
import type { YearCounts } from '../counts/year-counts.ts';
import type { Rate, RateName } from '../measures/rates.ts';
import { twinRecount } from './record-recount.ts';
import type { Condition, PrintedSum, Recount, Rows } from './recount.ts';

/** Whose decisions a number is made of. */
interface RecountGroup {
	/** Codes as the file has them: the lookup's in published tables, EOIR's in counted ones; null for everyone. */
	readonly nationalities: readonly string[] | null;
	/** Everyone but those. */
	readonly isExcept?: boolean;
	/** EOIR code of the court, or null for all. */
	readonly court: string | null;
	/** EOIR codes of the judge, joined codes included, or null for all. */
	readonly judges: readonly string[] | null;
}

/** The file that court records are counted in, and the one of published counts. */
const COUNTED_FILE = 'asylum_decisions.csv';
const PUBLISHED_FILE = 'published_outcomes.csv';

/** Codes of a figure's people, court and judge, as published tables and court records name them. */
export interface RecountCodes {
	/** Code of the lookup, which published tables use. */
	readonly nationality: string;
	/** Codes of EOIR, which court records use. */
	readonly records: Pick<RecountGroup, 'court' | 'judges'> & { readonly nationalities: readonly string[] };
	/** Address of the page whose CSV holds the nationality's cited counts and everyone's; null where there are none. */
	readonly twin: string | null;
}

/**
 * How both sides of a year's comparison are made again from the offered files: the subject, and everyone or everyone
 * else. Where there is no rate there is the reason instead.
 */
export function comparisonRecounts(
	comparison: YearComparison,
	{ series, rate, against }: { series: SeriesName; rate: RateName; against: Comparator },
	{ nationality, records, twin }: RecountCodes
): { readonly subject: Recount | Missing; readonly comparator: Recount | Missing } {
	if (series === 'records' && twin !== null) return recordRecounts(comparison, against, nationality, twin);
	const nationalities = series === 'counted' ? records.nationalities : [nationality];
	const group = { nationalities, court: records.court, judges: records.judges };
	const side = (cell: YearCounts | null, found: Rate | Missing, who: RecountGroup) =>
		cell ? rateRecount(cell, { series, rate, found }, who) : missing('not-published');
	const { subject, comparator, subjectRate, comparatorRate } = comparison;
	return {
		subject: side(subject, subjectRate, group),
		comparator: side(
			comparator,
			comparatorRate,
			against === 'others' ? { ...group, isExcept: true } : { ...group, nationalities: null }
		)
	};
}

/** Both sides of a year of court records, from the page's own CSV: everyone's row is printed, not a sum. */
function recordRecounts(
	{ subject, comparator, subjectRate, comparatorRate }: YearComparison,
	against: Comparator,
	nationality: string,
	twin: string
): { readonly subject: Recount | Missing; readonly comparator: Recount | Missing } {
	const side = (cell: YearCounts | null, found: Rate | Missing, from: string, less: string | null) =>
		cell === null || isMissing(found)
			? isMissing(found)
				? found
				: missing('not-published')
			: twinRecount(
					twin,
					{ source_id: cell.source_id, nationality: from, from: cell.year },
					{ decided: ['granted', 'denied'], hasShare: found.show !== 'counts', less }
				);
	return {
		subject: side(subject, subjectRate, nationality, null),
		comparator: side(comparator, comparatorRate, ALL_NATIONALITIES, against === 'others' ? nationality : null)
	};
}

function rateRecount(
	cell: YearCounts,
	{ series, rate, found }: { series: SeriesName; rate: RateName; found: Rate | Missing },
	group: RecountGroup
): Recount | Missing {
	if (isMissing(found)) return found;
	const hasShare = found.show !== 'counts';
	if (series === 'counted')
		return countedRecount({ first: cell.year, last: cell.year }, { rate, hasShare }, group);
	return publishedRecount(cell, { series, rate, found }, group);
}

/** Grants of decided cases over a run of fiscal years of a counted court or judge, counts alone: the people and everyone. */
export function pooledRecounts(
	years: { readonly first: number; readonly last: number },
	records: RecountCodes['records']
): { readonly subject: Recount; readonly overall: Recount } {
	const rate = { rate: 'merits', hasShare: false } as const;
	return {
		subject: countedRecount(years, rate, records),
		overall: countedRecount(years, rate, { ...records, nationalities: null })
	};
}

/** How a counted rate over a run of fiscal years is made again from court records. */
function countedRecount(
	years: { readonly first: number; readonly last: number },
	{ rate, hasShare }: { rate: RateName; hasShare: boolean },
	{ nationalities, isExcept = false, court, judges }: RecountGroup
): Recount {
	const outcomes = (names: readonly Outcome[]): Condition => ({ column: 'outcome', values: names });
	const merits = [[outcomes(['granted', 'denied'])]];
	const protectedToo: Rows = [
		[outcomes(['granted'])],
		[outcomes(['denied']), { column: 'other_protection', values: ['true'] }]
	];
	const completed: Rows = [
		[
			outcomes([
				'granted',
				'conditionally_granted',
				'denied',
				'abandoned',
				'withdrawn',
				'not_adjudicated',
				'other'
			])
		]
	];
	return {
		file: COUNTED_FILE,
		where: [
			{
				column: 'fiscal_year',
				values: Array.from({ length: years.last - years.first + 1 }, (_, i) => years.first + i)
			},
			...only('court', court === null ? null : [court]),
			...only('judge', judges),
			...only('nationality', nationalities, isExcept)
		],
		prints: sumsOf('decisions', {
			granted: rate === 'protection' ? protectedToo : [[outcomes(['granted'])]],
			dividedBy: rate === 'decisions' ? completed : merits,
			hasBounds: false
		}),
		hasShare
	};
}

function publishedRecount(
	cell: YearCounts,
	{ series, rate, found }: { series: SeriesName; rate: RateName; found: Rate },
	{ nationalities, isExcept = false }: RecountGroup
): Recount {
	const documents =
		rate === 'filed' && cell.received_source_id !== undefined
			? [cell.source_id, cell.received_source_id]
			: [cell.source_id];
	const measures = (names: readonly CountName[]): Rows => [[{ column: 'measure', values: names }]];
	const divisor = divisorOf(cell, rate, found);
	const counts = [...divisor, 'granted' as const].flatMap((name) => cell.counts[name] ?? []);
	return {
		file: PUBLISHED_FILE,
		where: [
			{ column: 'source_id', values: documents },
			{ column: 'track', values: [cell.track] },
			// The whole court holds referred and defensive claims, printed apart.
			...(series === 'court-whole' ? [] : [{ column: 'claim_type', values: [cell.claim_type] }]),
			...onlyPublished(nationalities, isExcept),
			{ column: 'year', values: [cell.year] },
			{ column: 'year_basis', values: [cell.basis] },
			{ column: 'unit', values: [cell.unit] }
		],
		prints: sumsOf('count', {
			granted: measures(['granted']),
			dividedBy: measures(divisor),
			hasBounds: counts.some((count) => !isExact(count))
		}),
		hasShare: found.show !== 'counts'
	};
}

/** What stands above and below, added from one column; where counts are not exact also from their lowest and highest. */
function sumsOf(
	counts: string,
	{ granted, dividedBy, hasBounds }: { granted: Rows; dividedBy: Rows; hasBounds: boolean }
): PrintedSum[] {
	return (hasBounds ? ['', '_low', '_high'] : ['']).flatMap((suffix) => [
		{ name: `granted${suffix}`, columns: [counts + suffix], rows: granted },
		{ name: `divided_by${suffix}`, columns: [counts + suffix], rows: dividedBy }
	]);
}

/** The measures that add up to the denominator: the parts, or the publisher's own total where it goes before them. */
function divisorOf({ counts }: YearCounts, rate: RateName, found: Rate): readonly CountName[] {
	if (rate === 'filed') return ['received'];
	const parts: CountName[] = ['granted', 'denied'];
	if (rate !== 'decisions') return parts;
	parts.push(...OTHER_COMPLETIONS.filter((name) => counts[name] !== undefined));
	const sum = parts.reduce((total, name) => total + (counts[name]?.count ?? 0), 0);
	return sum === found.n ? parts : ['decided'];
}

/** Everyone has a row of their own; everyone else is every nationality but one and that row. */
function onlyPublished(nationalities: readonly string[] | null, isExcept: boolean): Condition[] {
	if (nationalities === null) return only('nationality', [ALL_NATIONALITIES]);
	return only('nationality', isExcept ? [...nationalities, ALL_NATIONALITIES] : nationalities, isExcept);
}

function only(column: string, values: readonly string[] | null, isNot = false): Condition[] {
	return values === null ? [] : [isNot ? { column, values, isNot } : { column, values }];
}
