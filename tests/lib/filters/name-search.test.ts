import { describe, expect, it } from 'vitest';
import { createNameSearch } from '../../../src/lib/filters/name-search.ts';

const NAMES = [
	'Hernández, María Luisa',
	'Hernandez, Pedro',
	'Smith, Mary',
	'Smythe, John A.',
	'van der Berg, Otto',
	"O'Donnell, Colleen"
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
	it('finds a name with an apostrophe however it is typed', () => {
		expect(['odonnell', "o'donnell", 'O’Donnell colleen', 'o donnell'].map(found)).toEqual(
			Array(4).fill(["O'Donnell, Colleen"])
		);
	});
	it('takes the nearest for a slip only where nothing is found as typed', () => {
		expect(found('smith')).toEqual(['Smith, Mary']);
	});
	it('does without little words of a name', () => {
		expect(found('otto van de berg')).toEqual(['van der Berg, Otto']);
	});
	it('wants every part found', () => {
		expect(found('smith pedro')).toEqual([]);
	});
});
