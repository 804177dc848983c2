import { UnreachableError } from '../errors.ts';
import type { PullResult } from '../sources/source.ts';

/**
 * Pulls several addresses one after the other. One that fails does not keep the others from coming.
 * @throws UnreachableError naming all that failed, after the last was tried; DataError at once.
 */
export async function pullEach(
	urls: readonly string[],
	pull: (url: string) => Promise<PullResult>
): Promise<readonly PullResult[]> {
	const results: PullResult[] = [];
	const failures: UnreachableError[] = [];
	for (const url of urls) {
		try {
			results.push(await pull(url));
		} catch (error) {
			if (!(error instanceof UnreachableError)) throw error;
			failures.push(error);
		}
	}
	if (failures.length === 0) return results;
	throw new UnreachableError(failures.map(({ message }) => message).join('\n'), { cause: failures });
}
