import { error } from '@sveltejs/kit';
import { nationalityRows } from '$lib/server/nationality-rows.ts';
import { nationRecords } from '$lib/server/nation-records.ts';
import { recordDocuments } from '$lib/server/court-records.ts';
import { officeYears } from '$lib/server/office-counts.ts';
import { printedOfYear } from '$lib/server/printed-figures.ts';
import { cellsByNationality, overallCells } from '$lib/server/published.ts';
import { yearFigure } from '$lib/server/page-figures.ts';
import { type YearRecords, yearRecords } from '$lib/server/year-records.ts';
import { publishedYears } from '$lib/server/year-entity.ts';
import type { EntryGenerator, PageServerLoad } from './$types';

/** Nationalities listed on a year's page. */
const LISTED = 25;

export const entries: EntryGenerator = () =>
	publishedYears().flatMap((year) => [{ year: String(year) }, { year: String(year), locale: 'es' }]);

export const load: PageServerLoad = ({ params }) => {
	const year = Number(params.year);
	const found = yearFigure(year);
	if (!found) error(404);
	const { nationality } = found;
	const own = (cellsByNationality().get(nationality.nationality) ?? []).filter((cell) => cell.year === year);
	return {
		...found,
		previous: publishedYears().find((other) => other === year - 1) ?? null,
		next: publishedYears().find((other) => other === year + 1) ?? null,
		record: nationRecords(nationality.nationality)?.years.find((row) => row.fiscal_year === year) ?? null,
		tables: firstOf(yearRecords(year)),
		recordDocuments: recordDocuments(),
		offices: officeYears(year),
		rows: nationalityRows({ court: year, uscis: year, dhs: year }).slice(0, LISTED),
		printed: printedOfYear(own),
		printedOverall: printedOfYear(overallCells().filter((cell) => cell.year === year))
	};
};

/** The first rows of the year's tables, with how many there are; the twin has all. */
function firstOf(records: YearRecords | null) {
	if (!records) return null;
	const { source_id, nationalities, courts, months } = records;
	return {
		source_id,
		nationalities: nationalities.slice(0, LISTED),
		nationalityCount: nationalities.length,
		courts: courts.slice(0, LISTED),
		courtCount: courts.length,
		months
	};
}
