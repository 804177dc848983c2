import { exactly } from '../counts/count-range.ts';
import type { Grants } from '../counts/grants.ts';
import { isMissing, type Missing } from '../counts/missing.ts';
import { ALL_NATIONALITIES } from '../counts/slice.ts';
import type { YearCounts } from '../counts/year-counts.ts';
import { type CompletedCases, grantRate, type Rate, type RateName } from '../measures/rates.ts';
import type { SummedWindows } from '../series/judge-window.ts';
import { type PeriodJson, rateJson, type RateJson, type SeriesJson, seriesJson } from './entity-json.ts';

/**
 * The lists of a page that are no series by year, by name. `pooled`: several years added up; `windows`: the rows of one
 * published window added up; `court-whole`: referred and defensive claims of a year added up; `court-line`: everyone by
 * year at a judge's court; `endings`: what became of all cases, each of the other endings with its name as category; `judges`, `nationalities`, `courts`: tables by judge, nationality or court; `claim_type`,
 * `custody`, `represented`: decisions split; `no-person`: decisions under codes that are no person; `beside-trac`: our
 * count for a published row of a judge; `same-years`: what others granted in the same years;
 * `officers`: cases of asylum officers, what is counted as category, of all offices together or of one; `measures`: single
 * numbers of a check, such as Cramér's V.
 */
export const LIST_NAMES = [
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
] as const;
type ListName = (typeof LIST_NAMES)[number];

/** One row of a table of a page: shaped like a series, with the list it is of. */
export interface ListedJson extends Omit<SeriesJson, 'rates' | 'printed'> {
	readonly list: ListName;
	/**
	 * What the row is about where no other field says it: the category of a split, EOIR's code of a nationality, the name
	 * of a single number.
	 */
	readonly category?: string;
	/** Asylum office of USCIS; absent where the row is of all. */
	readonly office?: string;
	/** The rates that the page makes of the counts; none where it has counts only. */
	readonly rates: Readonly<Partial<Record<RateName, RateJson>>>;
	/** Cases of every outcome. */
	readonly cases?: number;
	/** The row's part of all decisions of its list; in `same-years` the share that others granted. 0 to 1. */
	readonly share?: number;
	/** First and last month with a decision, `2016-10`. */
	readonly first_month?: string;
	readonly last_month?: string;
	/** A single number of a check. */
	readonly measure?: number;
}

/** Where and when the numbers of a row are from. */
export interface ListedPlace {
	readonly source_id: string;
	/** Code of the lookup; everyone when absent. */
	readonly nationality?: string;
	/** EOIR code; null or absent for all. */
	readonly court?: string | null;
	/** EOIR code of the judge, or the address of one without; null or absent for all. */
	readonly judge?: string | null;
	readonly period: PeriodJson;
}

/** What a row has beside its counts. */
type Besides = Partial<
	Pick<
		ListedJson,
		| 'category'
		| 'cases'
		| 'share'
		| 'judges'
		| 'judge_name'
		| 'first_month'
		| 'last_month'
		| 'measure'
		| 'claim_type'
	>
>;

/** Cases of court records or counts as a row of a list, added up over the period; without a rate. */
export function listedCounts(
	list: ListName,
	{ source_id, nationality = ALL_NATIONALITIES, court = null, judge = null, period }: ListedPlace,
	{ counts = {}, ...besides }: Besides & { readonly counts?: SeriesJson['counts'] }
): ListedJson {
	return {
		list,
		source_id,
		track: 'court',
		claim_type: 'all',
		nationality,
		court,
		judge,
		period,
		unit: 'cases',
		quality: 'derived',
		...besides,
		counts,
		rates: {}
	};
}

/** The same with grants, denials and the rate that the page makes of them, unless they are too few for one. */
export function listedGrants(
	list: ListName,
	place: ListedPlace,
	{ granted, denied }: Grants,
	besides: Besides = {}
): ListedJson {
	const row = listedCounts(list, place, { ...besides, counts: { granted, denied } });
	return { ...row, rates: shownRates({ merits: rateJson(grantRate({ granted, denied })) }) };
}

/**
 * Completed cases by what became of them, administrative closures apart, and the share granted of the others where the page
 * has it.
 */
export function listedCases(
	list: ListName,
	place: ListedPlace,
	{
		cases,
		granted,
		denied,
		other,
		closed,
		share
	}: CompletedCases & {
		readonly cases: number;
		readonly closed: number;
		readonly share: Rate | Missing | null;
	},
	besides: Besides = {}
): ListedJson {
	const counts = { granted, denied, other, administratively_closed: closed };
	const row = listedCounts(list, place, { ...besides, cases, counts });
	return share === null ? row : { ...row, rates: shownRates({ decisions: rateJson(share) }) };
}

/** Grants and denials behind a rate of exact counts; none where nothing was decided. */
export function grantsBehind(found: Rate | Missing): Grants {
	return isMissing(found)
		? { granted: 0, denied: 0 }
		: { granted: found.granted, denied: found.n - found.granted };
}

/** Rates that stand on the page: neither refused ones nor those of so few decisions that it has counts alone. */
function shownRates(rates: ListedJson['rates']): ListedJson['rates'] {
	return Object.fromEntries(
		Object.entries(rates).filter(([, found]) => !('reason' in found) && found.show !== 'counts')
	);
}

/** A year of a nationality as a row of a list, with every rate that stands on the page. */
export function listedYear(list: ListName, cell: YearCounts, nationality: string): ListedJson {
	const { rates, ...row } = seriesJson(cell, { nationality, court: null, judge: null });
	return { list, ...row, rates: shownRates(rates) };
}

/** A row with the one rate that lists of nationalities show. */
export function meritsOnly({ rates: { merits }, ...row }: ListedJson): ListedJson {
	return { ...row, rates: merits ? { merits } : {} };
}

/** Rows of one published window of judges added up; `denied` is every decision that did not grant, as in the rows. */
export function listedWindows(
	place: ListedPlace,
	{ rows, decisions, granted, rate }: SummedWindows
): ListedJson {
	const denied = {
		count: granted.count === null ? null : decisions - granted.count,
		low: decisions - granted.high,
		high: decisions - granted.low
	};
	const { court = null, judge = null, period, source_id } = place;
	const cell: YearCounts = {
		source_id,
		track: 'court',
		claim_type: 'all',
		year: period.to,
		basis: 'fiscal',
		through: null,
		unit: 'cases',
		quality: 'derived',
		counts: { granted, denied, decided: exactly(decisions) }
	};
	return {
		...listedYear('windows', cell, ALL_NATIONALITIES),
		court,
		judge,
		period,
		judges: rows,
		rates: shownRates({ merits: rateJson(rate) })
	};
}

/** Fiscal years, both ends included, none of them open. */
export function fiscalPeriod({ first, last }: { readonly first: number; readonly last: number }): PeriodJson {
	return { from: first, to: last, basis: 'fiscal', since: null, through: null };
}
