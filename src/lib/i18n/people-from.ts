import { withArticle } from './english-article.ts';
import { withSpanishArticle, afterDe } from './spanish-article.ts';
import type { Locale } from './locale.ts';

/** Entries of the list of nationalities that name no country, as sentences say them. */
const NO_COUNTRY: Readonly<Record<Locale, Readonly<Record<string, { one: string; many: string }>>>> = {
	en: {
		Everyone: { one: 'person of any nationality', many: 'people of all nationalities' },
		Stateless: { one: 'stateless person', many: 'stateless people' },
		Unknown: { one: 'person of unknown nationality', many: 'people of unknown nationality' },
		'All other countries': {
			one: 'person from all other countries',
			many: 'people from all other countries'
		},
		'Former countries': { one: 'person from former countries', many: 'people from former countries' }
	},
	es: {
		'Todas las nacionalidades': {
			one: 'persona de cualquier nacionalidad',
			many: 'personas de todas las nacionalidades'
		},
		Apátridas: { one: 'persona apátrida', many: 'personas apátridas' },
		Desconocida: { one: 'persona de nacionalidad desconocida', many: 'personas de nacionalidad desconocida' },
		'Todos los demás países': {
			one: 'persona de todos los demás países',
			many: 'personas de todos los demás países'
		},
		'Antiguos países': { one: 'persona de antiguos países', many: 'personas de antiguos países' }
	}
};

/**
 * The people of a nationality as a sentence says them: `people from the Philippines`, `stateless people`.
 * @param name of the nationality in the language.
 * @param count how many people; one takes the singular.
 */
export function peopleFrom(locale: Locale, name: string, count = 2): string {
	const special = NO_COUNTRY[locale][name];
	if (special) return count === 1 ? special.one : special.many;
	if (locale === 'en') return `${count === 1 ? 'person' : 'people'} from ${withArticle(name)}`;
	return `${count === 1 ? 'persona' : 'personas'} ${afterDe(name)}`;
}

/** The nationality after «for»: `the Philippines`, `Mexico`, `stateless people`. */
export function nationalityInSentence(locale: Locale, name: string): string {
	const special = NO_COUNTRY[locale][name];
	if (special) return special.many;
	return locale === 'en' ? withArticle(name) : withSpanishArticle(name);
}
