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

/**
 * The address of a page in a language.
 * @param path address of the English page, beginning with `/`.
 */
export function localPath(locale: Locale, path: string): string {
	return locale === 'en' ? path : `/${locale}${path}`;
}

/** Reads and sets the locale of the page being drawn; set once, by the root layout. */
export const [useLocale, provideLocale] = createContext<() => Locale>();
