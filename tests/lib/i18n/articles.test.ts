import { describe, expect, it } from 'vitest';
import { withArticle } from '../../../src/lib/i18n/english-article.ts';
import { nationalityInSentence, peopleFrom } from '../../../src/lib/i18n/people-from.ts';
import { afterDe, withSpanishArticle } from '../../../src/lib/i18n/spanish-article.ts';

describe('withArticle', () => {
	it.each([
		['Philippines', 'the Philippines'],
		['Dominican Republic', 'the Dominican Republic'],
		['Central African Republic', 'the Central African Republic'],
		['Democratic Republic of the Congo', 'the Democratic Republic of the Congo'],
		['Republic of the Congo', 'the Republic of the Congo'],
		['United Kingdom', 'the United Kingdom'],
		['Cayman Islands', 'the Cayman Islands'],
		['Soviet Union', 'the Soviet Union']
	])('puts the article before %s', (name, expected) => {
		expect(withArticle(name)).toBe(expected);
	});

	// The page of Czechia once said "people from the Czechia", because "Czech Republic" takes the article.
	it.each(['Mexico', 'Czechia', 'Czechoslovakia', 'El Salvador', 'India', 'Dominica'])(
		'leaves %s alone',
		(name) => {
			expect(withArticle(name)).toBe(name);
		}
	);
});

describe('Spanish articles', () => {
	it.each([
		['Reino Unido', 'el Reino Unido', 'del Reino Unido'],
		['República Dominicana', 'la República Dominicana', 'de la República Dominicana'],
		['Países Bajos', 'los Países Bajos', 'de los Países Bajos'],
		['Bahamas', 'las Bahamas', 'de las Bahamas'],
		['El Salvador', 'El Salvador', 'de El Salvador'],
		['México', 'México', 'de México']
	])('says %s as %s and %s', (name, article, afterPreposition) => {
		expect({ article: withSpanishArticle(name), afterPreposition: afterDe(name) }).toEqual({
			article,
			afterPreposition
		});
	});
});

describe('the people of a nationality', () => {
	it.each([
		['en', 'Mexico', 707, 'people from Mexico'],
		['en', 'Mexico', 1, 'person from Mexico'],
		['en', 'Philippines', 0, 'people from the Philippines'],
		['en', 'Stateless', 5, 'stateless people'],
		['en', 'Unknown', 1, 'person of unknown nationality'],
		['es', 'México', 707, 'personas de México'],
		['es', 'México', 1, 'persona de México'],
		['es', 'Reino Unido', 2, 'personas del Reino Unido'],
		['es', 'Apátridas', 5, 'personas apátridas'],
		['es', 'Desconocida', 2, 'personas de nacionalidad desconocida']
	] as const)('are, in %s, for %s and %i: %s', (locale, name, count, expected) => {
		expect(peopleFrom(locale, name, count)).toBe(expected);
	});

	it('are named after "for" and "para" too', () => {
		expect([
			nationalityInSentence('en', 'Bahamas'),
			nationalityInSentence('en', 'Stateless'),
			nationalityInSentence('es', 'República Dominicana'),
			nationalityInSentence('es', 'Desconocida')
		]).toEqual([
			'the Bahamas',
			'stateless people',
			'la República Dominicana',
			'personas de nacionalidad desconocida'
		]);
	});
});
