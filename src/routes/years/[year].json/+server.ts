import { error } from '@sveltejs/kit';
import { jsonResponse } from '$lib/server/entity-response.ts';
import { publishedYears, yearEntity } from '$lib/server/year-entity.ts';
import type { EntryGenerator, RequestHandler } from './$types';

export const prerender = true;

export const entries: EntryGenerator = () => publishedYears().map((year) => ({ year: String(year) }));

export const GET: RequestHandler = ({ params }) => {
	const year = Number(params.year);
	if (!publishedYears().includes(year)) error(404);
	return jsonResponse(yearEntity(year));
};
