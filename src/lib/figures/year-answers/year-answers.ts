import { RATE_NAMES } from '#core/measures/rates.ts';
import type { SeriesName } from '#core/counts/slice.ts';
import { COURT_SPLIT_YEAR } from '#core/publishers/unhcr.ts';
import { compareYears } from '#core/series/compare-years.ts';
import type { Locale } from '../../i18n/locale.ts';
import { termMessages } from '../../i18n/messages/terms.ts';
import { yearMessages } from '../../i18n/messages/years.ts';
import type { FigureData } from '../../server/figure-data.ts';
import { tracksOfYear } from '../year-tracks.ts';
import { drawableAnswers, type YearAnswer } from './place-answers.ts';

/** What a series is called on the page of a year. */
export function trackTitle(locale: Locale, series: SeriesName, year: number): string {
	const titles = yearMessages[locale].trackTitle;
	return series === 'court' && year < COURT_SPLIT_YEAR ? titles.courtAll : titles[series];
}

/** Every definition of every series that has one in a year; only those that can be drawn. */
export function yearAnswers(
	locale: Locale,
	series: FigureData['series'],
	year: number
): readonly YearAnswer[] {
	const words = termMessages[locale];
	return drawableAnswers(
		tracksOfYear(series, year).flatMap(({ series: name }) => {
			const pair = series[name] ?? { subject: [], overall: [] };
			return RATE_NAMES.flatMap((rate) => {
				const found = compareYears(pair, rate, 'overall').find((one) => one.year === year);
				if (!found) return [];
				const basis = found.comparator?.basis ?? found.subject?.basis ?? 'calendar';
				return {
					id: `${name}-${rate}`,
					series: trackTitle(locale, name, year),
					detail: `${words.year(year, basis)} · ${words.rate[rate]}`,
					subject: found.subjectRate,
					overall: found.comparatorRate
				};
			});
		})
	);
}
