import { isMissing, type Missing } from '#core/counts/missing.ts';
import type { YearBasis } from '#core/counts/slice.ts';
import type { Rate } from '#core/measures/rates.ts';
import type { YearComparison } from '#core/series/compare-years.ts';
import type { YearRange } from '../../charts/place-rates.ts';
import { countsText, rateText } from '../../i18n/inexact.ts';
import { inBoth, linkImageMessages } from '../../i18n/messages/link-image.ts';

/** Size of a picture in pixels: the least that is shown large. */
export const LINK_IMAGE = { width: 600, height: 315 } as const;

/** Kinds of pages that have pictures, by the first part of their address. */
export const LINK_KINDS = ['nationalities', 'courts', 'judges', 'years'] as const;
export type LinkKind = (typeof LINK_KINDS)[number];

/** One number of a picture: counts, and the rate where one may be said. */
export interface LinkNumber {
	/** Whose it is, in each language; once where the languages agree. */
	readonly names: readonly string[];
	/** `934 / 12,650`; empty where the rate stands alone. */
	readonly counts: string;
	/** `7.4 %`, a range where counts are masked; null where there is none to say. */
	readonly share: string | null;
}

/** What a shared link shows of a page: its figure and the numbers it opens with, without a sentence. */
export interface LinkFigure {
	/** Kind of the page; null for the overview. */
	readonly kind: LinkKind | null;
	/** What the page is about, in each language. */
	readonly heading: readonly string[];
	/** The year or years of the numbers, and the last day where the last is open: `FY · AF 2025`. */
	readonly period: string;
	readonly subject: LinkNumber | null;
	readonly comparator: LinkNumber | null;
	/** Years of the chart, ascending. */
	readonly comparisons: readonly YearComparison[];
	/** Years of the subject that are ranges and nothing else. */
	readonly ranges: readonly YearRange[];
	/** First year of a new meaning of the series, or null. */
	readonly breakBefore: number | null;
	/** The court around a judge: its name and its shares by year; null for none. */
	readonly around: {
		readonly name: string;
		readonly years: readonly { readonly year: number; readonly share: number }[];
	} | null;
	/** The year of the numbers, where they are of one; null for several added up. */
	readonly year: number | null;
}

const { en, es } = linkImageMessages;

/** Everyone, and Mexico, in both languages. */
export const EVERYONE = inBoth(en.everyone, es.everyone);
export const MEXICO = inBoth(en.mexico, es.mexico);

/** The number of a rate; null where it is missing. @param isSaid whether the rate may stand beside its counts. */
export function linkNumber(names: readonly string[], rate: Rate | Missing, isSaid = true): LinkNumber | null {
	if (isMissing(rate)) return null;
	const share = rate.show === 'counts' || !isSaid ? null : rateText('en', rate).main;
	return { names, counts: countsText('en', rate, '/'), share };
}

/**
 * Years as both languages write them: `FY · AF 2020–2026 (2026-07-01)`, `2025`.
 * @param through last day of the last year where it is open, else null.
 */
export function linkPeriod(
	[first, last]: readonly [number, number],
	basis: YearBasis,
	through: string | null
): string {
	const years = first === last ? String(first) : `${first}–${last}`;
	const named = basis === 'fiscal' ? `${inBoth(en.fiscalYear, es.fiscalYear).join(' · ')} ${years}` : years;
	return through === null ? named : `${named} (${through})`;
}

/** Whether years can be drawn: a line of everyone needs two. */
export function isDrawn(comparisons: readonly YearComparison[]): boolean {
	const rates = comparisons.filter(({ comparatorRate: rate }) => !isMissing(rate) && rate.show !== 'counts');
	return rates.length > 1;
}

/** A picture as a page names it. */
export interface LinkImage {
	/** Address as seen from the top of the site. */
	readonly address: string;
	/** First and last year of the chart of the page itself; null for a picture that pages share. */
	readonly years: readonly [number, number] | null;
}

/** The picture of a page: its own where it has one, else that of its kind. @param slug last part of its address. */
export function linkImage(kind: LinkKind, slug: string, figure: LinkFigure | null): LinkImage {
	const [first, last] = [figure?.comparisons[0], figure?.comparisons.at(-1)];
	if (!first || !last) return sharedImage(`/${kind}/`);
	return { address: `/link-images/${kind}/${slug}.png`, years: [first.year, last.year] };
}

/** The picture of a page that has no figure of its own: its kind's, else the overview's. @param path address in English. */
export function sharedImage(path: string): LinkImage {
	const kind = LINK_KINDS.find((name) => path.startsWith(`/${name}/`));
	return { address: `/link-images/${kind ?? 'overview'}.png`, years: null };
}
