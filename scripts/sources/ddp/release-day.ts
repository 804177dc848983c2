import type { Effects } from '#scripts/effects.ts';
import { withRetries, type RetryPolicy } from '#scripts/pull/retry-policy.ts';
import { ask, RefusedError } from '#scripts/pull/request.ts';
import { dayOf } from '#scripts/pull/validators.ts';

const HTTP_DATE = /(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun), \d{2} [A-Z][a-z]{2} \d{4} \d{2}:\d{2}:\d{2} GMT/;

/**
 * Asks of which release of EOIR's archive the case table is made. The project keeps the archive's Last-Modified line
 * beside its scripts; the release is that of the first day of its month.
 * @returns ISO day; null, with a warning, when the line is not there or cannot be read.
 * @throws UnreachableError when the server cannot be reached.
 */
export async function askReleaseDay(
	url: string,
	retryPolicy: RetryPolicy,
	effects: Effects
): Promise<string | null> {
	const text = await withRetries(() => readText(url, retryPolicy, effects), retryPolicy, effects);
	const day = dayOf(HTTP_DATE.exec(text)?.[0] ?? null);
	if (day !== null) return `${day.slice(0, 7)}-01`;
	effects.warn(
		`ddp: ${url} does not say of which release the table is made; expected EOIR's Last-Modified line. The newest ` +
			'completion day in it will stand for the release, unless normalize is given --release YYYY-MM-DD.'
	);
	return null;
}

/** The text at an address, empty when there is none. */
async function readText(url: string, retryPolicy: RetryPolicy, effects: Effects): Promise<string> {
	try {
		const answer = await ask({ url }, retryPolicy, effects);
		const chunks: Uint8Array[] = [];
		for await (const chunk of answer.chunks()) chunks.push(chunk);
		return Buffer.concat(chunks).toString('utf8');
	} catch (error) {
		if (error instanceof RefusedError) return '';
		throw error;
	}
}
