import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fiscalYear, fiscalYearDays, isPartialYear } from '#core/time.ts';

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
