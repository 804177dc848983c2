import { load } from 'cheerio';
import type { Effects } from '#scripts/effects.ts';
import { checkedChunks } from './content-kind.ts';
import { mirroredLink, type PulledSource, publisherAddresses } from './addresses.ts';
import { type Answer, ask, type Question, RefusedError } from './request.ts';
import { type RetryPolicy, TransientError, withRetries } from './retry-policy.ts';

/** More bytes than a page of links or a line of text can have. */
const MOST_BYTES = 20_000_000;

/** A web page that came whole. */
interface FetchedPage {
	readonly html: string;
	/** Where it came from in the end, after redirects: its links start from there. */
	readonly url: string;
}

/**
 * Fetches a web page.
 * @throws RefusedError when the server says that there is no such page.
 * @throws UnreachableError when it cannot be reached or sends something else than a whole page.
 */
export function fetchPage(url: string, retryPolicy: RetryPolicy, effects: Effects): Promise<FetchedPage> {
	return fetchText({ url, headers: { accept: 'text/html' } }, pageOf, retryPolicy, effects);
}

async function pageOf(answer: Answer): Promise<FetchedPage> {
	const html = await textOf(checkedChunks(answer, 'html', MOST_BYTES));
	// A page that lacks its end may lack the link that is looked for, and an older one would be taken instead.
	if (/<\/html\s*>/i.test(html)) return { html, url: answer.url };
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

/** What to look for on a publisher's index page. */
export interface ListedFiles {
	readonly source: PulledSource;
	/** In words: `workbook named …yearbook_asylees_fyYYYY.xlsx`. */
	readonly what: string;
	/** Those of the page's links that are meant, in the order in which they are to be fetched. */
	readonly choose: (links: readonly PageLink[]) => readonly string[];
}

/**
 * The addresses of the files that a publisher's index page lists. The configured ones serve, with a warning, when it
 * lists none or is not there.
 * @throws UnreachableError when the page cannot be reached.
 */
export async function listedFiles(
	{ source, what, choose }: ListedFiles,
	retryPolicy: RetryPolicy,
	effects: Effects
): Promise<readonly string[]> {
	const { index, files } = publisherAddresses(source);
	if (index === undefined) return files;
	const configured = files.length === 1 ? 'the configured address' : 'the configured addresses';
	try {
		const page = await fetchPage(index, retryPolicy, effects);
		const listed = [...new Set(choose(pageLinks(page.html, page.url)))];
		if (listed.length > 0) return listed.map((url) => mirroredLink(source, url));
		effects.warn(`${index} lists no ${what}; trying ${configured}.`);
	} catch (error) {
		if (!(error instanceof RefusedError)) throw error;
		effects.warn(`${error.message} Trying ${configured}.`);
	}
	return files;
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
