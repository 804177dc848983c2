import { error } from '@sveltejs/kit';
import { nationalityFigure } from '$lib/server/page-figures.ts';
import { publishedNationalities } from '$lib/server/published.ts';
import type { EntryGenerator, PageServerLoad } from './$types';

export const entries: EntryGenerator = () =>
	publishedNationalities().flatMap(({ slug }) =>
		hasFigure(nationalityFigure(slug)) ? [{ nationality: slug }, { nationality: slug, locale: 'es' }] : []
	);

export const load: PageServerLoad = ({ params }) => {
	const found = nationalityFigure(params.nationality);
	if (!found || !hasFigure(found)) error(404);
	return found;
};

/** Whether the page of the nationality has a figure: it has none without a yearly series. */
function hasFigure(found: ReturnType<typeof nationalityFigure>): boolean {
	return found !== null && Object.keys(found.figure.series).length > 0;
}
