import { UnreachableError } from '../../errors.ts';
import type { Effects } from '../../effects.ts';
import { RETRY_POLICY, type RetryPolicy } from '../../pull/retry-policy.ts';
import { dayOf } from '../../pull/validators.ts';
import { publisherAddresses } from '../../pull/addresses.ts';
import { pullRelease } from '../../stages/pull-release.ts';
import type { PullRequest, PullResult } from '../source.ts';

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
