import { cleanCode, fieldEnd, fieldStart, type Line } from './lines.ts';

/**
 * Days are counted from 1 January 1950, the first day EOIR_FORMAT keeps, as day 1; they fit 16 bits until 2129.
 * 0 stands for a blank field or a mark for nothing, `NOT_A_DAY` for one that cannot be read as a day,
 * `OUT_OF_RANGE_DAY` for a day outside 1950 to 2035.
 */
export const BLANK_DAY = 0;
/** See `BLANK_DAY`. */
export const NOT_A_DAY = 65_535;
/** See `BLANK_DAY`. */
export const OUT_OF_RANGE_DAY = 65_534;

const FIRST_YEAR = 1950;
const LAST_YEAR = 2035;
const DAYS_IN_MONTH = [0, 31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
const FIRST_OF_MONTH = firstOfMonths();
const MONTH_OF_DAY = monthOfDays();
/** 31 December 2035, the last day that is kept. */
export const LAST_DAY = dayNumber(LAST_YEAR, 12, 31);
const ISO_DAY = /^(\d{4})-(\d\d)-(\d\d)$/;

/**
 * The day of a timestamp field in EOIR's form: `YYYY-MM-DD`, alone or followed by a time of day, which is checked and
 * dropped. `NOT_A_DAY` for every other form.
 */
export function dayAt(line: Line, field: number): number {
	const start = fieldStart(line, field);
	const end = fieldEnd(line, field, start);
	if (start === end) return BLANK_DAY;
	const { buffer } = line;
	if (end - start < 10 || buffer[start + 4] !== 45 || buffer[start + 7] !== 45) return NOT_A_DAY;
	const year = digits(buffer, start, 4);
	const month = digits(buffer, start + 5, 2);
	const day = digits(buffer, start + 8, 2);
	if (end - start > 10 && !isTimeOfDay(buffer, start + 10, end)) return NOT_A_DAY;
	return calendarDay(year, month, day);
}

/** The number of a calendar day; `OUT_OF_RANGE_DAY` outside 1950 to 2035, `NOT_A_DAY` when there is no such day. */
function calendarDay(year: number, month: number, day: number): number {
	if (year >= FIRST_YEAR && year <= LAST_YEAR) return dayNumber(year, month, day);
	const isDay = year >= 0 && month >= 1 && month <= 12 && day >= 1 && day <= (DAYS_IN_MONTH[month] ?? 0);
	return isDay ? OUT_OF_RANGE_DAY : NOT_A_DAY;
}

/** The number of a calendar day; `NOT_A_DAY` when there is no such day or it lies outside 1950 to 2035. */
export function dayNumber(year: number, month: number, day: number): number {
	if (!(year >= FIRST_YEAR && year <= LAST_YEAR) || !(month >= 1 && month <= 12) || !(day >= 1))
		return NOT_A_DAY;
	const isLeap = year % 4 === 0; // true within 1950 to 2035
	if (day > (DAYS_IN_MONTH[month] ?? 0) || (month === 2 && day === 29 && !isLeap)) return NOT_A_DAY;
	return (FIRST_OF_MONTH[monthIndex(year, month)] ?? 0) + day;
}

/** The number of an ISO day such as `2026-09-01`; `NOT_A_DAY` when it is none. */
export function dayOfIso(iso: string): number {
	const [, year, month, day] = ISO_DAY.exec(iso) ?? [];
	return dayNumber(Number(year), Number(month), Number(day));
}

/** The ISO month (`2021-11`) a day lies in. */
export function isoMonth(day: number): string {
	const index = monthOf(day);
	return `${FIRST_YEAR + Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, '0')}`;
}

/** The fiscal year a day lies in: October to September, named for its end. */
export function fiscalYearOf(day: number): number {
	return FIRST_YEAR + Math.floor((monthOf(day) + 3) / 12);
}

/** Months since January 1950, from 0, of a valid day. */
export function monthOf(day: number): number {
	return MONTH_OF_DAY[day] ?? 0;
}

function monthIndex(year: number, month: number): number {
	return (year - FIRST_YEAR) * 12 + month - 1;
}

function firstOfMonths(): Int32Array {
	const firsts = new Int32Array((LAST_YEAR - FIRST_YEAR + 1) * 12);
	let days = 0;
	for (let i = 0; i < firsts.length; i++) {
		firsts[i] = days;
		const month = (i % 12) + 1;
		days += month === 2 && (FIRST_YEAR + Math.floor(i / 12)) % 4 !== 0 ? 28 : (DAYS_IN_MONTH[month] ?? 0);
	}
	return firsts;
}

function monthOfDays(): Uint16Array {
	const months = new Uint16Array((FIRST_OF_MONTH.at(-1) ?? 0) + 32);
	for (let month = 0; month < FIRST_OF_MONTH.length; month++)
		months.fill(month, (FIRST_OF_MONTH[month] ?? 0) + 1);
	return months;
}

function digits(buffer: Uint8Array, start: number, count: number): number {
	let number = 0;
	for (let i = start; i < start + count; i++) {
		const digit = (buffer[i] ?? 0) - 48;
		if (digit < 0 || digit > 9) return NaN;
		number = number * 10 + digit;
	}
	return number;
}

/** ` HH:MM`, ` HH:MM:SS` or ` HH:MM:SS.f…`, with a space or T before it. */
function isTimeOfDay(buffer: Uint8Array, start: number, end: number): boolean {
	const [mark, length] = [buffer[start], end - start];
	if ((mark !== 32 && mark !== 84) || length < 6 || buffer[start + 3] !== 58) return false;
	if (!(digits(buffer, start + 1, 2) < 24) || !(digits(buffer, start + 4, 2) < 60)) return false;
	if (length === 6) return true;
	if (length < 9 || buffer[start + 6] !== 58 || !(digits(buffer, start + 7, 2) < 60)) return false;
	return (
		length === 9 || (buffer[start + 9] === 46 && length > 10 && digits(buffer, start + 10, length - 10) >= 0)
	);
}

/**
 * A day as a text writes it. `order` says what the text proves about columns whose days are written with the month or
 * the day first: `month-first` (3/14/2022), `day-first` (14/3/2022, which is not read), `either` (3/4/2022, read with
 * the month first as the United States do, for the column to confirm), else `plain`.
 */
interface WrittenDay {
	/** Day number, `BLANK_DAY`, `NOT_A_DAY` or `OUT_OF_RANGE_DAY` (`days.ts`). */
	readonly day: number;
	readonly order: 'plain' | 'month-first' | 'day-first' | 'either';
}

const TIME = String.raw`(?:[T\s]+(?<hour>\d{1,2}):(?<minute>\d\d)(?::(?<second>\d\d)(?:[.:]\d+)?)?\s*(?<half>[AP]M)?\s*(?:Z|UTC|[+-]\d\d:?\d\d)?)?`;
const YEAR_FIRST = new RegExp(
	String.raw`^(?<year>\d{4})([-/.])(?<month>\d{1,2})\2(?<day>\d{1,2})${TIME}$`,
	'i'
);
const COMPACT =
	/^(?<year>(?:1[89]|20|21)\d\d)(?<month>\d\d)(?<day>\d\d)(?:[T ]?(?<hour>\d\d)(?<minute>\d\d)(?<second>\d\d)?)?$/;
const YEAR_LAST = new RegExp(
	String.raw`^(?<first>\d{1,2})([-/])(?<second_>\d{1,2})\2(?<year>\d{4})${TIME}$`,
	'i'
);
const DAY_NAMED = new RegExp(
	String.raw`^(?<day>\d{1,2})[-\s](?<name>[A-Z]{3,9})[-\s,]\s*(?<year>\d{4})${TIME}$`,
	'i'
);
const NAMED_DAY = new RegExp(
	String.raw`^(?<name>[A-Z]{3,9})\.?\s+(?<day>\d{1,2}),?\s+(?<year>\d{4})${TIME}$`,
	'i'
);
const MONTHS = 'january february march april may june july august september october november december'.split(
	' '
);
/** A database's zero for a date, with or without a time. */
const ZERO_DATE = /^0{1,4}[-/]?0{1,2}[-/]?0{1,4}(?:[T\s]+[0:.]+)?$/;

/**
 * Reads a day in the forms that can mean one thing only: year first (with dashes, slashes or nothing between), a month
 * by name, and the United States' month/day/year. Two-digit years, serial numbers and dots after the day are not read.
 */
export function readWrittenDay(text: string): WrittenDay {
	const trimmed = text.trim();
	if (cleanCode(trimmed) === '' || ZERO_DATE.test(trimmed) || /^nat$/i.test(trimmed))
		return { day: BLANK_DAY, order: 'plain' };
	const plain = (YEAR_FIRST.exec(trimmed) ?? COMPACT.exec(trimmed))?.groups;
	if (plain) return { day: dayOf(plain, plain['month'], plain['day']), order: 'plain' };
	const named = (DAY_NAMED.exec(trimmed) ?? NAMED_DAY.exec(trimmed))?.groups;
	if (named) return { day: dayOf(named, String(monthNamed(named['name'])), named['day']), order: 'plain' };
	const last = YEAR_LAST.exec(trimmed)?.groups;
	if (!last) return { day: NOT_A_DAY, order: 'plain' };
	const [first, second] = [Number(last['first']), Number(last['second_'])];
	if (first > 12 && second <= 12) return { day: NOT_A_DAY, order: 'day-first' };
	const day = dayOf(last, last['first'], last['second_']);
	if (day === NOT_A_DAY || first === second) return { day, order: 'plain' };
	return { day, order: second > 12 ? 'month-first' : 'either' };
}

function dayOf(
	groups: Readonly<Record<string, string | undefined>>,
	month: string | undefined,
	day: string | undefined
): number {
	const [hour, minute, second] = [groups['hour'] ?? 0, groups['minute'] ?? 0, groups['second'] ?? 0].map(
		Number
	);
	const hours = groups['half'] ? 13 : 24;
	if (!((hour ?? 0) < hours && (minute ?? 0) < 60 && (second ?? 0) < 60)) return NOT_A_DAY;
	return calendarDay(Number(groups['year']), Number(month), Number(day));
}

/** 1 to 12 for a month by its English name or the first three letters of it; 0 for anything else. */
function monthNamed(name = ''): number {
	const wanted = name.toLowerCase();
	return (
		MONTHS.findIndex((month) => month === wanted || (wanted.length === 3 && month.startsWith(wanted))) + 1
	);
}
