import { describe, expect, it } from 'vitest';
import { shareEndsText } from '../../../src/lib/i18n/inexact.ts';
import { daysOf, spanWords, yearsOf } from '../../../src/lib/i18n/record-span.ts';
import { spanOf } from '../../../src/lib/server/court-records.ts';

const whole = { first: 2021, last: 2025, from_on: null, through_on: null };
const both = { first: 2020, last: 2026, from_on: '2020-01-01', through_on: '2026-07-01' };

describe('a span of fiscal years in words', () => {
	it('is one year where it begins and ends with the same', () => {
		expect(yearsOf('en', { first: 2026, last: 2026 })).toBe('FY2026');
		expect(yearsOf('es', { first: 2026, last: 2026 })).toBe('año fiscal 2026');
	});

	it('says the days of years that are not whole, and no others', () => {
		expect(
			[whole, both, { ...both, from_on: null }, { ...both, through_on: null }].map((span) =>
				daysOf('en', span)
			)
		).toEqual(['', 'January 1, 2020 to July 1, 2026', 'to July 1, 2026', 'from January 1, 2020']);
		expect(daysOf('es', both)).toBe('del 1 de enero de 2020 al 1 de julio de 2026');
	});

	it('has the days in brackets after the years', () => {
		expect(spanWords('en', whole)).toBe('FY2021 to FY2025');
		expect(spanWords('es', both)).toBe(
			'años fiscales 2020 a 2026 (del 1 de enero de 2020 al 1 de julio de 2026)'
		);
	});
});

describe('the span of rows', () => {
	const row = (fiscal_year: number, from_on: string | null, through_on: string | null) => ({
		fiscal_year,
		from_on,
		through_on
	});
	it('goes from the first year to the last, in whatever order the rows are', () => {
		const rows = [row(2026, null, '2026-07-01'), row(2020, '2020-01-01', null), row(2023, null, null)];
		expect(spanOf(rows)).toEqual(both);
	});

	it('is none without rows', () => {
		expect(spanOf([])).toBeNull();
	});
});

describe('both ends of a share', () => {
	it('are one number where they print alike', () => {
		expect(shareEndsText('en', { low: 0.2331, high: 0.2733 })).toBe('23.3 to 27.3\u00A0%');
		expect(shareEndsText('es', { low: 0.2331, high: 0.2733 })).toBe('23.3 a 27.3\u00A0%');
		expect(shareEndsText('en', { low: 0.10001, high: 0.10004 })).toBe('10.0\u00A0%');
	});
});
