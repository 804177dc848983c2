import { sum } from 'd3';
import { spokenName } from '#core/names/person-name.ts';
import { isMissing } from '#core/counts/missing.ts';
import type { YearCounts } from '#core/counts/year-counts.ts';
import type { FactorFinding } from '#core/measures/comparability.ts';
import type { ComparedKind, ComparedSubject } from '#core/twins/compare-subject.ts';
import { formatCount, formatPercent } from '../../i18n/format.ts';
import { countsText, rateText } from '../../i18n/inexact.ts';
import type { Locale } from '../../i18n/locale.ts';
import { compareMessages } from '../../i18n/messages/compare.ts';
import { figureMessages } from '../../i18n/messages/figure.ts';
import { termMessages } from '../../i18n/messages/terms.ts';
import type { CompareYear } from './compare-rows.ts';
import type { ComparePanel } from './place-compare.ts';

/** First and last year of the nation, as a reader says them: `FY2020–FY2026`. */
export function spanWords(locale: Locale, nation: readonly YearCounts[]): string {
	const label = (cell: YearCounts | undefined) =>
		cell ? termMessages[locale].year(cell.year, cell.basis) : '';
	const [first, last] = [label(nation[0]), label(nation.at(-1))];
	return first === last ? first : `${first}–${last}`;
}

/** The name of a subject in the language of the page; a judge's as sentences say it. */
export function nameIn(locale: Locale, { name_en, name_es }: ComparedSubject, kind: ComparedKind): string {
	const listed = locale === 'en' ? name_en : name_es;
	return kind === 'judges' ? spokenName(listed) : listed;
}

/** A subject as a panel. */
export function panelOf(
	locale: Locale,
	subject: ComparedSubject,
	name: string,
	years: readonly CompareYear[],
	nation: readonly YearCounts[]
): ComparePanel {
	const t = compareMessages[locale];
	const decisions = sum(
		subject.cells,
		({ counts: { granted, denied } }) => (granted?.count ?? 0) + (denied?.count ?? 0)
	);
	return {
		id: subject.id,
		name,
		detail: t.decisions(formatCount(locale, decisions), spanWords(locale, nation)),
		nothing: t.noRate,
		years: years.map(({ cell, own, nation }) => ({
			year: cell.year,
			label: termMessages[locale].year(cell.year, cell.basis),
			isPart: cell.since !== undefined || cell.through !== null,
			own,
			nation
		}))
	};
}

/** A panel's last rate of a whole year in words, for the picture and for those who do not see it. */
export function lastRateWords(locale: Locale, name: string, years: readonly CompareYear[]): string {
	const t = compareMessages[locale];
	const last = years.findLast(
		({ cell, own }) => cell.through === null && !isMissing(own) && own.show !== 'counts'
	);
	if (!last || isMissing(last.own)) return t.altPanel(name, t.noRate.toLowerCase());
	const { main, beside } = rateText(locale, last.own);
	const counts = countsText(locale, last.own, figureMessages[locale].of);
	const label = termMessages[locale].year(last.cell.year, last.cell.basis);
	return t.altPanel(name, `${label} ${main}${beside ? ` (${beside})` : ''}, ${counts}`);
}

/** What is said of a factor: that some two differ, with the part, or how much is known. */
export function findingWords(
	locale: Locale,
	{ factor, verdict, part, pair }: FactorFinding,
	names: readonly string[]
): string {
	const t = compareMessages[locale];
	if (verdict !== 'differs') return { alike: t.alike, open: t.open, unknown: t.unknown }[verdict][factor];
	const [a = '', b = ''] = (pair ?? []).map((i) => names[i] ?? '');
	return t.differs[factor](a, b, part === null ? '' : formatPercent(locale, part, 0));
}
