import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fiscalYear, fiscalYearDays, isDay, isPartialYear, monthSpan } from '#core/time.ts';

describe('fiscalYear', () => {
	it('counts 30 September in the closing year and 1 October in the next', () => {
		expect(fiscalYear('2025-09-30')).toBe(2025);
		expect(fiscalYear('2025-10-01')).toBe(2026);
		expect(fiscalYear('2025-01-01 00:00:00.000')).toBe(2025);
	});

	it('holds every day of the year that its own ends name', () => {
		fc.assert(
			fc.property(
				fc.date({ min: new Date('1950-01-01'), max: new Date('2035-12-31'), noInvalidDate: true }),
				(date) => {
					const day = date.toISOString().slice(0, 10);
					const { first, last } = fiscalYearDays(fiscalYear(day));
					expect(first <= day && day <= last).toBe(true);
				}
			)
		);
	});

	it.each(['', '2025', '2025-13-01', '01/02/2025'])('refuses "%s"', (text) => {
		expect(() => fiscalYear(text)).toThrow(RangeError);
	});

	it('knows when a year had not ended', () => {
		expect(isPartialYear(2026, '2026-09-29')).toBe(true);
		expect(isPartialYear(2026, '2026-09-30')).toBe(false);
	});
});

describe('isDay', () => {
	it.each(['2024-02-29', '1999-12-31'])('knows %s', (text) => expect(isDay(text)).toBe(true));
	it.each(['2023-02-29', '2024-11-31', '2024-13-45', '2024-1-1', '2024-01-01 ', ''])('refuses "%s"', (text) =>
		expect(isDay(text)).toBe(false)
	);
});

describe('monthSpan', () => {
	it('gives the days of a month, leap years included, not beyond what is covered', () => {
		expect(monthSpan('2024-02')).toEqual({ from_on: '2024-02-01', through_on: '2024-02-29' });
		expect(monthSpan('2023-12')).toEqual({ from_on: '2023-12-01', through_on: '2023-12-31' });
		expect(monthSpan('2026-07', '2026-07-01')).toEqual({ from_on: '2026-07-01', through_on: '2026-07-01' });
	});
});
