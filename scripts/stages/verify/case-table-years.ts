import { exactly } from '#core/counts/count-range.ts';
import { ALL_NATIONALITIES } from '#core/counts/slice.ts';
import type { PublishedOutcome } from '#core/tables/published.ts';
import { isPartialYear } from '#core/time.ts';
import type { Check, Comparison } from './check.ts';
import { compareByShare } from './compare-counts.ts';
import type { CountedTallies } from './counted-tallies.ts';

const TITLE = 'AsylumJudge: grants and denials by fiscal year, against the same case table';
const ASYLUM_JUDGE = 'asylumjudge-decisions-2026-07-01';
const TOLERANCE = 0.01;
const MEXICO = { iso: 'MEX', eoir: 'MX' } as const;

/**
 * Compares grants and denials of everyone and of Mexicans with what others counted from the Deportation Data Project's
 * table of July 2026, in fiscal years that both have whole, ±1 %.
 * @param ours counted from the case table.
 * @param releaseOn day of the release, ISO: years that end after it are left out.
 */
export function compareCaseTableYears(
	ours: Pick<CountedTallies, 'years' | 'nationalities'>,
	published: readonly PublishedOutcome[],
	releaseOn: string
): Check {
	const theirs = published.filter(
		({ source_id, from_on, through_on, year }) =>
			source_id === ASYLUM_JUDGE && !from_on && !through_on && !isPartialYear(year, releaseOn)
	);
	const comparisons = [ALL_NATIONALITIES, MEXICO.iso].flatMap((nationality) =>
		theirs.flatMap((row): Comparison[] => {
			const { measure, year, count } = row;
			if (row.nationality !== nationality || count === null) return [];
			if (measure !== 'granted' && measure !== 'denied') return [];
			const counted =
				nationality === ALL_NATIONALITIES
					? ours.years.find(({ fiscal_year }) => fiscal_year === year)
					: ours.nationalities.find((own) => own.fiscal_year === year && own.nationality === MEXICO.eoir);
			const what = `FY${year} ${nationality} ${measure}`;
			return [compareByShare({ what, ours: counted?.[measure] ?? 0, theirs: exactly(count) }, TOLERANCE)];
		})
	);
	if (comparisons.length === 0)
		return { kind: 'not checked', title: TITLE, reason: 'no closed year of AsylumJudge is at hand' };
	return { kind: 'comparisons', title: TITLE, comparisons };
}
