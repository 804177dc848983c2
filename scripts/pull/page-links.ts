import { load } from 'cheerio';

/** A link on a page. */
export interface PageLink {
	/** Absolute address. */
	readonly url: string;
	/** What a reader sees, white space folded. */
	readonly text: string;
}

/**
 * The links of a page, in its order; relative ones are resolved, those that are no http address are left out.
 * @param html the page.
 * @param pageUrl its address.
 */
export function pageLinks(html: string, pageUrl: string): PageLink[] {
	const $ = load(html);
	const base = $('base[href]').attr('href') ?? '';
	const from = URL.canParse(base, pageUrl) ? new URL(base, pageUrl).href : pageUrl;
	return $('a[href]')
		.toArray()
		.flatMap((anchor) => {
			const href = ($(anchor).attr('href') ?? '').trim();
			if (!URL.canParse(href, from)) return [];
			const { href: url, protocol } = new URL(href, from);
			return /^https?:$/.test(protocol) ? [{ url, text: $(anchor).text().replace(/\s+/g, ' ').trim() }] : [];
		});
}
