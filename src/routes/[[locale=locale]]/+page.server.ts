import { checkedClaims } from '$lib/server/claims.ts';
import { overviewFigures } from '$lib/server/page-figures.ts';
import { releaseContents } from '$lib/server/release-contents.ts';
import type { EntryGenerator, PageServerLoad } from './$types';

export const entries: EntryGenerator = () => [{}, { locale: 'es' }];

export const load: PageServerLoad = () => ({
	...overviewFigures(),
	claims: checkedClaims().length,
	contents: releaseContents()
});
