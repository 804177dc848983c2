import { error } from '@sveltejs/kit';
import { csvResponse } from '$lib/server/entity-response.ts';
import { findNationality, nationalityEntity } from '$lib/server/nationality-entity.ts';
import { publishedNationalities } from '$lib/server/published.ts';
import type { EntryGenerator, RequestHandler } from './$types';

export const prerender = true;

export const entries: EntryGenerator = () =>
	publishedNationalities().map(({ slug }) => ({ nationality: slug }));

export const GET: RequestHandler = ({ params }) => {
	const nationality = findNationality(params.nationality);
	if (!nationality) error(404);
	return csvResponse(nationalityEntity(nationality));
};
