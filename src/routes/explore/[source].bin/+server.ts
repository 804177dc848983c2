import { error } from '@sveltejs/kit';
import { EXPLORE_SOURCES } from '#core/explore/sources.ts';
import { exploreFile, exploreSources } from '$lib/server/explore.ts';
import type { EntryGenerator, RequestHandler } from './$types';

export const prerender = true;

export const entries: EntryGenerator = () => exploreSources().map((source) => ({ source }));

/** A source of the explorer as typed columns; the layout is described in `src/core/cube/cube.ts`. */
export const GET: RequestHandler = ({ params }) => {
	const source = EXPLORE_SOURCES.find((one) => one === params.source);
	const bytes = source && exploreFile(source);
	if (!bytes) error(404);
	return new Response(bytes, { headers: { 'content-type': 'application/octet-stream' } });
};
