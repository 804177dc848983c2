import { error } from '@sveltejs/kit';
import { jsonResponse } from '$lib/server/entity-response.ts';
import { courtEntity } from '$lib/server/court-entity.ts';
import { courts, findCourt } from '$lib/server/courts.ts';
import type { EntryGenerator, RequestHandler } from './$types';

export const prerender = true;

export const entries: EntryGenerator = () => courts().map(({ court }) => ({ court: court.toLowerCase() }));

export const GET: RequestHandler = ({ params }) => {
	const court = findCourt(params.court);
	if (!court) error(404);
	return jsonResponse(courtEntity(court));
};
