import { isFrom } from '#core/publishers/index.ts';
import type { PublishedOutcome } from '#core/tables/published.ts';
import { ALL_NATIONALITIES } from '#core/counts/slice.ts';
import { isPartialYear } from '#core/time.ts';
import type { Check } from './check.ts';
import { compareByShare } from './compare-counts.ts';
import type { YearTally } from './counted-tallies.ts';

const TITLE = 'DHS yearbook: grants by the courts, against initial completions';
const TOLERANCE = 0.03;

/**
 * Compares grants with the persons granted asylum by the courts in the DHS yearbook, ±3 %, the latest edition of each
 * year: its figures follow initial completions (FY2018: 13,200 against EOIR's 13,250 and TRAC's 14,249).
 * @param ours counted with `--events initial`.
 */
export function compareYearbookGrants(
	ours: readonly YearTally[],
	published: readonly PublishedOutcome[],
	releaseOn: string
): Check {
	const latest = new Map<number, PublishedOutcome>();
	for (const row of published) {
		if (!isNationalTotal(row) || isPartialYear(row.year, releaseOn)) continue;
		const known = latest.get(row.year);
		// Editions are named by their last fiscal year, so the later name is the later edition.
		if (!known || row.source_id > known.source_id) latest.set(row.year, row);
	}
	if (latest.size === 0)
		return { kind: 'not checked', title: TITLE, reason: 'no yearbook with a closed year is at hand' };
	const comparisons = [...latest.values()]
		.sort((a, b) => a.year - b.year)
		.map(({ year, count, count_low, count_high }) => {
			const granted = ours.find(({ fiscal_year }) => fiscal_year === year)?.granted ?? 0;
			const theirs = { count, low: count_low, high: count_high };
			return compareByShare({ what: `FY${year} granted`, ours: granted, theirs }, TOLERANCE);
		});
	return { kind: 'comparisons', title: TITLE, comparisons };
}

function isNationalTotal(row: PublishedOutcome): boolean {
	return (
		isFrom('ohss', row) &&
		row.track === 'court' &&
		row.nationality === ALL_NATIONALITIES &&
		row.measure === 'persons_granted'
	);
}
