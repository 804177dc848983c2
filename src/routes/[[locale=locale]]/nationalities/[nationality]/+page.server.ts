import { error } from '@sveltejs/kit';
import { isFrom } from '#core/publishers/index.ts';
import { receiptMonths } from '$lib/server/office-counts.ts';
import { officerCounts } from '$lib/server/officer-counts.ts';
import { nationRecords } from '$lib/server/nation-records.ts';
import { recordDocuments } from '$lib/server/court-records.ts';
import { nationalityFigure } from '$lib/server/page-figures.ts';
import { printedOfNationality } from '$lib/server/printed-figures.ts';
import { cellsByNationality, publishedNationalities } from '$lib/server/published.ts';
import type { EntryGenerator, PageServerLoad } from './$types';

export const entries: EntryGenerator = () =>
	publishedNationalities().flatMap(({ slug }) => [
		{ nationality: slug },
		{ nationality: slug, locale: 'es' }
	]);

export const load: PageServerLoad = ({ params }) => {
	const found = nationalityFigure(params.nationality);
	if (!found) error(404);
	const { nationality } = found;
	const cells = cellsByNationality().get(nationality.nationality) ?? [];
	return {
		...found,
		printed: printedOfNationality(cells),
		recordDocuments: recordDocuments(),
		records: nationRecords(nationality.nationality),
		officers: officerCounts(nationality.nationality),
		receipts: receiptMonths(nationality.nationality),
		dhs: cells.filter((cell) => isFrom('ohss', cell))
	};
};
