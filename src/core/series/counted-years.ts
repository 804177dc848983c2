import { exactly } from '../counts/count-range.ts';
import type { OutcomeCounts } from '../counts/outcome-counts.ts';
import type { YearCounts } from '../counts/year-counts.ts';
import { OUTCOME_COLUMNS, type OutcomeColumn } from '../tables/aggregates.ts';
import { isPartialYear } from '../time.ts';

/** The outcome columns of an aggregate row. */
export type OutcomeRow = Readonly<Record<OutcomeColumn, number>>;

/** Which release a count comes from. */
export interface CountedRelease {
	readonly source_id: string;
	/** Day of the release, ISO: years that had not ended by then are open. */
	readonly release_on: string;
}

/** Adds rows of an aggregate, outcome by outcome. */
export function sumOutcomes(rows: Iterable<OutcomeRow>): OutcomeRow {
	const sums = Object.fromEntries(OUTCOME_COLUMNS.map(({ name }) => [name, 0])) as Record<
		OutcomeColumn,
		number
	>;
	for (const row of rows) for (const { name } of OUTCOME_COLUMNS) sums[name] += row[name];
	return sums;
}

/** One fiscal year of counted decisions as a cell: cases, exact. */
export function countedYear(
	outcomes: OutcomeRow,
	year: number,
	release: CountedRelease,
	claim_type: YearCounts['claim_type'] = 'all'
): YearCounts {
	return {
		source_id: release.source_id,
		track: 'court',
		claim_type,
		year,
		basis: 'fiscal',
		through: isPartialYear(year, release.release_on) ? release.release_on : null,
		unit: 'cases',
		quality: 'exact',
		counts: countedOutcomes(outcomes)
	};
}

/** Counted outcomes as exact counts, ready for rates. */
export function countedOutcomes(outcomes: OutcomeRow): OutcomeCounts {
	return Object.fromEntries(OUTCOME_COLUMNS.map(({ name }) => [name, exactly(outcomes[name])]));
}
