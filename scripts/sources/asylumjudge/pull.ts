import { asylumjudge } from '#core/publishers/asylumjudge.ts';
import type { Effects } from '#scripts/effects.ts';
import { RETRY_POLICY, type RetryPolicy } from '#scripts/pull/retry-policy.ts';
import { nameInAddress } from '#scripts/pull/page.ts';
import { publisherAddresses } from '#scripts/pull/addresses.ts';
import type { PullRequest, PullResult } from '#scripts/sources/source.ts';
import { keepDocument, type PublishedDocument } from '#scripts/pull/keep-document.ts';
import { pullEach } from '#scripts/sources/each-file.ts';

/**
 * Fetches AsylumJudge's JSON: judges by nationality and year in numbered files, courts and judges by year, and Mexico's
 * periods. The publisher overwrites them in place, so each keeps its name and its record tells the bytes.
 * @throws UnreachableError after every file was tried, naming those that failed; those that came are kept, so the pull
 * must be run again before the files are read: they are parts of one whole.
 */
export async function pullAsylumJudge(
	request: PullRequest,
	effects: Effects,
	retryPolicy: RetryPolicy = RETRY_POLICY
): Promise<readonly PullResult[]> {
	const { files } = publisherAddresses('asylumjudge');
	return pullEach(files, (url) => keepDocument(documentAt(url), request, { retryPolicy, effects }));
}

const TITLES: readonly (readonly [RegExp, string])[] = [
	[/nationality-yearly-(\d+)/, 'Immigration judges by nationality and fiscal year'],
	[/nationality-periods-(\d+)/, 'Nationalities by month, quarter and fiscal year'],
	[/state-periods/, 'Courts and immigration judges by fiscal year']
];

function documentAt(url: string): PublishedDocument {
	const file = nameInAddress(url);
	const [form, title = 'Counts from court records'] = TITLES.find(([form]) => form.test(file)) ?? [];
	const part = form?.exec(file)?.[1];
	return {
		source: 'asylumjudge',
		url,
		kind: 'json',
		publisher: 'AsylumJudge',
		licence: asylumjudge.licence,
		title: part === undefined ? title : `${title}, part ${part}`,
		fileName: () => file,
		// Neither address nor server tells; the days that are covered stand in the file.
		publishedOn: () => null
	};
}
