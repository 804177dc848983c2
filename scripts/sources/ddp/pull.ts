import type { Effects } from '#scripts/effects.ts';
import { UnreachableError } from '#scripts/errors.ts';
import { publisherAddresses } from '#scripts/pull/addresses.ts';
import { fetchPlainText } from '#scripts/pull/page.ts';
import { pullRelease, type ReleaseName } from '#scripts/pull/pull-release.ts';
import { RefusedError } from '#scripts/pull/request.ts';
import { RETRY_POLICY, type RetryPolicy } from '#scripts/pull/retry-policy.ts';
import { dayOf } from '#scripts/pull/validators.ts';
import type { PullRequest, PullResult } from '#scripts/sources/source.ts';
import { dayInName } from './case-table.ts';

/**
 * Fetches the Deportation Data Project's case table (some 460 MB) if there is another one than we have. The project
 * overwrites the file in place, so each is kept as `cases_<day of EOIR's release>.parquet`; as `cases.parquet` when
 * nobody says of which release it is made.
 * @throws UnreachableError, DataError; tables that are here stay, and so does the part of a new one.
 */
export async function pullCaseTable(
	request: PullRequest,
	effects: Effects,
	retryPolicy: RetryPolicy = RETRY_POLICY
): Promise<readonly PullResult[]> {
	const [url, releaseLine] = publisherAddresses('ddp').files;
	if (url === undefined) throw new UnreachableError('No address is configured for ddp.');
	const released = {
		source: 'ddp',
		publisher: 'Deportation Data Project',
		licence: 'CC0 1.0',
		kind: 'parquet',
		url,
		name: async () =>
			nameOf(
				releaseLine === undefined
					? dayInName(new URL(url).pathname)
					: await askReleaseDay(releaseLine, retryPolicy, effects)
			)
	} as const;
	return pullRelease(released, request, retryPolicy, effects);
}

function nameOf(day: string | null): ReleaseName {
	const title = 'Case table of the Deportation Data Project';
	return day === null
		? { file: 'cases.parquet', title, published_on: null }
		: { file: `cases_${day}.parquet`, title: `${title}, release of ${day}`, published_on: day };
}

const HTTP_DATE = /(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun), \d{2} [A-Z][a-z]{2} \d{4} \d{2}:\d{2}:\d{2} GMT/;

/**
 * Asks of which release of EOIR's archive the case table is made. The project keeps the archive's Last-Modified line
 * beside its scripts; the release is that of the first day of its month.
 * @returns ISO day; null, with a warning, when the line is not there or cannot be read.
 * @throws UnreachableError when the server cannot be reached.
 */
async function askReleaseDay(
	url: string,
	retryPolicy: RetryPolicy,
	effects: Effects
): Promise<string | null> {
	const text = await fetchPlainText(url, retryPolicy, effects).catch((error: unknown) => {
		if (error instanceof RefusedError) return '';
		throw error;
	});
	const day = dayOf(HTTP_DATE.exec(text)?.[0] ?? null);
	if (day !== null) return `${day.slice(0, 7)}-01`;
	effects.warn(
		`ddp: ${url} does not say of which release the table is made; expected EOIR's Last-Modified line. The newest ` +
			'completion day in it will stand for the release, unless normalize is given --release YYYY-MM-DD.'
	);
	return null;
}
