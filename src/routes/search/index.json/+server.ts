import { searchIndex } from '$lib/server/search-index.ts';

export const prerender = true;

/** Everything that can be found, both languages in one file: what the search fetches when it is first asked. */
export const GET = () =>
	new Response(JSON.stringify(searchIndex()), { headers: { 'content-type': 'application/json' } });
