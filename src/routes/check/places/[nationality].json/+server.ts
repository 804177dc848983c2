import { error } from '@sveltejs/kit';
import { placesJson } from '$lib/server/check-places.ts';
import { findNationality } from '$lib/server/nationality-entity.ts';
import { publishedNationalities } from '$lib/server/published.ts';
import type { EntryGenerator, RequestHandler } from './$types';

export const prerender = true;

export const entries: EntryGenerator = () =>
	publishedNationalities().map(({ slug }) => ({ nationality: slug }));

/** Court records of one nationality by judge and by court, which the twins of judges and courts have for one alone. */
export const GET: RequestHandler = ({ params }) => {
	const nationality = findNationality(params.nationality);
	if (!nationality) error(404);
	return new Response(JSON.stringify(placesJson(nationality)), {
		headers: { 'content-type': 'application/json' }
	});
};
