import type { OtherPart } from '../tables/court-records.ts';
import type { Condition, PrintedSum, Recount } from './recount.ts';

/** The tables of cited court records that stand beside the data package. */
const JUDGE_YEARS = 'published_judge_years.csv';
const COURT_YEARS = 'published_court_years.csv';
const COURT_JUDGE_YEARS = 'published_court_judge_years.csv';
const RANGES = 'court_nationality_ranges.csv';

/** Grants, and what they are divided by, where each has a column of its own. */
const OF_DECIDED: readonly PrintedSum[] = [
	{ name: 'total_granted', columns: ['granted'] },
	{ name: 'total_decided', columns: ['granted', 'denied'] }
];
const OF_CASES: readonly PrintedSum[] = [
	{ name: 'total_granted', columns: ['granted'] },
	{ name: 'total_cases', columns: ['cases'] }
];

/** Completed cases that were not administratively closed: every other ending. */
const NOT_CLOSED: readonly string[] = [
	'granted',
	'denied',
	// By name, not from the table: its descriptions would come with every figure.
	...Object.keys({
		other_protection: true,
		cancellation: true,
		adjustment: true,
		voluntary_departure: true,
		withdrawn_or_terminated: true
	} satisfies Record<Exclude<OtherPart, 'administratively_closed'>, true>)
];

/** Rows of one document, and of nobody else than the place, the people and the year that are named. */
interface RowsOf {
	readonly source_id: string;
	/** EOIR code of the court. */
	readonly court?: string;
	/** Key of the judge as the publisher prints it. */
	readonly judge_key?: string;
	/** Which of the key's people. */
	readonly profile?: number;
	/** Name as printed. */
	readonly judge_name?: string;
	/** Code of the lookup. */
	readonly nationality?: string;
	readonly fiscal_year?: number;
}

/** Grants of decided cases of a judge, or of all judges, on a nationality or on everyone; in a year or in all. */
export function judgeYearsRecount(rows: RowsOf, hasShare: boolean): Recount {
	return { file: JUDGE_YEARS, where: conditions(rows), prints: OF_DECIDED, hasShare };
}

/** Grants of decided cases at a court, everyone. */
export function courtYearsRecount(rows: RowsOf, hasShare: boolean): Recount {
	return { file: COURT_YEARS, where: conditions(rows), prints: OF_DECIDED, hasShare };
}

/** Grants and completed cases of the composition; the page makes no rate of these two. */
export function casesRecount(rows: RowsOf): Recount {
	return { file: COURT_JUDGE_YEARS, where: conditions(rows), prints: OF_CASES, hasShare: false };
}

/** Grants among the completed cases of a court that were not administratively closed. */
export function notClosedRecount(rows: RowsOf, hasShare: boolean): Recount {
	const prints = [
		{ name: 'total_granted', columns: ['granted'] },
		{ name: 'total_not_closed', columns: NOT_CLOSED }
	];
	return { file: COURT_JUDGE_YEARS, where: conditions(rows), prints, hasShare };
}

/** Fewest and most grants and denials of a nationality at a court, all years. */
export function rangeRecount(rows: Required<Pick<RowsOf, 'court' | 'nationality'>>): Recount {
	return {
		file: RANGES,
		where: conditions(rows),
		prints: ['granted_low', 'granted_high', 'denied_low', 'denied_high'].map((column) => ({
			name: `total_${column}`,
			columns: [column]
		})),
		hasShare: false
	};
}

/**
 * Grants of decided cases in the series of an entity's own CSV twin, for documents that are cited and not passed on.
 * @param twin address of the page, without its last slash: `/judges/burke-david-h-db`.
 * @param decided columns that add up to what grants are divided by.
 * @param less nationality whose row is taken away from the named one's.
 */
export function twinRecount(
	twin: string,
	rows: {
		readonly source_id: string;
		readonly nationality: string;
		readonly court?: string;
		readonly from: number;
	},
	{
		decided,
		hasShare,
		less = null
	}: { readonly decided: readonly string[]; readonly hasShare: boolean; readonly less?: string | null }
): Recount {
	const taken = less === null ? {} : { less: [[{ column: 'nationality', values: [less] }]] };
	const at = twin.lastIndexOf('/') + 1;
	return {
		file: `${twin.slice(at)}.csv`,
		folder: twin.slice(0, at),
		where: conditions({ part: 'series', ...rows }).map((condition) =>
			less !== null && condition.column === 'nationality'
				? { ...condition, values: [...condition.values, less] }
				: condition
		),
		prints: [
			{ name: 'total_granted', columns: ['granted'], ...taken },
			{ name: 'total_decided', columns: decided, ...taken }
		],
		hasShare
	};
}

function conditions(rows: Readonly<Record<string, string | number | undefined>> | RowsOf): Condition[] {
	return Object.entries(rows).flatMap(([column, value]: [string, string | number | undefined]) =>
		value === undefined ? [] : [{ column, values: [value] }]
	);
}
