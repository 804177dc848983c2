import type { PageLoad } from './$types';

/** Fetches what draws a counted release only where there is one, so that other pages stay light. */
export const load: PageLoad = async ({ data }) => {
	const { counted, ...rest } = data;
	if (!counted) return { ...rest, counted: null };
	const { default: drawing } = await import('./CountedJudge.svelte');
	return { ...rest, counted: { found: counted, drawing } };
};
