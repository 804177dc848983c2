import { overviewFigures } from '$lib/server/page-figures.ts';
import type { EntryGenerator, PageServerLoad } from './$types';

export const entries: EntryGenerator = () => [{}, { locale: 'es' }];

export const load: PageServerLoad = () => {
	const { nationality, figure } = overviewFigures();
	return { nationality, figure };
};
