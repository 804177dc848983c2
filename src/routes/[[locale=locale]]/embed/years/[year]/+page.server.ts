import { error } from '@sveltejs/kit';
import { yearAnswers } from '$lib/figures/year-answers/year-answers.ts';
import { yearFigure } from '$lib/server/page-figures.ts';
import { publishedYears } from '$lib/server/year-entity.ts';
import type { EntryGenerator, PageServerLoad } from './$types';

export const entries: EntryGenerator = () =>
	publishedYears().flatMap((year) =>
		hasFigure(yearFigure(year)) ? [{ year: String(year) }, { year: String(year), locale: 'es' }] : []
	);

export const load: PageServerLoad = ({ params }) => {
	const found = yearFigure(Number(params.year));
	if (!found || !hasFigure(found)) error(404);
	return found;
};

/** Whether the page of the year has a figure: some definition has a rate. */
function hasFigure(found: ReturnType<typeof yearFigure>): boolean {
	return found !== null && yearAnswers('en', found.figure.series, found.year).length > 0;
}
