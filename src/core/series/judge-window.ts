import { type CountRange, exactly, sumRanges } from '../counts/count-range.ts';
import { countsFromPercent } from '../measures/percent-counts.ts';
import { rate, type ShareRate } from '../measures/rates.ts';
import { wilsonInterval } from '../measures/intervals.ts';
import type { PublishedJudge } from '../tables/published.ts';
import { isMissing, missing, type Missing } from '../counts/missing.ts';

/** One judge at one court in a published window of fiscal years: percentages as printed, and the counts they imply. */
export interface JudgeWindow {
	readonly source_id: string;
	/** EOIR base-city code. */
	readonly court: string;
	/** Name as printed. */
	readonly judge_name: string;
	/** EOIR judge code, or null where the name is not one person's for certain. */
	readonly judge: string | null;
	readonly first: number;
	readonly last: number;
	readonly decisions: number;
	/** Per cent as printed, 0 to 100; null where the edition has no such column. */
	readonly percents: {
		readonly granted: number | null;
		readonly other_relief: number | null;
		readonly denied: number | null;
	};
	/** Counts that the rounded percentages allow; null where nothing is printed or no whole number fits. */
	readonly granted: CountRange | null;
	readonly other_relief: CountRange | null;
	readonly denied: CountRange | null;
	/** Granted of all decisions, its interval widened by the rounding. */
	readonly rate: ShareRate | Missing;
}

/** Reads a printed row: counts from percentages with bounds. Percentages are taken as printed with one decimal. */
export function judgeWindow(row: PublishedJudge): JudgeWindow {
	const granted = impliedCount(row.percent_granted, row.decisions);
	return {
		source_id: row.source_id,
		court: row.court,
		judge_name: row.judge_name,
		judge: row.judge,
		first: row.first_fiscal_year,
		last: row.last_fiscal_year,
		decisions: row.decisions,
		percents: {
			granted: row.percent_granted,
			other_relief: row.percent_other_relief,
			denied: row.percent_denied
		},
		granted,
		other_relief: impliedCount(row.percent_other_relief, row.decisions),
		denied: impliedCount(row.percent_denied, row.decisions),
		rate: granted ? impliedRate(granted, row.decisions) : missing('not-published')
	};
}

/** Several rows of one window as one: decisions added, implied grants added with their bounds. */
export interface SummedWindows {
	/** Rows added. */
	readonly rows: number;
	readonly decisions: number;
	readonly granted: CountRange;
	readonly rate: ShareRate | Missing;
}

/** Adds rows of one window: the judges listed at a court, or one judge's courts. Rows without a grant percentage are left out. */
export function sumWindows(windows: readonly JudgeWindow[]): SummedWindows {
	const usable = windows.filter((window) => window.granted !== null);
	const decisions = usable.reduce((sum, window) => sum + window.decisions, 0);
	const granted = sumRanges(usable.flatMap((window) => window.granted ?? []));
	return { rows: usable.length, decisions, granted, rate: impliedRate(granted, decisions) };
}

function impliedCount(percent: number | null, decisions: number): CountRange | null {
	if (percent === null || decisions < 1) return null;
	const counts = countsFromPercent({ percent, decisions, decimals: 1 });
	return 'missing' in counts ? null : { count: counts.count, low: counts.low, high: counts.high };
}

/** A share of a whole known exactly: from the low end of the lowest count's Wilson interval to the high end of the highest's. */
export function impliedRate(granted: CountRange, decisions: number): ShareRate | Missing {
	if (decisions === 0 || granted.count === null) return missing('no-decisions');
	const denied = {
		count: decisions - granted.count,
		low: decisions - granted.high,
		high: decisions - granted.low
	};
	const found = rate('merits', { granted, denied, decided: exactly(decisions) });
	if (isMissing(found)) return found;
	return {
		...found,
		low: wilsonInterval(granted.low, decisions).low,
		high: wilsonInterval(granted.high, decisions).high
	};
}
