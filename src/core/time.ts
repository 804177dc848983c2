/**
 * The US federal fiscal year of a day: October to September, named for the year in which it ends.
 * @param day ISO day, `2025-10-01` gives 2026.
 * @throws RangeError when the text is not an ISO day.
 */
export function fiscalYear(day: string): number {
	const [, year, month] = /^(\d{4})-(\d{2})-\d{2}/.exec(day) ?? [];
	const monthNumber = Number(month);
	if (!year || !(monthNumber >= 1 && monthNumber <= 12)) {
		throw new RangeError(`"${day}" is not a day such as 2025-10-01`);
	}
	return Number(year) + (monthNumber >= 10 ? 1 : 0);
}

/** First and last day of a fiscal year, as ISO days. */
export function fiscalYearDays(year: number): { readonly first: string; readonly last: string } {
	return { first: `${year - 1}-10-01`, last: `${year}-09-30` };
}

/** Whether a fiscal year had not ended on the last day that data cover. */
export function isPartialYear(year: number, throughDay: string): boolean {
	return throughDay < fiscalYearDays(year).last;
}

/** Whether a text is an ISO day that the calendar has: `2024-02-29`, not `2023-02-29`. */
export function isDay(text: string): boolean {
	const time = /^\d{4}-\d{2}-\d{2}$/.test(text) ? Date.parse(`${text}T00:00:00Z`) : NaN;
	return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}

/**
 * First and last day of a month, as ISO days.
 * @param month such as 2024-10.
 * @param through last day covered, where the month may go beyond it.
 */
export function monthSpan(
	month: string,
	through = '9999-12-31'
): { readonly from_on: string; readonly through_on: string } {
	const [year = 0, number = 0] = month.split('-').map(Number);
	const last = new Date(Date.UTC(year, number, 0)).toISOString().slice(0, 10);
	return { from_on: `${month}-01`, through_on: last < through ? last : through };
}
