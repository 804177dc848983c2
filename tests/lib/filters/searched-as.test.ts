import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readCsv } from '#core/tables/csv.ts';
import { lookupCourts, lookupNationalities } from '#core/tables/lookups.ts';
import { createNameSearch } from '../../../src/lib/filters/name-search.ts';
import { courtSearchedAs, nationalitySearchedAs } from '../../../src/lib/filters/searched-as.ts';

const read = (name: string) => readFileSync(`data/lookups/${name}.csv`, 'utf8');

describe('the search of nationalities', () => {
	const rows = readCsv(lookupNationalities, read('nationalities'), 'nationalities.csv');
	const search = createNameSearch(rows.map(nationalitySearchedAs));
	const found = (query: string) => search(query)?.map((i) => rows[i]?.nationality) ?? [];

	it.each([
		['Türkiye', 'TUR'],
		['turkiye', 'TUR'],
		['Turquía', 'TUR'],
		['Burma', 'MMR'],
		['birmania', 'MMR'],
		['Ivory Coast', 'CIV'],
		['costa de marfil', 'CIV'],
		['cote d\u0027ivoire', 'CIV'],
		['cote divoire', 'CIV'],
		['Holland', 'NLD'],
		['holanda', 'NLD'],
		['Swaziland', 'SWZ'],
		['suazilandia', 'SWZ'],
		['DRC', 'COD'],
		['D.R.C.', 'COD'],
		['rdc', 'COD'],
		['democratic republic of the congo', 'COD'],
		['méjico', 'MEX'],
		['mejico', 'MEX'],
		['MEXICO', 'MEX'],
		['Arabia Saudita', 'SAU'],
		['USSR', 'SUN'],
		['Vaticano', 'VAT'],
		['Cape Verde', 'CPV'],
		['botswana', 'BWA']
	])('finds %s', (query, code) => {
		expect(found(query)).toContain(code);
	});

	it('tells names apart that are a letter away from each other', () => {
		expect(found('Iran')).toEqual(['IRN']);
		expect(found('Slovakia')).toEqual(['SVK']);
		expect(found('Holland')).toEqual(['NLD']);
		expect(found('Austria')).toEqual(['AUT']);
	});

	it('forgives a slip where nothing else is found', () => {
		expect(found('Guatamala')).toEqual(['GTM']);
	});

	it('finds nothing for what is no nationality', () => {
		expect(found('xyzzy')).toEqual([]);
	});
});

describe('the search of courts', () => {
	const rows = readCsv(lookupCourts, read('courts'), 'courts.csv').filter((row) => row.is_court);
	const search = createNameSearch(rows.map(courtSearchedAs));
	const found = (query: string) => search(query)?.map((i) => rows[i]?.court) ?? [];

	it('finds cities by their Spanish names', () => {
		expect(found('nueva york').toSorted()).toEqual(found('new york').toSorted());
		expect(found('nueva york')).toEqual(expect.arrayContaining(['NYB', 'NYC', 'NYD', 'NYV']));
		expect(found('Filadelfia')).toEqual(['PHI']);
		expect(found('nueva orleans')).toEqual(['NOL']);
	});
	it('finds states in both languages', () => {
		expect(found('Pensilvania').toSorted()).toEqual(['PHI', 'YOR']);
		expect(found('nuevo mexico')).toEqual(['OTO']);
		expect(found('texas')).toEqual(expect.arrayContaining(['DAL', 'ELP', 'HOU', 'SNA']));
	});
	it('finds a court by alias, code and any order', () => {
		expect(found('Varick')).toEqual(expect.arrayContaining(['NYD', 'NYV']));
		expect(found('krome')).toEqual(['KRO']);
		expect(found('angeles los olive')).toEqual(['LOS']);
		expect(found('Hagatna')).toEqual(['AGA']);
	});
});
