import { pathInSite } from '../i18n/locale.ts';

type Place = Pick<Location, 'origin' | 'pathname'>;

/**
 * The address of the page in a browser with a view, for links, citations and files: that of the page, also where the
 * figure stands alone inside another one.
 * @param search the query of the view.
 */
export function pageAddress(search: string, place: Place = location): string {
	return rewritten(place, (path) => path.replace(/^(\/es)?\/embed(?=\/)/, '$1')) + search;
}

/**
 * The address of the page's main figure for other pages: the page's own below `/embed/`.
 * @param search the query of the view.
 */
export function embedAddress(search: string, place: Place = location): string {
	return rewritten(place, (path) => path.replace(/^(\/es)?(?:\/embed)?(?=\/)/, '$1/embed')) + search;
}

/** The address of a page with the part of its path that stands below the top of the site written anew. */
function rewritten({ origin, pathname }: Place, write: (path: string) => string): string {
	const inSite = pathInSite(pathname);
	return origin + pathname.slice(0, pathname.length - inSite.length) + write(inSite);
}
