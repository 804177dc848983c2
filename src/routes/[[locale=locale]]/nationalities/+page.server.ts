import { latestYears, nationalityRows, overallRow } from '$lib/server/nationality-rows.ts';
import type { EntryGenerator, PageServerLoad } from './$types';

export const entries: EntryGenerator = () => [{}, { locale: 'es' }];

export const load: PageServerLoad = () => {
	const years = latestYears();
	return { years, rows: nationalityRows(years), overall: overallRow(years) };
};
