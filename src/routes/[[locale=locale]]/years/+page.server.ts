import { figureData } from '$lib/server/figure-data.ts';
import { tendedNationality } from '$lib/server/tended-nationality.ts';
import { publishedYears } from '$lib/server/year-entity.ts';
import type { EntryGenerator, PageServerLoad } from './$types';

export const entries: EntryGenerator = () => [{}, { locale: 'es' }];

export const load: PageServerLoad = () => {
	const nationality = tendedNationality();
	return { nationality, years: publishedYears(), figure: figureData(nationality.nationality) };
};
