import { openApi } from '$lib/server/openapi.ts';

export const prerender = true;

/** The static JSON and CSV, described for programs. */
export const GET = () =>
	new Response(`${JSON.stringify(openApi(), null, '\t')}\n`, {
		headers: { 'content-type': 'application/json' }
	});
