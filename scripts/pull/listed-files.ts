import type { Effects } from '#scripts/effects.ts';
import type { PullRequest } from '#scripts/sources/source.ts';
import { mirroredLink, type PulledSource, publisherAddresses } from './addresses.ts';
import { fetchIndexPage } from './kept-page.ts';
import { type PageLink, pageLinks } from './page.ts';
import { RefusedError } from './request.ts';
import type { RetryPolicy } from './retry-policy.ts';

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
	request: PullRequest,
	retryPolicy: RetryPolicy,
	effects: Effects
): Promise<readonly string[]> {
	const { index, files } = publisherAddresses(source);
	if (index === undefined) return files;
	const configured = files.length === 1 ? 'the configured address' : 'the configured addresses';
	try {
		const page = await fetchIndexPage(index, request, retryPolicy, effects);
		const listed = [...new Set(choose(pageLinks(page.html, page.url)))];
		if (listed.length > 0) return listed.map((url) => mirroredLink(source, url));
		effects.warn(`${index} lists no ${what}; trying ${configured}.`);
	} catch (error) {
		if (!(error instanceof RefusedError)) throw error;
		effects.warn(`${error.message} Trying ${configured}.`);
	}
	return files;
}
