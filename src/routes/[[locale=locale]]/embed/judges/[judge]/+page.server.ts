import { error } from '@sveltejs/kit';
import { drawnSpan } from '$lib/sections/court-records/drawn-span.ts';
import { judgeComparisons } from '$lib/sections/court-records/drawn-years.ts';
import { judgeEntries } from '$lib/server/judge-directory.ts';
import { judgeFigures } from '$lib/server/page-figures.ts';
import type { EntryGenerator, PageServerLoad } from './$types';

export const entries: EntryGenerator = () =>
	judgeEntries().flatMap(({ slug: judge }) =>
		hasFigure(judgeFigures(judge)) ? [{ judge }, { judge, locale: 'es' }] : []
	);

export const load: PageServerLoad = ({ params }) => {
	const found = judgeFigures(params.judge);
	if (!found || !hasFigure(found)) error(404);
	return found;
};

/** Whether the page of the judge has a figure: enough counted decisions, or two years of court records with a rate. */
function hasFigure(found: ReturnType<typeof judgeFigures>): boolean {
	if (!found) return false;
	const { counted, records, recordDocuments } = found;
	if (counted) return counted.isListed;
	return (
		records !== null &&
		recordDocuments !== null &&
		drawnSpan(judgeComparisons(records, recordDocuments[0].source_id)).isDrawn
	);
}
