import { exactly } from '#core/counts/count-range.ts';
import { rate, type Rate } from '#core/measures/rates.ts';
import type { YearCounts } from '#core/counts/year-counts.ts';
import { isMissing } from '#core/counts/missing.ts';

/** A year of court decisions with exact counts. */
export function yearCell(year: number, granted: number, denied: number): YearCounts {
	return {
		source_id: 'eoir-case-data-x',
		track: 'court',
		claim_type: 'all',
		year,
		basis: 'calendar',
		through: null,
		unit: 'persons',
		quality: 'exact',
		counts: { granted: exactly(granted), denied: exactly(denied) }
	};
}

/**
 * The rate on the merits of exact counts.
 * @throws when nothing was decided.
 */
export function grantRate(granted: number, denied: number): Rate {
	const found = rate('merits', yearCell(2025, granted, denied).counts);
	if (isMissing(found)) throw new Error(`${granted} granted and ${denied} denied make no rate`);
	return found;
}
