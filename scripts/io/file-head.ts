import { UnreachableError } from '../errors.ts';
import { kindName, type ContentKind } from './content-kind.ts';
import type { Effects } from './effects.ts';
import { patiently, type Patience } from './patience.ts';
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
	patience: Patience,
	effects: Effects
): Promise<FileHead> {
	return patiently(
		async () => {
			const answer = await headOrGet(url, patience, effects);
			answer.discard();
			const type = answer.headers.get('content-type') ?? '';
			if (!/^text\/html/i.test(type)) return validatorsOf(answer.headers);
			throw new UnreachableError(
				`${url} answers with a web page (${type}); expected ${kindName(kind)}. ` +
					'Open the address in a browser; if the publisher moved the file, change scripts/publisher-addresses.ts.'
			);
		},
		patience,
		effects
	);
}

async function headOrGet(url: string, patience: Patience, effects: Effects): Promise<Answer> {
	try {
		return await ask({ url, method: 'HEAD' }, patience, effects);
	} catch (error) {
		const isMethodRefused = error instanceof RefusedError && error.status === 405;
		if (!isMethodRefused) throw error;
		return ask({ url }, patience, effects);
	}
}
