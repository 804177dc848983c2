import { pathInSite } from '../i18n/locale.ts';

/**
 * The address of the page in a browser with a view, for links, citations and files: that of the page, also where the
 * figure stands alone inside another one.
 * @param search the query of the view.
 */
export function pageAddress(
	search: string,
	{ origin, pathname }: Pick<Location, 'origin' | 'pathname'> = location
): string {
	const inSite = pathInSite(pathname);
	const base = pathname.slice(0, pathname.length - inSite.length);
	return origin + base + inSite.replace(/^(\/es)?\/embed(?=\/)/, '$1') + search;
}
