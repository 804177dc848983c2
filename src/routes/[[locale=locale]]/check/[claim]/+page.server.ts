import { error } from '@sveltejs/kit';
import { resultDocuments, sourcesOf } from '#core/check/claim-lines.ts';
import { checkedClaims, findClaim } from '$lib/server/claims.ts';
import { focusNationality } from '$lib/server/focus-nationality.ts';
import { sourceDocuments } from '$lib/server/published.ts';
import type { EntryGenerator, PageServerLoad } from './$types';

export const entries: EntryGenerator = () =>
	checkedClaims().flatMap(({ claim: { slug } }) => [{ claim: slug }, { claim: slug, locale: 'es' }]);

export const load: PageServerLoad = ({ params }) => {
	const found = findClaim(params.claim);
	if (!found) error(404);
	const ids = found.lines.flatMap(({ line, result }) => [...sourcesOf(line), ...resultDocuments(result)]);
	return { ...found, group: focusNationality().slug, documents: sourceDocuments(ids) };
};
