import type { Effects } from '#scripts/effects.ts';
import { nameInAddress, type PageLink } from '#scripts/pull/page.ts';
import type { PublishedDocument } from '#scripts/pull/keep-document.ts';
import { RETRY_POLICY, type RetryPolicy } from '#scripts/pull/retry-policy.ts';
import { dayOf } from '#scripts/pull/validators.ts';
import { pullListed } from '#scripts/sources/each-file.ts';
import type { PullRequest, PullResult } from '#scripts/sources/source.ts';

const WORKBOOK = /^(?:(\d{4})_(\d{2})(\d{2})_)?.*yearbook_asylees_fy(\d{4}).*\.xlsx$/i;

/**
 * Fetches the asylee workbooks of the Yearbook that its index page lists. File names carry an upload date and folders
 * move, so the page is asked first; the configured addresses serve when it lists none.
 * @throws UnreachableError after every workbook was tried; those that came are kept.
 */
export function pullOhssYearbook(
	request: PullRequest,
	effects: Effects,
	retryPolicy: RetryPolicy = RETRY_POLICY
): Promise<readonly PullResult[]> {
	const wanted = {
		source: 'ohss-yearbook',
		what: 'workbook named …yearbook_asylees_fyYYYY.xlsx',
		choose: newestUploads
	} as const;
	return pullListed(wanted, documentAt, request, { retryPolicy, effects });
}

/** One workbook a fiscal year, the last uploaded, newest year first. */
function newestUploads(links: readonly PageLink[]): string[] {
	const newest = new Map<string, string>();
	for (const { url } of links) {
		const year = WORKBOOK.exec(nameInAddress(url))?.[4];
		const other = year === undefined ? undefined : newest.get(year);
		if (year !== undefined && (other === undefined || nameInAddress(other) < nameInAddress(url)))
			newest.set(year, url);
	}
	return [...newest].sort(([a], [b]) => b.localeCompare(a)).map(([, url]) => url);
}

function documentAt(url: string): PublishedDocument {
	const file = nameInAddress(url);
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
