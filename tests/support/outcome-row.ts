import type { PublishedOutcome } from '#core/tables/published.ts';

/** A published count: court, all claims, Mexico, fiscal 2018, ten grants, exact, unless said otherwise. */
export function outcomeRow(given: Partial<PublishedOutcome> = {}): PublishedOutcome {
	const count = given.count === undefined ? 10 : given.count;
	return {
		source_id: 'made-up',
		track: 'court',
		claim_type: 'all',
		nationality: 'MEX',
		year: 2018,
		year_basis: 'fiscal',
		from_on: null,
		through_on: null,
		measure: 'granted',
		count,
		count_low: count ?? 0,
		count_high: count ?? 0,
		unit: 'cases',
		quality: 'exact',
		...given
	};
}
