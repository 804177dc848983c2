import { createContext } from 'svelte';

/** Languages of the site, English first. */
export const LOCALES = ['en', 'es'] as const;
export type Locale = (typeof LOCALES)[number];

/** The locale of a route parameter: `es`, or English when there is none. */
export function toLocale(param: string | undefined): Locale {
	return param === 'es' ? 'es' : 'en';
}

/** The other language. */
export function otherLocale(locale: Locale): Locale {
	return locale === 'en' ? 'es' : 'en';
}

/** Where the site stands on its host: empty, or a path such as `/asylum-ledger` (`LEDGER_BASE` when it was built). */
const BASE: string = import.meta.env.LEDGER_BASE ?? '';

/**
 * The address of a file of the site, which both languages share.
 * @param path beginning with `/`, as seen from the top of the site.
 */
export function filePath(path: string): string {
	return BASE + path;
}

/** The path of a page as seen from the top of the site, without the place of the site on its host. */
export function pathInSite(path: string): string {
	return BASE && path.startsWith(`${BASE}/`) ? path.slice(BASE.length) : path;
}

/**
 * The address of a page in a language.
 * @param path address of the English page, beginning with `/`.
 */
export function localPath(locale: Locale, path: string): string {
	return filePath(locale === 'en' ? path : `/${locale}${path}`);
}

/** Scheme and host of the site (`LEDGER_SITE` when it was built), without a slash at the end. */
const ORIGIN: string = import.meta.env.LEDGER_SITE ?? '';

/**
 * An address of the site with its host, for search engines and shared links, which read no other.
 * @param address of `localPath` or `filePath`.
 */
export function wholeAddress(address: string): string {
	return ORIGIN + address;
}

/** Reads and sets the locale of the page being drawn; set once, by the root layout. */
export const [useLocale, provideLocale] = createContext<() => Locale>();
