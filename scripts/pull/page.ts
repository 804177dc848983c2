import { load } from 'cheerio';
import type { Effects } from '#scripts/effects.ts';
import { checkedChunks } from './content-kind.ts';
import { ask } from './request.ts';
import { type RetryPolicy, withRetries } from './retry-policy.ts';

/**
 * Fetches a web page as text.
 * @throws RefusedError when the server says that there is no such page.
 * @throws UnreachableError when it cannot be reached or sends something else than a page.
 */
export async function fetchPage(url: string, retryPolicy: RetryPolicy, effects: Effects): Promise<string> {
	return withRetries(
		async () => {
			const answer = await ask({ url, headers: { accept: 'text/html' } }, retryPolicy, effects);
			const chunks: Uint8Array[] = [];
			try {
				for await (const chunk of checkedChunks(answer, 'html')) chunks.push(chunk);
			} finally {
				answer.discard();
			}
			return Buffer.concat(chunks).toString('utf8');
		},
		retryPolicy,
		effects
	);
}

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
