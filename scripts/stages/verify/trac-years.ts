import { exactly } from '#core/counts/count-range.ts';
import type { PublishedOutcome } from '#core/tables/published.ts';
import { ALL_NATIONALITIES } from '#core/counts/slice.ts';
import { isPartialYear } from '#core/time.ts';
import type { Check } from './check.ts';
import { compareByShare } from './compare-counts.ts';
import type { YearTally } from './counted-tallies.ts';

const TITLE = 'TRAC: national totals by fiscal year, against all completions';
const TRAC_TOOL = 'reference-trac-asylum-tool';
const TOLERANCE = 0.03;

/**
 * Compares grants, and denials, with TRAC's national totals of closed fiscal years, ±3 %. TRAC's "other" is a denial in
 * which another relief was given, so it belongs to the denials.
 * @param ours counted with `--events all`.
 * @param releaseOn day of the release, ISO: years that end after it are left out.
 */
export function compareTracYears(
	ours: readonly YearTally[],
	published: readonly PublishedOutcome[],
	releaseOn: string
): Check {
	const theirs = published.filter(
		({ source_id, nationality, year, through_on }) =>
			source_id === TRAC_TOOL &&
			nationality === ALL_NATIONALITIES &&
			through_on === null &&
			!isPartialYear(year, releaseOn)
	);
	const years = [...new Set(theirs.map(({ year }) => year))].sort((a, b) => a - b);
	if (years.length === 0)
		return { kind: 'not checked', title: TITLE, reason: 'no closed year of TRAC is at hand' };
	const printed = (year: number, measure: PublishedOutcome['measure']) =>
		theirs.find((row) => row.year === year && row.measure === measure)?.count ?? 0;
	const comparisons = years.flatMap((year) => {
		const counted = ours.find(({ fiscal_year }) => fiscal_year === year);
		const grants = { ours: counted?.granted ?? 0, theirs: exactly(printed(year, 'granted')) };
		const denials = {
			ours: counted?.denied ?? 0,
			theirs: exactly(printed(year, 'denied') + printed(year, 'other'))
		};
		return [
			compareByShare({ what: `FY${year} granted`, ...grants }, TOLERANCE),
			compareByShare({ what: `FY${year} denied`, ...denials }, TOLERANCE)
		];
	});
	return { kind: 'comparisons', title: TITLE, comparisons };
}
