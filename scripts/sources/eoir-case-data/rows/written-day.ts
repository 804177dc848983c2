import { BLANK_DAY, calendarDay, NOT_A_DAY } from './day.ts';
import { cleanCode } from './code-list.ts';

/**
 * A day as a text writes it. `order` says what the text proves about columns whose days are written with the month or
 * the day first: `month-first` (3/14/2022), `day-first` (14/3/2022, which is not read), `either` (3/4/2022, read with
 * the month first as the United States do, for the column to confirm), else `plain`.
 */
export interface WrittenDay {
	/** Day number, `BLANK_DAY`, `NOT_A_DAY` or `OUT_OF_RANGE_DAY` (`day.ts`). */
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
const MONTHS = [
	'january',
	'february',
	'march',
	'april',
	'may',
	'june',
	'july',
	'august',
	'september',
	'october',
	'november',
	'december'
];
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
