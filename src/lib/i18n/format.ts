import type { Locale } from './locale.ts';

/**
 * Tags for number and date forms. Spanish is that of the United States and Mexico, where the decimal sign is a point
 * and thousands take a comma: the same digits in both editions, so that a figure can be checked across them.
 */
const TAGS: Readonly<Record<Locale, string>> = { en: 'en-US', es: 'es-MX' };

const NO_BREAK_SPACE = '\u00A0';

const memo = new Map<string, Intl.NumberFormat>();

function numberFormat(locale: Locale, options: Intl.NumberFormatOptions): Intl.NumberFormat {
	const key = `${locale}${JSON.stringify(options)}`;
	const format = memo.get(key) ?? new Intl.NumberFormat(TAGS[locale], options);
	memo.set(key, format);
	return format;
}

/** A whole number with thousands separated: `12,841`. */
export function formatCount(locale: Locale, count: number): string {
	return numberFormat(locale, { maximumFractionDigits: 0, useGrouping: true }).format(count);
}

/**
 * A share as hundredths with one decimal and no sign: `5.5`.
 * @param share 0 to 1 (or −1 to 1 for a gap).
 */
export function formatHundredths(locale: Locale, share: number, decimals = 1): string {
	const hundredths = Number((share * 100).toFixed(decimals)) || 0;
	return numberFormat(locale, {
		minimumFractionDigits: decimals,
		maximumFractionDigits: decimals,
		useGrouping: true
	}).format(hundredths);
}

/** A share as a percentage with one decimal: `5.5 %`. */
export function formatPercent(locale: Locale, share: number, decimals = 1): string {
	return `${formatHundredths(locale, share, decimals)}${NO_BREAK_SPACE}%`;
}

/** A gap in points, signed with a true minus: `−13.6`. */
export function formatPoints(locale: Locale, gap: number): string {
	const text = formatHundredths(locale, Math.abs(gap));
	if (Number(text) === 0) return text;
	return `${gap < 0 ? '\u2212' : '+'}${text}`;
}

/** The larger figure of a size in bytes: `12 kB`, `3.4 MB`. */
export function formatBytes(locale: Locale, bytes: number): string {
	if (bytes < 1000) return `${bytes}${NO_BREAK_SPACE}B`;
	if (bytes < 1e6) return `${formatCount(locale, bytes / 1000)}${NO_BREAK_SPACE}kB`;
	return `${numberFormat(locale, { maximumFractionDigits: 1 }).format(bytes / 1e6)}${NO_BREAK_SPACE}MB`;
}

/** A day in words, in UTC: `November 22, 2026`, `22 de noviembre de 2026`. */
export function formatDay(locale: Locale, day: string): string {
	return new Intl.DateTimeFormat(TAGS[locale], { dateStyle: 'long', timeZone: 'UTC' }).format(
		new Date(`${day}T00:00:00Z`)
	);
}

/** A month in words, in UTC: `Oct 2016`. @param month `2016-10`. */
export function formatMonth(locale: Locale, month: string): string {
	return new Intl.DateTimeFormat(TAGS[locale], { month: 'short', year: 'numeric', timeZone: 'UTC' }).format(
		new Date(`${month}-01T00:00:00Z`)
	);
}

/** Names joined as a sentence joins them: `a, b and c`. */
export function formatList(locale: Locale, names: readonly string[]): string {
	return new Intl.ListFormat(TAGS[locale], { type: 'conjunction' }).format(names);
}

/** Compares names as a reader of the language expects them sorted. */
export function nameOrder(locale: Locale): (a: string, b: string) => number {
	return new Intl.Collator(TAGS[locale]).compare;
}

/** The letter under which a name is listed: the first, large, without an accent. */
export function firstLetter(name: string): string {
	return name.normalize('NFD').charAt(0).toUpperCase();
}
