import { describe, expect, it } from 'vitest';
import { createEntrySearch, slipsBetween } from '../../../src/lib/search/rank-entries.ts';
import { searchEntries } from '../../../src/lib/search/search-index.ts';
import { findCourt } from '../../../src/lib/server/courts.ts';
import { findJudge } from '../../../src/lib/server/judge-directory.ts';
import { findNationality } from '../../../src/lib/server/nationality-entity.ts';
import { searchIndex } from '../../../src/lib/server/search-index.ts';

const LOCALES = ['en', 'es'] as const;
const SEMINERIO = '/judges/seminerio-frank-a-fas/';
const IVORY = '/nationalities/cote-divoire/';

/** What people type, and the page that must come first in both languages. */
const QUERIES: readonly (readonly [query: string, first: string])[] = [
	// Nationalities: both languages, former and everyday names, the people.
	['Mexico', '/nationalities/mexico/'],
	['México', '/nationalities/mexico/'],
	['mejico', '/nationalities/mexico/'],
	['mexicanos', '/nationalities/mexico/'],
	['Mexican', '/nationalities/mexico/'],
	['asylum for Mexico', '/nationalities/mexico/'],
	['mexico asylum rate', '/nationalities/mexico/'],
	['asilo de México', '/nationalities/mexico/'],
	['Ivory Coast', IVORY],
	['ivory', IVORY],
	["Côte d'Ivoire", IVORY],
	['cote divoire', IVORY],
	['Costa de Marfil', IVORY],
	['Burma', '/nationalities/myanmar/'],
	['Birmania', '/nationalities/myanmar/'],
	['Swaziland', '/nationalities/eswatini/'],
	['Czech Republic', '/nationalities/czechia/'],
	['D.R.C.', '/nationalities/democratic-republic-of-the-congo/'],
	['Republic of the Congo', '/nationalities/republic-of-the-congo/'],
	['Corea del Norte', '/nationalities/north-korea/'],
	['north korea', '/nationalities/north-korea/'],
	['UK', '/nationalities/united-kingdom/'],
	['apátridas', '/nationalities/stateless/'],
	['Hondureño', '/nationalities/honduras/'],
	['guatemalteco', '/nationalities/guatemala/'],
	['Chinese', '/nationalities/china/'],
	['Niger', '/nationalities/niger/'],
	['Nigeria', '/nationalities/nigeria/'],
	['Guinea', '/nationalities/guinea/'],
	['India', '/nationalities/india/'],
	// Courts: name, code, city, state, other names.
	['El Paso', '/courts/elp/'],
	['ELP', '/courts/elp/'],
	['el paso court', '/courts/elp/'],
	['corte de El Paso', '/courts/elp/'],
	['tribunal de inmigración de El Paso', '/courts/elp/'],
	['NYC', '/courts/nyc/'],
	['federal plaza', '/courts/nyc/'],
	['Varick', '/courts/nyv/'],
	['Krome', '/courts/kro/'],
	['Phoenix', '/courts/pho/'],
	['San Antonio', '/courts/sna/'],
	['Houston', '/courts/hou/'],
	['Filadelfia', '/courts/phi/'],
	['Minneapolis', '/courts/blm/'],
	['Salt Lake City', '/courts/slc/'],
	['Guam', '/courts/aga/'],
	['Hagåtña', '/courts/aga/'],
	// Judges: any order of names, with or without accents, marks and titles.
	['Seminerio', SEMINERIO],
	['Frank Seminerio', SEMINERIO],
	['Seminerio, Frank A.', SEMINERIO],
	['seminerio frank', SEMINERIO],
	['Judge Seminerio', SEMINERIO],
	['juez Frank Seminerio', SEMINERIO],
	['SEMÍNERIO', SEMINERIO],
	["O'Donnell", '/judges/odonnell-colleen-cod/'],
	['dana marks', '/judges/marks-dana-leigh-dlm/'],
	// Slips.
	['Mexcio', '/nationalities/mexico/'],
	['Guatamala', '/nationalities/guatemala/'],
	['Venezula', '/nationalities/venezuela/'],
	['Hondruas', '/nationalities/honduras/'],
	['Semenerio', SEMINERIO],
	['Seminreio', SEMINERIO],
	['San Fransisco', '/courts/sfr/'],
	['sanfrancisco', '/courts/sfr/'],
	['Filadelphia', '/courts/phi/'],
	['witholding', '/glossary/#withholding'],
	// Years.
	['2025', '/years/2025/'],
	['FY2025', '/years/2025/'],
	['fy 2025', '/years/2025/'],
	['FY25', '/years/2025/'],
	['AF2025', '/years/2025/'],
	['fiscal year 2025', '/years/2025/'],
	['año fiscal 2025', '/years/2025/'],
	['ejercicio fiscal 2024', '/years/2024/'],
	// Terms.
	['withholding', '/glossary/#withholding'],
	['retención de la expulsión', '/glossary/#withholding'],
	['fiscal year', '/glossary/#fiscal-year'],
	['administrative closure', '/glossary/#administrative-closure'],
	['cierre administrativo', '/glossary/#administrative-closure'],
	['what is referral', '/glossary/#referral'],
	['TRAC', '/glossary/#trac'],
	// Press figures.
	['Voxxi', '/check/only-1-6-percent-accepted/'],
	['1.6 percent', '/check/only-1-6-percent-accepted/'],
	['Texas Observer', '/check/under-two-percent-a-year/'],
	['6,133', '/check/courts-received-6133-in-2011/'],
	// Pages.
	['judges', '/judges/'],
	['juez', '/judges/'],
	['cortes', '/courts/'],
	['data', '/data/'],
	['descargar csv', '/data/'],
	['método', '/method/'],
	['fact checker', '/check/'],
	['glosario', '/glossary/']
];

describe('the search of the whole site', () => {
	it.each(LOCALES)('puts first what people look for (%s)', (locale) => {
		const search = createEntrySearch(searchEntries(searchIndex(), locale));
		expect(QUERIES.length).toBeGreaterThan(60);
		expect(QUERIES.map(([query]) => [query, search(query, 1)[0]?.path])).toEqual(QUERIES);
	});

	it('finds nothing where nothing is asked or nothing fits', () => {
		const search = createEntrySearch(searchEntries(searchIndex(), 'en'));
		for (const query of ['', '   ', '!?', 'qqqqqqqq']) expect(search(query, 5)).toEqual([]);
	});

	it('leads only to pages that are there', () => {
		const entries = searchEntries(searchIndex(), 'en');
		const last = (path: string) => path.split('/').at(-2) ?? '';
		const lost = entries.filter(
			({ kind, path }) =>
				(kind === 'judge' && !findJudge(last(path))) ||
				(kind === 'court' && !findCourt(last(path))) ||
				(kind === 'nationality' && !findNationality(last(path)))
		);
		expect(lost).toEqual([]);
		expect(new Set(entries.map(({ path }) => path)).size).toBe(entries.length);
	});

	it('shows a name in the language of the page and finds it in both', () => {
		const first = (locale: 'en' | 'es', query: string) =>
			createEntrySearch(searchEntries(searchIndex(), locale))(query, 1)[0]?.title;
		expect([first('en', 'Alemania'), first('es', 'Germany')]).toEqual(['Germany', 'Alemania']);
	});

	it('offers nothing spelled nearly so beside what is spelled as typed', () => {
		const search = createEntrySearch(searchEntries(searchIndex(), 'en'));
		expect(search('nigeria', 5).map(({ title }) => title)).toEqual(['Nigeria']);
	});
});

describe('slips between two words', () => {
	it.each([
		['mexico', 'mexico', 0],
		['mexcio', 'mexico', 1],
		['mexco', 'mexico', 1],
		['mexxico', 'mexico', 1],
		['mezico', 'mexico', 1],
		['mzexcio', 'mexico', 2],
		['', 'ab', 2]
	])('counts %s and %s as %i', (a, b, slips) => {
		expect(slipsBetween(a, b, 3)).toBe(slips);
	});

	it('stops past the limit', () => {
		expect(slipsBetween('guatemala', 'honduras', 2)).toBe(3);
	});
});
