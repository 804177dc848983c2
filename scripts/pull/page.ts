import { load } from 'cheerio';
import type { Effects } from '#scripts/effects.ts';
import { checkedChunks } from './content-kind.ts';
import { type Answer, ask, type Question } from './request.ts';
import { type RetryPolicy, TransientError, withRetries } from './retry-policy.ts';
import { type Validators, validatorsOf } from './validators.ts';

/** More bytes than a page of links or a line of text can have. */
const MOST_BYTES = 20_000_000;

/** A web page that came whole. */
export interface FetchedPage extends Validators {
	readonly html: string;
	/** Where it came from in the end, after redirects: its links start from there. */
	readonly url: string;
}

/**
 * Fetches a web page.
 * @param condition headers that ask for it only if it is another than the one known.
 * @returns null when the server says that nothing changed.
 * @throws RefusedError when the server says that there is no such page.
 * @throws UnreachableError when it cannot be reached or sends something else than a whole page.
 */
export function fetchPage(
	url: string,
	retryPolicy: RetryPolicy,
	effects: Effects,
	condition: Readonly<Record<string, string>> = {}
): Promise<FetchedPage | null> {
	const question = { url, headers: { accept: 'text/html', ...condition }, accept: [304] };
	return fetchText(question, pageOf, retryPolicy, effects);
}

async function pageOf(answer: Answer): Promise<FetchedPage | null> {
	if (answer.status === 304) return null;
	const html = await textOf(checkedChunks(answer, 'html', MOST_BYTES));
	// A page that lacks its end may lack the link that is looked for, and an older one would be taken instead.
	const { etag, last_modified } = validatorsOf(answer.headers);
	if (/<\/html\s*>/i.test(html)) return { html, url: answer.url, etag, last_modified };
	throw new TransientError(`${answer.url} sent a web page without its end.`);
}

/**
 * Fetches a short text of any kind.
 * @throws RefusedError when the server says that there is none.
 * @throws UnreachableError when it cannot be reached.
 */
export function fetchPlainText(url: string, retryPolicy: RetryPolicy, effects: Effects): Promise<string> {
	return fetchText({ url }, (answer) => textOf(answer.chunks()), retryPolicy, effects);
}

function fetchText<T>(
	question: Question,
	read: (answer: Answer) => Promise<T>,
	retryPolicy: RetryPolicy,
	effects: Effects
): Promise<T> {
	return withRetries(
		async () => {
			const answer = await ask(question, retryPolicy, effects);
			try {
				return await read(answer);
			} finally {
				answer.discard();
			}
		},
		retryPolicy,
		effects
	);
}

async function textOf(chunks: AsyncIterable<Uint8Array>): Promise<string> {
	const all: Uint8Array[] = [];
	for await (const chunk of chunks) all.push(chunk);
	return Buffer.concat(all).toString('utf8');
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

/** The name of the file at an address, with what a file name should not hold as underscores. */
export function nameInAddress(url: string): string {
	const name = new URL(url).pathname.split('/').at(-1) ?? '';
	return decoded(name).replace(/[^\w.-]+/g, '_');
}

/** A stray percent sign, which any link of a page may have, stays as it is. */
function decoded(name: string): string {
	try {
		return decodeURIComponent(name);
	} catch {
		return name;
	}
}
