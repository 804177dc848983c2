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
