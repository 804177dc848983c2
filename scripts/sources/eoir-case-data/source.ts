import type { Effects } from '#scripts/effects.ts';
import { UnreachableError } from '#scripts/errors.ts';
import { publisherAddresses } from '#scripts/pull/addresses.ts';
import { pullRelease } from '#scripts/pull/pull-release.ts';
import { RETRY_POLICY, type RetryPolicy } from '#scripts/pull/retry-policy.ts';
import { dayOf } from '#scripts/pull/validators.ts';
import type { ArchiveSource, PullRequest, PullResult } from '#scripts/sources/source.ts';
import { normalizeEoirCaseData } from './normalize.ts';
import { describeSummary } from './summary.ts';

/** EOIR's monthly archive of immigration-court records. */
export const eoirCaseData: ArchiveSource = {
	kind: 'archive',
	id: 'eoir-case-data',
	title: 'EOIR Case Data',
	publisher: 'Executive Office for Immigration Review, US Department of Justice',
	pull: pullEoirCaseData,
	async normalize(request, effects) {
		const summary = await normalizeEoirCaseData(request, effects);
		for (const line of describeSummary(summary, request.out)) effects.log(line);
	}
};

/**
 * Fetches the immigration courts' monthly case-data archive (some 4.5 GB) if there is a newer one than we have. EOIR
 * overwrites the file in place, so each release is kept as `<day of its Last-Modified>.zip`.
 * @throws UnreachableError, DataError; releases that are here stay, and so does the part of a new one.
 */
export async function pullEoirCaseData(
	request: PullRequest,
	effects: Effects,
	retryPolicy: RetryPolicy = RETRY_POLICY
): Promise<readonly PullResult[]> {
	const [url] = publisherAddresses('eoir-case-data').files;
	if (url === undefined) throw new UnreachableError('No address is configured for eoir-case-data.');
	const name = ({ last_modified }: { readonly last_modified: string | null }, today: string) => {
		const published_on = dayOf(last_modified);
		const day = published_on ?? today;
		return { file: `${day}.zip`, title: `EOIR case data, release of ${day}`, published_on };
	};
	const released = {
		source: 'eoir-case-data',
		publisher: 'Executive Office for Immigration Review',
		licence: 'Work of the US government',
		kind: 'zip',
		url,
		name
	} as const;
	return pullRelease(released, request, retryPolicy, effects);
}
