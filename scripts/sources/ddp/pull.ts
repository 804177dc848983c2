import { UnreachableError } from '#scripts/errors.ts';
import type { Effects } from '#scripts/effects.ts';
import { RETRY_POLICY, type RetryPolicy } from '#scripts/pull/retry-policy.ts';
import { publisherAddresses } from '#scripts/pull/addresses.ts';
import type { PullRequest, PullResult } from '#scripts/sources/source.ts';
import { pullRelease, type ReleaseName } from '#scripts/pull/pull-release.ts';
import { dayInName } from './find-table.ts';
import { askReleaseDay } from './release-day.ts';

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
