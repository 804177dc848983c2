import type { PublishedOutcome } from '#core/tables/published.ts';

/** Where a published count stands, in words for a message: document, track, claims, nationality, year. */
export function placeOf({
	source_id,
	track,
	claim_type,
	nationality,
	year
}: Pick<PublishedOutcome, 'source_id' | 'track' | 'claim_type' | 'nationality' | 'year'>): string {
	return `${source_id}, ${track}, ${claim_type}, ${nationality}, ${year}`;
}
