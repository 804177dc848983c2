import { uscis } from '#core/publishers/uscis.ts';
import type { Effects } from '#scripts/effects.ts';
import { mirroredLink, publisherAddresses } from '#scripts/pull/addresses.ts';
import { keepDocument, type PublishedDocument } from '#scripts/pull/keep-document.ts';
import { fetchPage, pageLinks } from '#scripts/pull/page.ts';
import { RefusedError } from '#scripts/pull/request.ts';
import { RETRY_POLICY, type RetryPolicy } from '#scripts/pull/retry-policy.ts';
import { dayOf } from '#scripts/pull/validators.ts';
import { pullEach } from '#scripts/sources/each-file.ts';
import type { PullRequest, PullResult } from '#scripts/sources/source.ts';

const WORKBOOK = /asylumfiscalyear(\d{4})todatestats_(\d{6})[^/]*\.xlsx$/i;

/**
 * Fetches the Asylum Division's workbooks that USCIS's index page lists, of each fiscal year the one that goes furthest.
 * The configured address serves when the page lists none.
 * @throws UnreachableError after every workbook was tried; those that came are kept.
 */
export async function pullUscis(
	request: PullRequest,
	effects: Effects,
	retryPolicy: RetryPolicy = RETRY_POLICY
): Promise<readonly PullResult[]> {
	const workbooks = await findWorkbooks(retryPolicy, effects);
	return pullEach(workbooks, (url) => keepDocument(documentAt(url), request, { retryPolicy, effects }));
}

async function findWorkbooks(retryPolicy: RetryPolicy, effects: Effects): Promise<readonly string[]> {
	const { index, files } = publisherAddresses('uscis');
	if (index === undefined) return files;
	try {
		const listed = furthest(await fetchPage(index, retryPolicy, effects), index);
		if (listed.length > 0) return listed.map((url) => mirroredLink('uscis', url));
		effects.warn(
			`${index} lists no workbook named asylumfiscalyear…todatestats_….xlsx; trying the configured address.`
		);
	} catch (error) {
		if (!(error instanceof RefusedError)) throw error;
		effects.warn(`${error.message} Trying the configured address.`);
	}
	return files;
}

/** One workbook a fiscal year, the one whose last day is latest; newest year first. */
function furthest(html: string, index: string): string[] {
	const newest = new Map<string, { readonly url: string; readonly through: string }>();
	for (const { url } of pageLinks(html, index)) {
		const [, year, through] = WORKBOOK.exec(fileName(url)) ?? [];
		if (year === undefined || through === undefined) continue;
		const other = newest.get(year);
		if (other === undefined || other.through < through) newest.set(year, { url, through });
	}
	return [...newest].sort(([a], [b]) => b.localeCompare(a)).map(([, { url }]) => url);
}

function documentAt(url: string): PublishedDocument {
	const file = fileName(url);
	const [, year] = WORKBOOK.exec(file) ?? [];
	return {
		source: 'uscis',
		url,
		kind: 'xlsx',
		publisher: 'USCIS',
		licence: uscis.licence,
		title: `Asylum Division Quarterly Statistics${year ? `, fiscal year ${year} to date` : ''}`,
		fileName: () => file,
		publishedOn: ({ last_modified }) => dayOf(last_modified)
	};
}

function fileName(url: string): string {
	const name = decodeURIComponent(new URL(url).pathname.split('/').at(-1) ?? '');
	return name.replace(/[^\w.-]+/g, '_');
}
