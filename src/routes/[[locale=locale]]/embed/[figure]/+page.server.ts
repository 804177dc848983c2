import { error } from '@sveltejs/kit';
import { overviewFigures } from '$lib/server/page-figures.ts';
import type { EntryGenerator, PageServerLoad } from './$types';
import { isFramed, OVERVIEW_FIGURES } from '$lib/figures/overview-figures.ts';

export const entries: EntryGenerator = () => {
	const found = overviewFigures();
	return OVERVIEW_FIGURES.filter((figure) => isFramed(figure, found)).flatMap((figure) => [
		{ figure },
		{ figure, locale: 'es' }
	]);
};

export const load: PageServerLoad = ({ params }) => {
	const found = overviewFigures();
	const shown = OVERVIEW_FIGURES.find((figure) => figure === params.figure);
	if (!shown || !isFramed(shown, found)) error(404);
	return { ...found, shown };
};
