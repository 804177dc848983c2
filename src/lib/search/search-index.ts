import { nameAddress } from '#core/twins/judge-address.ts';
import { spokenName } from '#core/names/person-name.ts';
import type { Locale } from '../i18n/locale.ts';

/** What a result is a page of. */
export const SEARCH_KINDS = ['nationality', 'court', 'judge', 'year', 'page', 'term', 'claim'] as const;
export type SearchKind = (typeof SEARCH_KINDS)[number];

/** A title in both languages; one where both say the same. */
type Title = string | readonly [en: string, es: string];

/**
 * Everything that can be found, both languages in one file, as few bytes as it takes. `n` is how many decisions the row's
 * page is about in the list of its kind (`/courts/`, `/judges/`, `/nationalities/`): it orders what fits equally well.
 */
export interface SearchIndex {
	readonly schema: 1;
	/** EOIR's code, name, state; other words under which the court is found. */
	readonly courts: readonly (readonly [code: string, name: string, state: string, also: string, n: number])[];
	/**
	 * Name as lists order it; what the name does not say of the address ({@link judgeTail}); decisions; other printings of
	 * the name; positions in `courts` of the two with most cases.
	 */
	readonly judges: readonly (readonly [
		name: string,
		tail: string,
		n: number,
		also: string,
		...courts: number[]
	])[];
	readonly nationalities: readonly (readonly [slug: string, name: Title, also: string, n: number])[];
	readonly years: readonly number[];
	/** Anchors of the glossary. */
	readonly terms: readonly (readonly [anchor: string, term: Title])[];
	/** Press figures; who printed them, and their headline, are found too. */
	readonly claims: readonly (readonly [slug: string, figure: Title, also: string])[];
	/** Pages, with words under which they are looked for. */
	readonly pages: readonly (readonly [path: string, title: Title, also: string])[];
}

/** One thing that can be found. */
export interface SearchEntry {
	readonly kind: SearchKind;
	/** English address of the page. */
	readonly path: string;
	/** As the language of the page shows it. */
	readonly title: string;
	/** What tells it from others of that name: code and state of a court, courts of a judge; empty for most. */
	readonly detail: string;
	/** Names in both languages. */
	readonly names: string;
	/** Other words under which it is found. */
	readonly also: string;
	/** A code that is typed whole; empty for most. */
	readonly code: string;
	/** Decisions; 0 where the page is not of decisions. */
	readonly n: number;
}

/** The entries of an index as a language shows them, kind after kind. */
export function searchEntries(index: SearchIndex, locale: Locale): SearchEntry[] {
	const shown = (title: Title) => (typeof title === 'string' ? title : title[locale === 'en' ? 0 : 1]);
	const both = (title: Title) => (typeof title === 'string' ? title : title.join(' '));
	const plain = { detail: '', code: '', n: 0 };
	return [
		...index.nationalities.map(([slug, name, also, n]): SearchEntry => ({
			...plain,
			kind: 'nationality',
			path: `/nationalities/${slug}/`,
			title: shown(name),
			names: both(name),
			also,
			n
		})),
		...index.courts.map(([code, name, state, also, n]): SearchEntry => ({
			kind: 'court',
			path: `/courts/${code.toLowerCase()}/`,
			title: name,
			detail: [code, state].filter((part) => part !== '').join(', '),
			names: name,
			also,
			code,
			n
		})),
		...index.judges.map(([name, tail, n, also, ...courts]): SearchEntry => ({
			...plain,
			kind: 'judge',
			path: `/judges/${judgeSlug(name, tail)}/`,
			title: spokenName(name),
			detail: courts.map((at) => index.courts[at]?.[1] ?? '').join(', '),
			names: name,
			also,
			n
		})),
		...index.years.map((year): SearchEntry => ({
			...plain,
			kind: 'year',
			path: `/years/${year}/`,
			title: String(year),
			names: String(year),
			also: `FY${year} AF${year} FY${String(year).slice(2)} AF${String(year).slice(2)}`
		})),
		...index.pages.map(([path, title, also]): SearchEntry => ({
			...plain,
			kind: 'page',
			path,
			title: shown(title),
			names: both(title),
			also
		})),
		...index.terms.map(([anchor, term]): SearchEntry => ({
			...plain,
			kind: 'term',
			path: `/glossary/#${anchor}`,
			title: shown(term),
			names: both(term),
			also: ''
		})),
		...index.claims.map(([slug, figure, also]): SearchEntry => ({
			...plain,
			kind: 'claim',
			path: `/check/${slug}/`,
			title: shown(figure),
			names: both(figure),
			also
		}))
	];
}

/**
 * What of a judge's address the name does not say: `fas` of `seminerio-frank-a-fas`; nothing of `lucas-abbott`, which is the
 * name as it is spoken; all of it, after `/`, where it differs.
 */
export function judgeTail(name: string, slug: string): string {
	if (slug === nameAddress(spokenName(name))) return '';
	const start = `${nameAddress(name)}-`;
	return slug.startsWith(start) ? slug.slice(start.length) : `/${slug}`;
}

function judgeSlug(name: string, tail: string): string {
	if (tail === '') return nameAddress(spokenName(name));
	return tail.startsWith('/') ? tail.slice(1) : `${nameAddress(name)}-${tail}`;
}
