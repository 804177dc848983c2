import { isMissing } from '#core/counts/missing.ts';
import type { YearComparison } from '#core/series/compare-years.ts';

/** First and last year of a drawing of years, and whether there is one at all. */
export interface DrawnSpan {
	readonly first: number;
	readonly last: number;
	/** Whether at least two years have a rate of everyone: a line needs two. */
	readonly isDrawn: boolean;
}

/** What can be drawn of years, oldest first. */
export function drawnSpan(comparisons: readonly YearComparison[]): DrawnSpan {
	const rates = comparisons.filter(
		({ comparatorRate: rate }) => !isMissing(rate) && rate.show !== 'counts'
	).length;
	return { first: comparisons[0]?.year ?? 0, last: comparisons.at(-1)?.year ?? 0, isDrawn: rates > 1 };
}
