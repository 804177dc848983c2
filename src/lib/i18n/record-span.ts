import type { RecordSpan } from '#core/series/record-years.ts';
import { formatDay } from './format.ts';
import type { Locale } from './locale.ts';

/** Fiscal years from the first to the last: `FY2020 to FY2026`, `años fiscales 2020 a 2026`. */
export function yearsOf(locale: Locale, { first, last }: Pick<RecordSpan, 'first' | 'last'>): string {
	if (first === last) return locale === 'en' ? `FY${first}` : `año fiscal ${first}`;
	return locale === 'en' ? `FY${first} to FY${last}` : `años fiscales ${first} a ${last}`;
}

/**
 * The days at which a span begins and ends, where its first or its last year is not whole: `January 1, 2020 to July 1,
 * 2026`. Empty where both are whole.
 */
export function daysOf(
	locale: Locale,
	{ from_on, through_on }: Pick<RecordSpan, 'from_on' | 'through_on'>
): string {
	const [from, through] = [from_on, through_on].map((day) => day && formatDay(locale, day));
	if (from && through) return locale === 'en' ? `${from} to ${through}` : `del ${from} al ${through}`;
	if (from) return locale === 'en' ? `from ${from}` : `desde el ${from}`;
	if (through) return locale === 'en' ? `to ${through}` : `hasta el ${through}`;
	return '';
}

/** Years and, in brackets, the days where they are not whole: `FY2020 to FY2026 (January 1, 2020 to July 1, 2026)`. */
export function spanWords(locale: Locale, span: RecordSpan): string {
	const days = daysOf(locale, span);
	return `${yearsOf(locale, span)}${days && ` (${days})`}`;
}
