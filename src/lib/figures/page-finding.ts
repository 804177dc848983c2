import { compareYears } from '#core/series/compare-years.ts';
import type { Rate } from '#core/measures/rates.ts';
import { isMissing, type Missing } from '#core/counts/missing.ts';
import type { FigureData } from '../server/figure-data.ts';
import { availableSeries, defaultView } from '../filters/view.ts';
import { countsText, rateText } from '../i18n/inexact.ts';
import type { Locale } from '../i18n/locale.ts';
import { type Finding, findingMessages } from '../i18n/messages/finding.ts';
import { figureMessages } from '../i18n/messages/figure.ts';
import { termMessages } from '../i18n/messages/terms.ts';
import { shownYear, type TitledFigure, viewFinding, viewTitle } from './view-title.ts';

/** What a page with a figure says of itself where it is listed or shared. */
export interface PageFinding {
	/** The finding and its ranges, as they head the page. */
	readonly sentences: string;
	/** The number alone, to follow a title: `Mexico: 934 of 12,650 (7.4 %), FY2025`; empty where there is none to say. */
	readonly number: string;
}

/** What a number must say because the title before it does not. */
interface NumberWords {
	/** Whose number it is. */
	readonly who?: string;
	/** The year, or the years. */
	readonly when?: string;
}

/**
 * The finding that a nationality's page opens with: the first series it has, in the year shown without a choice; null
 * without any.
 * @param says what the number must say beside itself.
 */
export function pageFinding(
	locale: Locale,
	figure: TitledFigure,
	{ series }: Pick<FigureData, 'series'>,
	says: readonly (keyof NumberWords)[]
): PageFinding | null {
	const view = defaultView(availableSeries(Object.keys(series)));
	const pair = series[view.series];
	const shown = pair && shownYear(compareYears(pair, view.rate, view.against), view.year);
	return shown ? describeFinding(locale, viewFinding(figure, view, shown), says) : null;
}

/** A finding in sentences and as a number. */
export function describeFinding(
	locale: Locale,
	finding: Finding,
	says: readonly (keyof NumberWords)[]
): PageFinding {
	const { comparison, name } = finding;
	const basis = comparison.subject?.basis ?? comparison.comparator?.basis ?? 'calendar';
	return {
		sentences: `${viewTitle(locale, finding)} ${findingMessages[locale].dek(finding)}`.trim(),
		number: finding.caveat
			? ''
			: shortNumber(locale, comparison.subjectRate, {
					...(says.includes('who') ? { who: name } : {}),
					...(says.includes('when') ? { when: termMessages[locale].year(comparison.year, basis) } : {})
				})
	};
}

/** Counts, and the rate where one may be said: `Mexico: 934 of 12,650 (7.4 %), FY2025`; empty where it is missing. */
export function shortNumber(locale: Locale, rate: Rate | Missing, { who, when }: NumberWords): string {
	if (isMissing(rate)) return '';
	const share = rate.show === 'counts' ? '' : ` (${rateText(locale, rate).main})`;
	const counts = `${countsText(locale, rate, figureMessages[locale].of)}${share}`;
	return `${who === undefined ? '' : `${who}: `}${counts}${when === undefined ? '' : `, ${when}`}`;
}
