import { publishedRate } from '../publishers/published-rates.ts';
import type { CountName } from '../counts/outcome-counts.ts';
import { type Rate, RATE_NAMES, type RateName } from '../measures/rates.ts';
import { exactly, isExact } from '../counts/count-range.ts';
import type { Show } from '../measures/small-numbers.ts';
import { isMissing, type Missing, type MissingReason } from '../counts/missing.ts';
import type { YearCounts } from '../counts/year-counts.ts';
import { ALL_NATIONALITIES } from '../counts/slice.ts';
import type { JudgeWindow } from '../series/judge-window.ts';
import type { ListedJson } from './listed-json.ts';

/** Which group of people, at which court, before which judge a series is about; null for all. */
export interface SeriesPlace {
	readonly nationality: string;
	readonly court: string | null;
	readonly judge: string | null;
}

/** A rate in a JSON twin; a rate that has no meaning has null numbers and a reason. */
export type RateJson =
	| {
			readonly value: number;
			/** Ends of the 95 % interval; null for grants against filings. */
			readonly low: number | null;
			readonly high: number | null;
			readonly n: number;
			readonly show: Show;
			/** The range that masked, rounded or suppressed counts allow; only when counts are not exact. */
			readonly bounds?: { readonly low: number; readonly high: number };
	  }
	| {
			readonly value: null;
			readonly low: null;
			readonly high: null;
			readonly n: null;
			readonly reason: MissingReason;
	  };

/** What time a row of a twin covers. */
export interface PeriodJson {
	readonly from: number;
	readonly to: number;
	readonly basis: string;
	/** First day covered when the year lacks its beginning, else null. */
	readonly since: string | null;
	/** Last day covered when the year is open, else null. */
	readonly through: string | null;
}

/** One year of one series in a JSON twin, or one published window of years of a judge. */
export interface SeriesJson extends SeriesPlace {
	readonly source_id: string;
	/** Document of the applications received, when another than that of the decisions. */
	readonly received_source_id?: string;
	readonly track: string;
	readonly claim_type: string;
	readonly period: PeriodJson;
	readonly unit: string;
	readonly quality: string;
	/** Counts as printed; null when withheld. */
	readonly counts: Readonly<Partial<Record<CountName, number | null>>>;
	/** Lowest and highest value of each count that is not exact. */
	readonly count_bounds?: Readonly<Partial<Record<CountName, readonly [number, number]>>>;
	readonly rates: Readonly<Record<RateName, RateJson>>;
	/** Name of the judge, for rows of one judge; as the publisher prints it in its windows. */
	readonly judge_name?: string;
	/** How many judges the row is about, where a table says it. */
	readonly judges?: number;
	/** What a publisher prints of a judge's window, from which the counts are worked out. */
	readonly printed?: PrintedWindowJson;
}

/** Decisions and percentages of a judge's window as printed, 0 to 100; null where the edition has no such column. */
export interface PrintedWindowJson {
	readonly decisions: number;
	readonly percent_granted: number | null;
	readonly percent_other_relief: number | null;
	readonly percent_denied: number | null;
}

/** A JSON twin of an entity page. */
export interface EntityJson {
	readonly schema: 1;
	readonly entity: {
		readonly kind: string;
		readonly code: string;
		readonly name_en: string;
		readonly name_es: string;
	};
	readonly release: string;
	/** That the data are invented, in both languages; absent for real data. */
	readonly notice?: string;
	readonly series: readonly SeriesJson[];
	/** What two published tables allow for a nationality at a court; absent where no table says anything. */
	readonly ranges?: readonly RangeJson[];
	/** Grants beside what everyone else's decisions on the same nationalities and years would give. */
	readonly expected?: readonly ExpectedJson[];
	/** Counts by month, oldest first. */
	readonly months?: readonly MonthJson[];
	/** Rows of the page's other tables, each with the name of its list; see {@link ListedJson}. */
	readonly lists?: readonly ListedJson[];
}

/** Lowest and highest grants, denials and share of one nationality at a court; null where the share is not told. */
export interface RangeJson {
	readonly court: string;
	readonly nationality: string;
	readonly period: PeriodJson;
	readonly granted: readonly [number, number];
	readonly denied: readonly [number, number];
	readonly rates: { readonly merits: readonly [number, number] | null };
	/** Grants and denials of everyone at the court, where the page sets the range beside them. */
	readonly everyone?: { readonly granted: number; readonly denied: number };
	readonly source_ids: readonly string[];
}

/** Observed and expected grants of a judge or a court; `expected` is a sum of shares, unrounded. */
export interface ExpectedJson {
	readonly source_id: string;
	/** One of the two is there. */
	readonly court?: string;
	readonly judge?: string;
	readonly nationality: string;
	/** EOIR's code of the nationality, in rows of counted decisions: several can be one nationality of the lookup. */
	readonly category?: string;
	readonly period: PeriodJson;
	readonly decisions: number;
	readonly observed: number;
	readonly expected: number;
	readonly minimum_reference: number;
	/** Observed less expected, of the decisions, with the ends of its 95 % interval; where the page says it. */
	readonly gap?: { readonly value: number; readonly low: number; readonly high: number };
}

/** Counts over a month, or the part of it that a release reaches. */
export interface MonthJson {
	readonly source_id: string;
	/** Whose decisions they are, where the page is not theirs. */
	readonly nationality?: string;
	readonly from_on: string;
	readonly through_on: string;
	readonly counts: { readonly granted: number; readonly denied: number };
}

/** One cell as it stands in JSON twins: shares 0 to 1, unrounded. */
export function seriesJson(cell: YearCounts, place: SeriesPlace): SeriesJson {
	const counts = Object.entries(cell.counts);
	const inexact = counts.filter(([, count]) => !isExact(count));
	return {
		source_id: cell.source_id,
		...(cell.received_source_id ? { received_source_id: cell.received_source_id } : {}),
		track: cell.track,
		claim_type: cell.claim_type,
		...place,
		period: {
			from: cell.year,
			to: cell.year,
			basis: cell.basis,
			since: cell.since ?? null,
			through: cell.through
		},
		unit: cell.unit,
		quality: cell.quality,
		counts: Object.fromEntries(counts.map(([name, count]) => [name, count.count])),
		...(inexact.length > 0
			? { count_bounds: Object.fromEntries(inexact.map(([name, count]) => [name, [count.low, count.high]])) }
			: {}),
		rates: ratesJson(cell)
	};
}

function ratesJson(cell: YearCounts): Record<RateName, RateJson> {
	const entries = RATE_NAMES.map((name) => [name, rateJson(publishedRate(name, cell.counts, cell))] as const);
	return Object.fromEntries(entries) as Record<RateName, RateJson>;
}

/** A rate, or why there is none, as it stands in JSON twins. */
export function rateJson(found: Rate | Missing): RateJson {
	if (isMissing(found)) return { value: null, low: null, high: null, n: null, reason: found.missing };
	const { value, low, high, n, show, bounds } = found;
	return { value, low, high, n, show, ...(bounds ? { bounds } : {}) };
}

/**
 * One published window as it stands in JSON twins. `denied` is every decision that did not grant asylum, other relief
 * included, so that both windows count alike; the publisher's own columns are under `printed`.
 */
export function windowJson(window: JudgeWindow): SeriesJson {
	const { granted, decisions, rate } = window;
	const denied = granted && {
		count: granted.count === null ? null : decisions - granted.count,
		low: decisions - granted.high,
		high: decisions - granted.low
	};
	const base = seriesJson(
		{
			source_id: window.source_id,
			track: 'court',
			claim_type: 'all',
			year: window.last,
			basis: 'fiscal',
			through: null,
			unit: 'cases',
			quality: 'derived',
			counts: { ...(granted && denied ? { granted, denied } : {}), decided: exactly(decisions) }
		},
		{ nationality: ALL_NATIONALITIES, court: window.court, judge: window.judge }
	);
	return {
		...base,
		period: { from: window.first, to: window.last, basis: 'fiscal', since: null, through: null },
		rates: isMissing(rate) ? base.rates : { ...base.rates, merits: rateJson(rate) },
		judge_name: window.judge_name,
		printed: {
			decisions,
			percent_granted: window.percents.granted,
			percent_other_relief: window.percents.other_relief,
			percent_denied: window.percents.denied
		}
	};
}
