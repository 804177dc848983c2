import { figureData } from '$lib/server/figure-data.ts';
import { releaseContents } from '$lib/server/release-contents.ts';
import { focusNationality } from '$lib/server/focus-nationality.ts';
import type { EntryGenerator, PageServerLoad } from './$types';

export const entries: EntryGenerator = () => [{}, { locale: 'es' }];

export const load: PageServerLoad = () => {
	const nationality = focusNationality();
	return { nationality, figure: figureData(nationality.nationality), contents: releaseContents() };
};
