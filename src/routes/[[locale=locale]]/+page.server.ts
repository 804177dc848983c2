import { figureData } from '$lib/server/figure-data.ts';
import { releaseContents } from '$lib/server/release-contents.ts';
import { tendedNationality } from '$lib/server/tended-nationality.ts';
import type { EntryGenerator, PageServerLoad } from './$types';

export const entries: EntryGenerator = () => [{}, { locale: 'es' }];

export const load: PageServerLoad = () => {
	const nationality = tendedNationality();
	return { nationality, figure: figureData(nationality.nationality), contents: releaseContents() };
};
