import { isFrom } from '#core/publishers/index.ts';
import type { YearCounts } from '#core/counts/year-counts.ts';
import { familiesBeside } from '#core/series/families-beside.ts';
import { familyYears } from '#core/tables/aggregates.ts';
import { nameOrder } from '$lib/i18n/format.ts';
import { toLocale } from '$lib/i18n/locale.ts';
import { countedNation, countedNationality } from '$lib/server/counted-nation.ts';
import { readTable } from '$lib/server/data-source.ts';
import { cellsByNationality, overallCells, publishedNationalities } from '$lib/server/published.ts';
import { focusNationality } from '$lib/server/focus-nationality.ts';
import { comparableYears, type PublisherGroup } from '$lib/figures/publishers/publisher-choices.ts';
import type { EntryGenerator, PageServerLoad } from './$types';

export const entries: EntryGenerator = () => [{}, { locale: 'es' }];

/** Nationalities offered beside Mexico and everyone: those with most court decisions at UNHCR. */
const OFFERED = 6;

export const load: PageServerLoad = ({ params }) => {
	const locale = toLocale(params.locale);
	const nameOf = ({ name_en, name_es }: { name_en: string; name_es: string }) =>
		locale === 'en' ? name_en : name_es;
	const mexico = focusNationality();
	const cellsOf = (code: string) => [...(cellsByNationality().get(code) ?? []), ...countedNationality(code)];
	const others = publishedNationalities()
		.filter(({ nationality }) => nationality !== mexico.nationality)
		.map((row) => ({ row, decisions: courtDecisions(cellsOf(row.nationality)) }))
		.sort((a, b) => b.decisions - a.decisions)
		.slice(0, OFFERED)
		.map(({ row }) => ({
			code: row.nationality,
			name: nameOf(row),
			years: comparableYears(cellsOf(row.nationality))
		}))
		.sort((a, b) => nameOrder(locale)(a.name, b.name));
	const groups: readonly PublisherGroup[] = [
		{ code: mexico.nationality, name: nameOf(mexico), years: comparableYears(cellsOf(mexico.nationality)) },
		{ code: 'ALL', name: '', years: comparableYears([...overallCells(), ...countedNation()]) },
		...others
	];
	return {
		groups: groups.filter(({ years }) => years.length > 0),
		families: familiesBeside(readTable(familyYears, 'aggregates'))
	};
};

function courtDecisions(cells: readonly YearCounts[]): number {
	const court = cells.filter((cell) => cell.track === 'court' && isFrom('unhcr', cell));
	return court.reduce((sum, { counts }) => sum + (counts.decided?.count ?? 0), 0);
}
