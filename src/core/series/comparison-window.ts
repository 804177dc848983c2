import { isPartialYear } from '../time/fiscal-year.ts';

/** Fiscal years, both ends included. */
export interface FiscalWindow {
	readonly first: number;
	readonly last: number;
}

/** Fiscal years in which judges of a court are set side by side: long enough for 100 decisions, as TRAC's tables are. */
export const WINDOW_YEARS = 6;

/** Decisions on the merits in the window from which a judge is listed with a rate: TRAC's rule. */
export const LISTED_FROM = 100;

/**
 * The last closed fiscal years for which anything was counted.
 * @param years fiscal years with decisions, in any order.
 * @param releaseDay ISO day of the release; a year that had not ended by then is open and left out.
 * @returns null when no year is closed.
 */
export function comparisonWindow(
	years: Iterable<number>,
	releaseDay: string,
	length = WINDOW_YEARS
): FiscalWindow | null {
	const closed = [...years].filter((year) => !isPartialYear(year, releaseDay));
	if (closed.length === 0) return null;
	const last = Math.max(...closed);
	return { first: Math.max(Math.min(...closed), last - length + 1), last };
}

/** Whether a fiscal year lies in a window. */
export function isInWindow(year: number, { first, last }: FiscalWindow): boolean {
	return year >= first && year <= last;
}
