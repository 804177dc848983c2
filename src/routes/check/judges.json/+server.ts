import { checkJudges } from '$lib/server/check-form.ts';

export const prerender = true;

/** Names that the form of `/check/` looks judges up by. */
export const GET = () =>
	new Response(JSON.stringify(checkJudges()), { headers: { 'content-type': 'application/json' } });
