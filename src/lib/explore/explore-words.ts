import type { Answer, AnswerRow } from '#core/explore/answer.ts';
import type { Choice, ChosenDimension } from '#core/explore/choice.ts';
import type { Dimension } from '#core/explore/facts.ts';
import { isMissing } from '#core/counts/missing.ts';
import { countsOf } from '#core/measures/rates.ts';
import { formatList } from '../i18n/format.ts';
import { countText, rateText } from '../i18n/inexact.ts';
import type { Locale } from '../i18n/locale.ts';
import { exploreMessages } from '../i18n/messages/explore.ts';

/** Names of members by dimension: address in lower case, then name. */
export type MemberNames = Readonly<Partial<Record<Dimension, ReadonlyMap<string, string>>>>;

/** A member in words: its name, or what stands for it where the source does not say. */
export function memberName(locale: Locale, names: MemberNames, dimension: Dimension, member: string): string {
	const t = exploreMessages[locale];
	if (member === '') return t.unsaid[dimension];
	return names[dimension]?.get(member.toLowerCase()) ?? t.members[member] ?? member;
}

/** Whose row it is, in words: the nationality of a line, or everyone. */
export function lineName(locale: Locale, names: MemberNames, { nationality }: AnswerRow): string {
	return nationality === null
		? exploreMessages[locale].everyone
		: memberName(locale, names, 'nationality', nationality);
}

/** The slice in one sentence: `Of 12,650 decisions on the merits (Mexico), in fiscal years 2020 to 2026, 934 were granted …`. */
export function sliceSentence(locale: Locale, { choice, total, span }: Answer, names: MemberNames): string {
	const t = exploreMessages[locale].sentence;
	if (!span) return exploreMessages[locale].empty;
	const whom = t.of(t[choice.rate], chosenWords(locale, choice, names));
	const start = t.whole(countText(locale, total.decided), whom, t.years(span.first, span.last));
	const { rate, counts } = total;
	if (isMissing(rate)) return `${start} ${t.none(countText(locale, counts.granted ?? total.decided))}`;
	const granted = countText(locale, countsOf(rate).granted);
	if (rate.show === 'counts') return `${start} ${t.counts(granted)}`;
	const { main, beside } = rateText(locale, rate);
	const say = choice.rate === 'protection' ? t.protected : t.rate;
	return `${start} ${say(granted, main, rangeWords(locale, beside))}`;
}

function rangeWords(locale: Locale, beside: string): string {
	return beside.replace('–', locale === 'en' ? ' to ' : ' a ');
}

/** What a choice lets through, in words; everyone where nothing narrows it. */
export function chosenWords(locale: Locale, { members }: Choice, names: MemberNames): string {
	const chosen = (Object.entries(members) as [ChosenDimension, readonly string[]][]).map(
		([dimension, some]) =>
			formatList(
				locale,
				some.map((member) => memberName(locale, names, dimension, member))
			)
	);
	const whole = members.nationality ? [] : [exploreMessages[locale].everyone.toLowerCase()];
	return [...whole, ...chosen].join('; ');
}

/** A rate and its range as cells of the table; counts alone where there are too few decisions. */
export function rateCells(
	locale: Locale,
	{ rate }: AnswerRow
): { readonly rate: string; readonly range: string; readonly isGrey: boolean } {
	if (isMissing(rate) || rate.show === 'counts') return { rate: '', range: '', isGrey: true };
	const { main, beside } = rateText(locale, rate);
	return { rate: main, range: beside, isGrey: rate.show === 'grey' };
}
