import { editionOf, isFrom } from '#core/publishers/index.ts';
import type { PublishedOutcome } from '#core/tables/published.ts';
import { ALL_NATIONALITIES } from '#core/counts/slice.ts';
import type { Comparison, ComparisonCheck } from './check.ts';
import { compareByCount, compareByShare } from './compare-counts.ts';

const TABLE_16 = 'ohss-yearbook-fy2019-table-16';
const BY_NATIONALITY: readonly string[] = ['ohss-yearbook-fy2019-table-17', 'ohss-yearbook-fy2019-table-19'];
const FY2023 = 'ohss-yearbook-fy2023';
/** Both editions round or revise; no total of theirs is further apart than 2.8 % (affirmative grants of FY2019). */
const REVISION = 0.03;

/**
 * Compares the totals of persons granted asylum that the DHS yearbook prints more than once: tables 17 and 19 with
 * table 16 of the same edition, which must be equal, and the edition of FY2023 with that of FY2019, within revisions.
 */
export function compareYearbookTotals(outcomes: readonly PublishedOutcome[]): ComparisonCheck {
	const totals = outcomes.filter(
		(row) => isFrom('ohss', row) && row.nationality === ALL_NATIONALITIES && row.measure === 'persons_granted'
	);
	const first = new Map(
		totals.filter(({ source_id }) => source_id === TABLE_16).map((row) => [cellOf(row), row])
	);
	const comparisons = totals.flatMap((row): Comparison[] => {
		const theirs = first.get(cellOf(row));
		if (!theirs || theirs.count === null || row.count === null) return [];
		const pair = {
			what: nameOf(row),
			ours: row.count,
			theirs: { count: theirs.count, low: theirs.count_low, high: theirs.count_high }
		};
		if (BY_NATIONALITY.includes(row.source_id)) return [compareByCount(pair, 0)];
		return row.source_id === FY2023 ? [compareByShare(pair, REVISION)] : [];
	});
	return {
		kind: 'comparisons',
		title: 'DHS yearbook: totals printed twice, against table 16 of FY2019',
		comparisons
	};
}

function cellOf({ track, claim_type, year }: PublishedOutcome): string {
	return `${track} ${claim_type} ${year}`;
}

function nameOf({ source_id, track, year }: PublishedOutcome): string {
	return `${editionOf(source_id)} ${track} FY${year}`;
}
