import { extent, range } from 'd3';
import { ALL_NATIONALITIES } from '#core/counts/slice.ts';
import { namedSeries } from '#core/series/named-series.ts';
import { sources } from '#core/tables/published.ts';
import { type EntityJson, seriesJson } from '#core/twins/entity-json.ts';
import type { YearCounts } from '#core/counts/year-counts.ts';
import { countedDocument, countedNation, countedNationality } from './counted-nation.ts';
import { courts } from './courts.ts';
import { once, readTable } from './data-source.ts';
import { focusNationality } from './focus-nationality.ts';
import { judgeEntries } from './judge-directory.ts';
import { cellsByNationality, overallCells, publishedNationalities } from './published.ts';
import { officeLists } from './office-counts.ts';
import { officerLists } from './officer-counts.ts';
import { whereAny } from './record-twins.ts';
import { release } from './release.ts';
import type { ListedJson } from '#core/twins/listed-json.ts';
import type { Locale } from '../i18n/locale.ts';
import { sourceWords } from '../i18n/source-words.ts';

/** Every year of a nationality, published and counted; of everyone under ALL. */
export function checkCells(code: string): readonly YearCounts[] {
	return code === ALL_NATIONALITIES
		? [...overallCells(), ...countedNation()]
		: [...(cellsByNationality().get(code) ?? []), ...countedNationality(code)];
}

/** What the form that checks a figure offers, as plain values. */
export function checkForm(locale: Locale) {
	const focus = focusNationality();
	const years = once('check-years', () => extent(checkCells(ALL_NATIONALITIES), ({ year }) => year));
	const last = years[1] ?? 0;
	return {
		groups: publishedNationalities().map(
			({ slug, nationality, name_en, name_es }) =>
				[slug, nationality, locale === 'en' ? name_en : name_es] as const
		),
		courts: courts().map(({ court, name }) => [court, name] as const),
		years: { first: years[0] ?? last, last, usual: usualYear(focus.nationality) ?? last },
		focus: focus.slug,
		documents: documents(locale)
	};
}

/** The last whole year of the series that pages open with. */
function usualYear(code: string): number | undefined {
	const { records, court } = namedSeries(checkCells(code));
	const series = [countedNationality(code), records, court].find((cells) => cells.length > 0) ?? [];
	return series.findLast(({ through, since }) => through === null && since === undefined)?.year;
}

/** Documents with their names in the language of the page. */
function documents(locale: Locale): readonly (readonly [string, string, string, string | null])[] {
	const counted = countedDocument();
	return [...readTable(sources, 'normalized'), ...(counted ? [counted] : [])].map((document) => {
		const { publisher, title } = sourceWords(locale, document);
		return [document.source_id, publisher, title, document.url] as const;
	});
}

/** Judges who have a page: the last part of its address, and the name. */
export function checkJudges(): readonly (readonly [slug: string, name: string])[] {
	return judgeEntries().map(({ slug, name }) => [slug, name] as const);
}

/** Everyone's years in the form of a page's JSON twin: all nationalities together, every source. */
export function everyoneEntity(): EntityJson {
	return {
		schema: 1,
		entity: {
			kind: 'nationality',
			code: ALL_NATIONALITIES,
			name_en: 'Everyone',
			name_es: 'Todas las nacionalidades'
		},
		release: release().id,
		series: checkCells(ALL_NATIONALITIES).map((cell) =>
			seriesJson(cell, { nationality: ALL_NATIONALITIES, court: null, judge: null })
		),
		...whereAny({ lists: officersOfEveryone() })
	};
}

/** What USCIS counts of all nationalities: over the whole time of a release, and of all offices together by year or month. */
function officersOfEveryone(): ListedJson[] {
	const { first, last } = checkForm('en').years;
	const offices = range(first, last + 1).flatMap(officeLists);
	return [...officerLists(ALL_NATIONALITIES), ...offices.filter(({ office }) => office === undefined)];
}
