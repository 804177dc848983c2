import { describe, expect, it } from 'vitest';
import {
	BLANK_DAY,
	dayAt,
	dayOfIso,
	fiscalYearOf,
	isoMonth,
	NOT_A_DAY,
	OUT_OF_RANGE_DAY,
	readWrittenDay
} from '#scripts/sources/eoir-case-data/days.ts';
import { lineOf } from '#scripts/sources/eoir-case-data/lines.ts';

describe('dayAt', () => {
	it.each([
		['2021-11-15 00:00:00.000', '2021-11-15'],
		['2021-11-15', '2021-11-15'],
		[' 2020-02-29 12:30 ', '2020-02-29'],
		['2021-11-15T23:59:59', '2021-11-15']
	])('reads "%s" as %s', (text, day) => {
		expect(dayAt(lineOf([text], 1), 0)).toBe(dayOfIso(day));
	});

	it.each([
		'2021-02-29',
		'2021-13-01',
		'2021-00-10',
		'2021-01-00',
		'15/11/2021',
		'2021-11-15x',
		'2021-11-15 25:00:00',
		'2021-1-1',
		'b6'
	])('refuses "%s"', (text) => expect(dayAt(lineOf([text], 1), 0)).toBe(NOT_A_DAY));

	it.each(['1949-12-31', '2036-01-01', '9999-12-31'])('tells that "%s" is out of range', (text) =>
		expect(dayAt(lineOf([text], 1), 0)).toBe(OUT_OF_RANGE_DAY)
	);

	it('tells blank from wrong', () => {
		expect(dayAt(lineOf(['  '], 1), 0)).toBe(BLANK_DAY);
	});

	it('knows month and fiscal year, both ends of a year', () => {
		expect([dayOfIso('1950-01-01'), dayOfIso('1950-12-31')]).toEqual([1, 365]);
		expect(
			['2021-09-30', '2021-10-01', '2035-12-31', '1970-01-01']
				.map(dayOfIso)
				.map((day) => [isoMonth(day), fiscalYearOf(day)])
		).toEqual([
			['2021-09', 2021],
			['2021-10', 2022],
			['2035-12', 2036],
			['1970-01', 1970]
		]);
	});
});

describe('readWrittenDay', () => {
	it.each([
		['20220314', 'plain'],
		['20220314093000', 'plain'],
		['2022/3/14', 'plain'],
		['2022-03-14T09:30:00Z', 'plain'],
		['2022-03-14T09:30:00.123-05:00', 'plain'],
		['14-MAR-2022', 'plain'],
		['14 March 2022', 'plain'],
		['Mar 14 2022 12:00AM', 'plain'],
		['March 14, 2022', 'plain'],
		['3/14/2022', 'month-first'],
		['03/14/2022 9:30:00 AM', 'month-first'],
		['03-14-2022', 'month-first']
	])('reads "%s"', (text, order) => {
		expect(readWrittenDay(text)).toEqual({ day: dayOfIso('2022-03-14'), order });
	});

	it('reads 3/4/2022 as 4 March and says that it may be 3 April', () => {
		expect(readWrittenDay('3/4/2022')).toEqual({ day: dayOfIso('2022-03-04'), order: 'either' });
	});

	it('is sure of 4/4/2022, in whatever order', () => {
		expect(readWrittenDay('4/4/2022')).toEqual({ day: dayOfIso('2022-04-04'), order: 'plain' });
	});

	it.each(['14/3/2022', '31-12-2021'])('does not read "%s", which proves the other order', (text) => {
		expect(readWrittenDay(text)).toEqual({ day: NOT_A_DAY, order: 'day-first' });
	});

	it.each([
		'3/14/22',
		'44634',
		'2022-02-30',
		'2/30/2022',
		'20221314',
		'2022-03-14 25:00',
		'14.03.2022',
		'soon'
	])('does not guess at "%s"', (text) => expect(readWrittenDay(text).day).toBe(NOT_A_DAY));

	it.each(['', 'NULL', '(null)', '\\N', 'NaN', 'NaT', 'n/a', '00000000', '0000-00-00 00:00:00'])(
		'takes "%s" as missing',
		(text) => expect(readWrittenDay(text).day).toBe(BLANK_DAY)
	);

	it.each(['1900-01-01 00:00:00.000', '19000101', '1/1/1900', '12/31/9999'])(
		'says that "%s" is out of range',
		(text) => expect(readWrittenDay(text).day).toBe(OUT_OF_RANGE_DAY)
	);
});
