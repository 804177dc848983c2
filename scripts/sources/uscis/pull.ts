import { uscis } from '#core/publishers/uscis.ts';
import type { Effects } from '#scripts/effects.ts';
import type { PublishedDocument } from '#scripts/pull/keep-document.ts';
import { nameInAddress, type PageLink } from '#scripts/pull/page.ts';
import { RETRY_POLICY, type RetryPolicy } from '#scripts/pull/retry-policy.ts';
import { dayOf } from '#scripts/pull/validators.ts';
import { pullListed } from '#scripts/sources/each-file.ts';
import type { PullRequest, PullResult } from '#scripts/sources/source.ts';

const WORKBOOK = /asylumfiscalyear(\d{4})todatestats_(\d{6})[^/]*\.xlsx$/i;

/**
 * Fetches the Asylum Division's workbooks that USCIS's index page lists, of each fiscal year the one that goes furthest.
 * The configured address serves when the page lists none.
 * @throws UnreachableError after every workbook was tried; those that came are kept.
 */
export function pullUscis(
	request: PullRequest,
	effects: Effects,
	retryPolicy: RetryPolicy = RETRY_POLICY
): Promise<readonly PullResult[]> {
	const wanted = {
		source: 'uscis',
		what: 'workbook named asylumfiscalyear…todatestats_….xlsx',
		choose: furthest
	} as const;
	return pullListed(wanted, documentAt, request, { retryPolicy, effects });
}

/** One workbook a fiscal year, the one whose last day is latest; newest year first. */
function furthest(links: readonly PageLink[]): string[] {
	const newest = new Map<string, { readonly url: string; readonly through: string }>();
	for (const { url } of links) {
		const [, year, through] = WORKBOOK.exec(nameInAddress(url)) ?? [];
		if (year === undefined || through === undefined) continue;
		const other = newest.get(year);
		if (other === undefined || other.through < through) newest.set(year, { url, through });
	}
	return [...newest].sort(([a], [b]) => b.localeCompare(a)).map(([, { url }]) => url);
}

function documentAt(url: string): PublishedDocument {
	const file = nameInAddress(url);
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
