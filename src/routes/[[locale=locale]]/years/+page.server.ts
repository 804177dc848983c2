import { figureData } from '$lib/server/figure-data.ts';
import { focusNationality } from '$lib/server/focus-nationality.ts';
import { publishedYears } from '$lib/server/year-entity.ts';
import type { EntryGenerator, PageServerLoad } from './$types';

export const entries: EntryGenerator = () => [{}, { locale: 'es' }];

export const load: PageServerLoad = () => {
	const nationality = focusNationality();
	return { nationality, years: publishedYears(), figure: figureData(nationality.nationality) };
};
