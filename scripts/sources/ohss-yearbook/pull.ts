import type { Effects } from '#scripts/effects.ts';
import { fetchPage, pageLinks } from '#scripts/pull/page.ts';
import { keepDocument, type PublishedDocument } from '#scripts/pull/keep-document.ts';
import { RETRY_POLICY, type RetryPolicy } from '#scripts/pull/retry-policy.ts';
import { RefusedError } from '#scripts/pull/request.ts';
import { dayOf } from '#scripts/pull/validators.ts';
import { mirroredLink, publisherAddresses } from '#scripts/pull/addresses.ts';
import { pullEach } from '#scripts/sources/each-file.ts';
import type { PullRequest, PullResult } from '#scripts/sources/source.ts';

const WORKBOOK = /^(?:(\d{4})_(\d{2})(\d{2})_)?.*yearbook_asylees_fy(\d{4}).*\.xlsx$/i;

/**
 * Fetches the asylee workbooks of the Yearbook that its index page lists. File names carry an upload date and folders
 * move, so the page is asked first; the configured addresses serve when it lists none.
 * @throws UnreachableError after every workbook was tried; those that came are kept.
 */
export async function pullOhssYearbook(
	request: PullRequest,
	effects: Effects,
	retryPolicy: RetryPolicy = RETRY_POLICY
): Promise<readonly PullResult[]> {
	const workbooks = await findWorkbooks(retryPolicy, effects);
	return pullEach(workbooks, (url) => keepDocument(documentAt(url), request, { retryPolicy, effects }));
}

async function findWorkbooks(retryPolicy: RetryPolicy, effects: Effects): Promise<readonly string[]> {
	const { index, files } = publisherAddresses('ohss-yearbook');
	if (index === undefined) return files;
	try {
		const listed = newestUploads(await fetchPage(index, retryPolicy, effects), index);
		if (listed.length > 0) return listed.map((url) => mirroredLink('ohss-yearbook', url));
		effects.warn(
			`${index} lists no workbook named …yearbook_asylees_fyYYYY.xlsx; trying the configured addresses.`
		);
	} catch (error) {
		if (!(error instanceof RefusedError)) throw error;
		effects.warn(`${error.message} Trying the configured addresses.`);
	}
	return files;
}

/** One workbook a fiscal year, the last uploaded, newest year first. */
function newestUploads(html: string, index: string): string[] {
	const newest = new Map<string, string>();
	for (const { url } of pageLinks(html, index)) {
		const year = WORKBOOK.exec(fileName(url))?.[4];
		const other = year === undefined ? undefined : newest.get(year);
		if (year !== undefined && (other === undefined || fileName(other) < fileName(url))) newest.set(year, url);
	}
	return [...newest].sort(([a], [b]) => b.localeCompare(a)).map(([, url]) => url);
}

function documentAt(url: string): PublishedDocument {
	const file = fileName(url);
	const [, year, month, day, fiscalYear] = WORKBOOK.exec(file) ?? [];
	const uploadedOn = year === undefined ? null : `${year}-${month}-${day}`;
	return {
		source: 'ohss-yearbook',
		url,
		kind: 'xlsx',
		publisher: 'DHS Office of Homeland Security Statistics',
		licence: 'Work of the US government',
		title: `Yearbook of Immigration Statistics${fiscalYear ? `, FY${fiscalYear}` : ''}: asylees`,
		fileName: () => file,
		publishedOn: ({ last_modified }) => uploadedOn ?? dayOf(last_modified)
	};
}

function fileName(url: string): string {
	const name = decodeURIComponent(new URL(url).pathname.split('/').at(-1) ?? '');
	return name.replace(/[^\w.-]+/g, '_');
}
