const DAY = 86_400_000;

/** A day as the number of days since 1 January 1970; `NO_DAY` stands for an empty cell. */
export type Day = number;

/** The empty date. */
export const NO_DAY: Day = -1_000_000;

/** The day of a date; month from 1 to 12. */
export function dayOf(year: number, month: number, date: number): Day {
	return Date.UTC(year, month - 1, date) / DAY;
}

/** The first day of a US fiscal year: 1 October of the year before. */
export function firstDayOfFiscalYear(fiscalYear: number): Day {
	return dayOf(fiscalYear - 1, 10, 1);
}

/** The day as `2025-09-30`. */
export function isoDay(day: Day): string {
	return new Date(day * DAY).toISOString().slice(0, 10);
}
