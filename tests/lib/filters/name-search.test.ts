import { describe, expect, it } from 'vitest';
import { createNameSearch } from '../../../src/lib/filters/name-search.ts';

const NAMES = [
	'Hernández, María Luisa',
	'Hernandez, Pedro',
	'Smith, Mary',
	'Smythe, John A.',
	'van der Berg, Otto'
];

describe('createNameSearch', () => {
	const search = createNameSearch(NAMES);
	const found = (query: string) => search(query)?.map((i) => NAMES[i]);

	it('finds all for an empty query', () => {
		expect([search(''), search('  ')]).toEqual([null, null]);
	});
	it('takes names in any order', () => {
		expect(found('pedro hernandez')).toEqual(['Hernandez, Pedro']);
		expect(found('Hernandez, Pedro')).toEqual(['Hernandez, Pedro']);
	});
	it('ignores accents and case, in the query and in the name', () => {
		expect(found('HERNANDEZ maria')).toEqual(['Hernández, María Luisa']);
		expect(found('hernández pedro')).toEqual(['Hernandez, Pedro']);
	});
	it('finds by the beginning of a name', () => {
		expect(found('hern ped')).toEqual(['Hernandez, Pedro']);
	});
	it('forgives a slip', () => {
		expect(found('hernandes pedro')).toEqual(['Hernandez, Pedro']);
	});
	it('wants every part found', () => {
		expect(found('smith pedro')).toEqual([]);
	});
});
