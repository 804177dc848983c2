import { error } from '@sveltejs/kit';
import { drawnSpan } from '$lib/sections/court-records/drawn-span.ts';
import { courtComparisons } from '$lib/sections/court-records/drawn-years.ts';
import { courts } from '$lib/server/courts.ts';
import { courtFigures } from '$lib/server/page-figures.ts';
import type { EntryGenerator, PageServerLoad } from './$types';

export const entries: EntryGenerator = () =>
	courts()
		.map(({ court }) => court.toLowerCase())
		.flatMap((court) => (hasFigure(courtFigures(court)) ? [{ court }, { court, locale: 'es' }] : []));

export const load: PageServerLoad = ({ params }) => {
	const found = courtFigures(params.court);
	if (!found || !hasFigure(found)) error(404);
	return found;
};

/** Whether the page of the court has a figure: counted years, or two years of court records with a rate. */
function hasFigure(found: ReturnType<typeof courtFigures>): boolean {
	if (!found) return false;
	const { counted, records, recordDocuments } = found;
	if (counted) return true;
	return (
		records !== null &&
		recordDocuments !== null &&
		drawnSpan(courtComparisons(records, recordDocuments[0].source_id)).isDrawn
	);
}
