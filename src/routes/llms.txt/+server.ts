import { llmsText } from '$lib/server/llms-text.ts';

export const prerender = true;

/** What is here, for language models and those who build on them. */
export const GET = () =>
	new Response(llmsText(), { headers: { 'content-type': 'text/plain; charset=utf-8' } });
