import { checkedChunks } from './checked-chunks.ts';
import type { Effects } from '../effects.ts';
import { withRetries, type RetryPolicy } from './retry-policy.ts';
import { ask } from './request.ts';

/**
 * Fetches a web page as text.
 * @throws RefusedError when the server says that there is no such page.
 * @throws UnreachableError when it cannot be reached or sends something else than a page.
 */
export async function fetchPage(url: string, retryPolicy: RetryPolicy, effects: Effects): Promise<string> {
	return withRetries(
		async () => {
			const answer = await ask({ url, headers: { accept: 'text/html' } }, retryPolicy, effects);
			const chunks: Uint8Array[] = [];
			try {
				for await (const chunk of checkedChunks(answer, 'html')) chunks.push(chunk);
			} finally {
				answer.discard();
			}
			return Buffer.concat(chunks).toString('utf8');
		},
		retryPolicy,
		effects
	);
}
