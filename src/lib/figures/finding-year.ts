import type { YearComparison } from '#core/series/compare-years.ts';
import { isMissing } from '#core/counts/missing.ts';

/**
 * The year a headline speaks of: the latest closed year in which the subject has a rate; failing that the latest in
 * which it has counts at all.
 */
export function findingYear(comparisons: readonly YearComparison[]): YearComparison | undefined {
	const closed = comparisons.filter(
		(comparison) => comparison.subject && comparison.subject.through === null
	);
	return (
		closed.findLast((comparison) => !isMissing(comparison.subjectRate)) ?? closed.at(-1) ?? comparisons.at(-1)
	);
}
