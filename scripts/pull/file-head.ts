import { UnreachableError } from '../errors.ts';
import { kindName, type ContentKind } from '../files/content-kind.ts';
import type { Effects } from '../effects.ts';
import { withRetries, type RetryPolicy } from './retry-policy.ts';
import { ask, RefusedError, type Answer } from './request.ts';
import { validatorsOf, type Validators } from './validators.ts';

/** What a server says of a file before sending it; length in bytes, null when it does not say. */
export type FileHead = Validators & { readonly length: number | null };

/**
 * Asks what state a file is in, without fetching it. A server that refuses HEAD gets a GET whose body is not read.
 * @throws UnreachableError when it cannot be reached, refuses, or has a web page in the file's place.
 */
export async function askHead(
	{ url, kind }: { readonly url: string; readonly kind: ContentKind },
	retryPolicy: RetryPolicy,
	effects: Effects
): Promise<FileHead> {
	return withRetries(
		async () => {
			const answer = await headOrGet(url, retryPolicy, effects);
			answer.discard();
			const type = answer.headers.get('content-type') ?? '';
			if (!/^text\/html/i.test(type)) return validatorsOf(answer.headers);
			throw new UnreachableError(
				`${url} answers with a web page (${type}); expected ${kindName(kind)}. ` +
					'Open the address in a browser; if the publisher moved the file, change scripts/pull/addresses.ts.'
			);
		},
		retryPolicy,
		effects
	);
}

async function headOrGet(url: string, retryPolicy: RetryPolicy, effects: Effects): Promise<Answer> {
	try {
		return await ask({ url, method: 'HEAD' }, retryPolicy, effects);
	} catch (error) {
		const isMethodRefused = error instanceof RefusedError && error.status === 405;
		if (!isMethodRefused) throw error;
		return ask({ url }, retryPolicy, effects);
	}
}
