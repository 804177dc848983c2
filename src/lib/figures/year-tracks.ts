import { COURT_SPLIT_YEAR } from '#core/publishers/unhcr.ts';
import type { SeriesName } from '#core/counts/slice.ts';
import { compareYears, type YearComparison } from '#core/series/compare-years.ts';
import { availableSeries } from '../filters/view.ts';
import type { FigureData } from '../server/figure-data.ts';

/** A series that has everyone's counts in a year, and that year of it. */
export interface YearTrack {
	readonly series: SeriesName;
	readonly comparison: YearComparison;
}

/** The series a year's page has, the first first. The long series stands apart only from the year it was split. */
export function tracksOfYear(series: FigureData['series'], year: number): readonly YearTrack[] {
	return availableSeries(Object.keys(series)).flatMap((name) => {
		const pair = series[name];
		const comparison =
			pair && compareYears(pair, 'merits', 'overall').find((compared) => compared.year === year);
		if (!comparison?.comparator || (name === 'court-whole' && year < COURT_SPLIT_YEAR)) return [];
		return [{ series: name, comparison }];
	});
}
