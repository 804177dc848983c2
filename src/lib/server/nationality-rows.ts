import { max } from 'd3';
import type { Rate } from '#core/measures/rates.ts';
import type { CountRange } from '#core/counts/count-range.ts';
import { isFrom } from '#core/publishers/index.ts';
import { ALL_NATIONALITIES } from '#core/counts/slice.ts';
import { COURT_SPLIT_YEAR } from '#core/publishers/unhcr.ts';
import { namedSeries } from '#core/series/named-series.ts';
import { cellRate } from '#core/series/compare-years.ts';
import { isMissing, type Missing } from '#core/counts/missing.ts';
import { type ListedJson, listedYear, meritsOnly } from '#core/twins/listed-json.ts';
import type { YearCounts } from '#core/counts/year-counts.ts';
import { nationalitySearchedAs } from '../filters/searched-as.ts';
import { countedNation, countedNationality, countedRelease } from './counted-nation.ts';
import { cellsByNationality, overallCells, publishedNationalities } from './published.ts';

/** One nationality in a list: its rates in one year on each track, and DHS's latest count of persons granted. */
export interface NationalityRow {
	readonly slug: string;
	readonly code: string;
	readonly name_en: string;
	readonly name_es: string;
	/** Everything under which it is found. */
	readonly searchedAs: string;
	readonly court: Rate | Missing;
	readonly uscis: Rate | Missing;
	readonly dhs: CountRange | null;
}

/** The years the list speaks of. */
export interface NationalityYears {
	readonly court: number;
	readonly uscis: number;
	readonly dhs: number;
}

/** The latest year of each track in which nationalities, not only a total, are published. */
export function latestYears(): NationalityYears {
	const mexico = cellsByNationality().get('MEX') ?? [];
	const series = namedSeries(mexico);
	const latest = (years: readonly number[]) => max(years) ?? 0;
	return {
		court: latest(
			courtCells('MEX')
				.filter((cell) => cell.counts.granted && !cell.through)
				.map((cell) => cell.year)
		),
		uscis: latest(series.uscis.filter((cell) => cell.counts.granted).map((cell) => cell.year)),
		dhs: latest(mexico.filter((cell) => isFrom('ohss', cell)).map((cell) => cell.year))
	};
}

/** Every nationality with its rates in given years; most court decisions first. */
export function nationalityRows(years: NationalityYears): NationalityRow[] {
	return publishedNationalities()
		.map((nation) => {
			const { nationality, slug, name_en, name_es } = nation;
			const cells = cellsByNationality().get(nationality) ?? [];
			const { uscis } = namedSeries(cells);
			const court = courtCells(nationality);
			const dhs = cells.find((c) => isFrom('ohss', c) && c.track === 'court' && c.year === years.dhs);
			return {
				slug,
				code: nationality,
				name_en,
				name_es,
				searchedAs: nationalitySearchedAs(nation),
				court: cellRate('merits', court.find((cell) => cell.year === years.court) ?? null),
				uscis: cellRate('merits', uscis.find((cell) => cell.year === years.uscis) ?? null),
				dhs: dhs?.counts.persons_granted ?? null
			};
		})
		.sort((a, b) => decisions(b.court) - decisions(a.court) || (a.name_en < b.name_en ? -1 : 1));
}

/** The same nationalities as a list of a year's twin: every one with a rate on either track, not only the first. */
export function nationalityYearLists(year: number): ListedJson[] {
	return nationalityRows({ court: year, uscis: year, dhs: year }).flatMap(({ code, court, uscis }) => {
		const cells = namedSeries(cellsByNationality().get(code) ?? []).uscis;
		return [
			{ rate: court, cell: courtCells(code).find((cell) => cell.year === year) },
			{ rate: uscis, cell: cells.find((cell) => cell.year === year) }
		].flatMap(({ rate, cell }) =>
			cell && !isMissing(rate) ? meritsOnly(listedYear('nationalities', cell, code)) : []
		);
	});
}

/** Years of a nationality and of everyone in which referred and defensive claims are added up, as rows of a list. */
export function courtWholeLists(code: string, year: number | null = null): ListedJson[] {
	const own = namedSeries(cellsByNationality().get(code) ?? [])['court-whole'];
	if (own.length === 0) return [];
	const rows = (of: string, cells: readonly YearCounts[]) =>
		cells
			.filter((cell) => cell.year >= COURT_SPLIT_YEAR && (year === null || cell.year === year))
			.map((cell) => listedYear('court-whole', cell, of));
	return [...rows(code, own), ...rows(ALL_NATIONALITIES, namedSeries(overallCells())['court-whole'])];
}

/** Everyone's rates in given years, for the first line of a list. */
export function overallRow(years: NationalityYears): Pick<NationalityRow, 'court' | 'uscis' | 'dhs'> {
	const { court: published, uscis } = namedSeries(overallCells());
	const court = countedRelease() ? countedNation() : published;
	const dhs = overallCells().find((c) => isFrom('ohss', c) && c.track === 'court' && c.year === years.dhs);
	return {
		court: cellRate('merits', court.find((cell) => cell.year === years.court) ?? null),
		uscis: cellRate('merits', uscis.find((cell) => cell.year === years.uscis) ?? null),
		dhs: dhs?.counts.persons_granted ?? null
	};
}

/** Cells of a nationality behind its court rates: counted ones where this build has them, else UNHCR's. */
export function courtCells(nationality: string): readonly YearCounts[] {
	if (countedRelease()) return countedNationality(nationality);
	return namedSeries(cellsByNationality().get(nationality) ?? []).court;
}

function decisions(rate: Rate | Missing): number {
	return 'n' in rate ? rate.n : -1;
}
