import { exactly } from '../counts/count-range.ts';
import type { Grants } from '../counts/grants.ts';
import type { YearCounts } from '../counts/year-counts.ts';

/** A fiscal year of grants and denials as court records give it; days are null where the year has that end. */
export interface RecordedYear extends Grants {
	readonly fiscal_year: number;
	readonly from_on: string | null;
	readonly through_on: string | null;
}

/**
 * A fiscal year of court records as a year of a series: cases, exact.
 * @param source_id the release the counts are from.
 */
export function recordedYear(
	{ fiscal_year, from_on, through_on, granted, denied }: RecordedYear,
	source_id: string
): YearCounts {
	return {
		source_id,
		track: 'court',
		claim_type: 'all',
		year: fiscal_year,
		basis: 'fiscal',
		...(from_on === null ? {} : { since: from_on }),
		through: through_on,
		unit: 'cases',
		quality: 'exact',
		counts: { granted: exactly(granted), denied: exactly(denied) }
	};
}

/** From which to which fiscal year court records reach, with the first and the last day where those years are not whole. */
export interface RecordSpan {
	readonly first: number;
	readonly last: number;
	readonly from_on: string | null;
	readonly through_on: string | null;
}
