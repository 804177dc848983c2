import type { Effects } from '#scripts/effects.ts';
import type { PageLink } from '#scripts/pull/page.ts';
import type { PublishedDocument } from '#scripts/pull/keep-document.ts';
import { RETRY_POLICY, type RetryPolicy } from '#scripts/pull/retry-policy.ts';
import { dayOf } from '#scripts/pull/validators.ts';
import { pullListed } from '#scripts/sources/each-file.ts';
import type { PullRequest, PullResult } from '#scripts/sources/source.ts';

// The page also lists "… in Cases Originating with a Credible Fear Claim By Nationality", another table.
const LINK_TEXT = /asylum decision rates by nationality/i;

/**
 * Fetches the PDFs that EOIR's statistics page links as "Asylum Decision Rates by Nationality", or, where it links
 * none, the configured address. EOIR overwrites the file in place, so each edition is kept under its own date.
 * @throws UnreachableError after every document was tried; those that came are kept.
 */
export function pullEoirDecisionRates(
	request: PullRequest,
	effects: Effects,
	retryPolicy: RetryPolicy = RETRY_POLICY
): Promise<readonly PullResult[]> {
	const wanted = {
		source: 'eoir-decision-rates',
		what: '"Asylum Decision Rates by Nationality"',
		choose: tablesOf
	} as const;
	return pullListed(wanted, documentAt, request, { retryPolicy, effects });
}

function tablesOf(links: readonly PageLink[]): string[] {
	return links.filter(({ text }) => LINK_TEXT.test(text)).map(({ url }) => withoutFragment(url));
}

function documentAt(url: string): PublishedDocument {
	return {
		source: 'eoir-decision-rates',
		url,
		kind: 'pdf',
		publisher: 'Executive Office for Immigration Review',
		licence: 'Work of the US government',
		title: 'Asylum Decision Rates by Nationality',
		fileName: ({ last_modified }, retrievedOn) =>
			`asylum_decision_rates_by_nationality_${dayOf(last_modified) ?? retrievedOn}${documentNumber(url)}.pdf`,
		publishedOn: ({ last_modified }) => dayOf(last_modified)
	};
}

/** The number EOIR's address gives the document, so that two documents of one day keep apart. */
function documentNumber(url: string): string {
	const number = /\d{4,}/.exec(new URL(url).pathname)?.[0];
	return number ? `_${number}` : '';
}

function withoutFragment(url: string): string {
	const bare = new URL(url);
	bare.hash = '';
	return bare.href;
}
