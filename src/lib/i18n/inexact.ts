import { type CountRange, isCoarse, isCoarseRate } from '#core/counts/count-range.ts';
import { countsOf, isShare, type Rate, rangeOf } from '#core/measures/rates.ts';
import type { Ends } from '#core/measures/margins.ts';
import { formatCount, formatHundredths, formatPercent } from './format.ts';
import type { Locale } from './locale.ts';

/** A count in one piece: `12,841`; its bounds alone when it is known only roughly: `1–9`. */
export function countText(locale: Locale, bounded: CountRange): string {
	const { count } = bounded;
	if (count === null || isCoarse(bounded)) return rangeText(locale, bounded);
	return formatCount(locale, count);
}

/** The bounds of a count: `1–9`. */
export function rangeText(locale: Locale, { low, high }: { low: number; high: number }): string {
	return `${formatCount(locale, low)}–${formatCount(locale, high)}`;
}

/**
 * What a share can be, both ends of a range that two tables allow: `23.3 to 27.3 %`; one number where both ends print
 * alike.
 */
export function shareEndsText(locale: Locale, { low, high }: Ends): string {
	const last = formatPercent(locale, high);
	if (formatPercent(locale, low) === last) return last;
	return `${formatHundredths(locale, low)} ${locale === 'en' ? 'to' : 'a'} ${last}`;
}

/** The counts above and below the line of a rate: `707 of 12,841`, `1–9 of 2–18`. @param of the word between. */
export function countsText(locale: Locale, rate: Rate, of: string): string {
	const { granted, n } = countsOf(rate);
	return `${countText(locale, granted)} ${of} ${countText(locale, n)}`;
}

/**
 * A rate as one may say it: `5.5 %`; one range, without a point in it, when counts are masked: `10.0–90.0 %`. Grants against
 * applications have no range beside them: other people stand above the line than below.
 */
export function rateText(locale: Locale, rate: Rate): { readonly main: string; readonly beside: string } {
	const range = rangeOf(rate);
	const ends = range && `${formatHundredths(locale, range.low)}–${formatHundredths(locale, range.high)}`;
	if (ends && isCoarseRate(rate)) return { main: `${ends}\u00A0%`, beside: '' };
	return { main: formatPercent(locale, rate.value), beside: isShare(rate) ? (ends ?? '') : '' };
}
