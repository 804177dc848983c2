import { type EntityJson, seriesJson } from '#core/twins/entity-json.ts';
import { namedSeries } from '#core/series/named-series.ts';
import { ALL_NATIONALITIES } from '#core/counts/slice.ts';
import { once } from './data-source.ts';
import { countedNation, countedNationality } from './counted-nation.ts';
import { cellsByNationality, overallCells } from './published.ts';
import { courtWholeLists, nationalityYearLists } from './nationality-rows.ts';
import { officeLists } from './office-counts.ts';
import { whereAny } from './record-twins.ts';
import { release } from './release.ts';
import { yearRecordsJson } from './year-records.ts';
import { focusNationality } from './focus-nationality.ts';

/** Years that have a page: those in which decisions for everyone are published or counted, newest first. */
export function publishedYears(): readonly number[] {
	return once('published-years', () => {
		const { records, court, uscis } = namedSeries(overallCells());
		const years = [...records, ...court, ...uscis, ...countedNation()].map((cell) => cell.year);
		return [...new Set(years)].sort((a, b) => b - a);
	});
}

/** The twin of a year's page: every published cell of the nationality in focus and of everyone in that year. */
export function yearEntity(year: number): EntityJson {
	const { nationality } = focusNationality();
	const cellsOf = (code: string) =>
		(code === ALL_NATIONALITIES
			? [...overallCells(), ...countedNation()]
			: [...(cellsByNationality().get(code) ?? []), ...countedNationality(code)]
		)
			.filter((cell) => cell.year === year)
			.map((cell) => seriesJson(cell, { nationality: code, court: null, judge: null }));
	const { lists, ...records } = yearRecordsJson(year);
	return {
		schema: 1,
		entity: { kind: 'year', code: String(year), name_en: String(year), name_es: String(year) },
		release: release().id,
		series: [...cellsOf(nationality), ...cellsOf(ALL_NATIONALITIES)],
		...records,
		...whereAny({
			lists: [
				...courtWholeLists(nationality, year),
				...nationalityYearLists(year),
				...lists,
				...officeLists(year)
			]
		})
	};
}
