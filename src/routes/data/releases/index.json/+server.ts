import { releaseIndex } from '$lib/server/release-list.ts';
import type { RequestHandler } from './$types';

export const prerender = true;

export const GET: RequestHandler = () =>
	new Response(`${JSON.stringify(releaseIndex(), null, '\t')}\n`, {
		headers: { 'content-type': 'application/json' }
	});
