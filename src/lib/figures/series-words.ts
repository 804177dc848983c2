import { minIndex } from 'd3';
import type { SeriesName } from '#core/counts/slice.ts';
import type { YearCounts } from '#core/counts/year-counts.ts';
import { isFrom, isInventedSource } from '#core/publishers/index.ts';
import type { Locale } from '../i18n/locale.ts';
import { termMessages } from '../i18n/messages/terms.ts';

/**
 * What a series is, in words. Counted decisions come from the archive or from the case table made of it, which count
 * otherwise; the words name the one whose years these are. Those of a demonstration name nobody: its cases are invented.
 */
export function seriesWords(
	locale: Locale,
	series: SeriesName,
	years: readonly Pick<YearCounts, 'source_id'>[]
): string {
	const words = termMessages[locale];
	if (series === 'counted' && years.some((year) => isInventedSource(year.source_id)))
		return words.inventedLong;
	const isCaseTable = series === 'counted' && years.some((year) => isFrom('ddp', year));
	return isCaseTable ? words.caseTableLong : words.seriesLong[series];
}

/** Series that share a name; their first year tells them apart. */
const NAMED_BY_YEAR: ReadonlySet<SeriesName> = new Set(['records', 'court']);

/** A series as a choice among others: `Court, since FY2020`. @param years its years, in any order. */
export function seriesChoice(
	locale: Locale,
	series: SeriesName,
	years: readonly Pick<YearCounts, 'year' | 'basis'>[]
): string {
	const words = termMessages[locale];
	const first = years[minIndex(years, ({ year }) => year)];
	if (!first || !NAMED_BY_YEAR.has(series)) return words.series[series];
	return words.seriesSince(words.series[series], words.year(first.year, first.basis));
}
