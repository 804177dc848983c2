import { describe, expect, it } from 'vitest';
import {
	firstLetter,
	formatBytes,
	formatCount,
	formatDay,
	formatHundredths,
	formatList,
	formatMonth,
	formatPercent,
	formatPoints,
	nameOrder
} from '../../../src/lib/i18n/format.ts';
import { LOCALES } from '../../../src/lib/i18n/locale.ts';

describe.each(LOCALES)('numbers in %s', (locale) => {
	// The same digits in both editions: Spanish as in Mexico and the United States.
	it('have a point before decimals and a comma between thousands', () => {
		expect([
			formatCount(locale, 0),
			formatCount(locale, 1234),
			formatCount(locale, 12841),
			formatCount(locale, 1234567)
		]).toEqual(['0', '1,234', '12,841', '1,234,567']);
	});

	it('have one decimal in a share, also when it is round', () => {
		expect([0, 707 / 12841, 0.1, 0.99949, 1].map((share) => formatHundredths(locale, share))).toEqual([
			'0.0',
			'5.5',
			'10.0',
			'99.9',
			'100.0'
		]);
	});

	it('never have a negative zero', () => {
		expect([
			formatHundredths(locale, -0.0001),
			formatPoints(locale, -0.0001),
			formatPoints(locale, 0)
		]).toEqual(['0.0', '0.0', '0.0']);
	});

	it('have a no-break space before the percent sign', () => {
		expect(formatPercent(locale, 0.0551)).toBe('5.5\u00A0%');
		expect(formatPercent(locale, 0.2, 0)).toBe('20\u00A0%');
	});

	it('have a true minus or a plus when they are gaps', () => {
		expect([formatPoints(locale, -0.1358), formatPoints(locale, 0.021)]).toEqual(['\u221213.6', '+2.1']);
	});

	it('say sizes in bytes in steps of a thousand', () => {
		expect([999, 12_345, 3_440_000].map((bytes) => formatBytes(locale, bytes))).toEqual([
			'999\u00A0B',
			'12\u00A0kB',
			'3.4\u00A0MB'
		]);
	});
});

describe('days, months and lists', () => {
	it('keep the day they were given, wherever the reader is', () => {
		expect([formatDay('en', '2026-11-01'), formatDay('es', '2026-11-01')]).toEqual([
			'November 1, 2026',
			'1 de noviembre de 2026'
		]);
		expect([formatMonth('en', '2016-10'), formatMonth('es', '2016-10')]).toEqual(['Oct 2016', 'oct 2016']);
	});

	it('join names as each language does', () => {
		expect(formatList('en', ['a', 'b', 'c'])).toBe('a, b, and c');
		expect(formatList('es', ['a', 'b', 'c'])).toBe('a, b y c');
		expect(formatList('es', ['Francia', 'Italia'])).toBe('Francia e Italia');
		expect(formatList('en', [])).toBe('');
	});

	it('sort accented names among the others', () => {
		expect(['Zambia', 'Etiopía', 'Éfeso', 'ñu', 'nz'].sort(nameOrder('es'))).toEqual([
			'Éfeso',
			'Etiopía',
			'nz',
			'ñu',
			'Zambia'
		]);
	});
});

it('lists a name under its first letter, large and without an accent', () => {
	expect(['álvarez', 'Ñandú', 'de la Cruz'].map(firstLetter)).toEqual(['A', 'N', 'D']);
});
