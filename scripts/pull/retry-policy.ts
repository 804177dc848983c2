import { UnreachableError } from '#scripts/errors.ts';
import { formatSeconds } from '#scripts/files/progress.ts';
import type { Effects } from '#scripts/effects.ts';

/** How long we put up with a slow or failing server. */
export interface RetryPolicy {
	/** How often a request is tried again after the first time, 0 for never. */
	readonly retries: number;
	/**
	 * Milliseconds before the first new attempt, give or take half by chance, so that many who failed together do not
	 * come back together; each later wait is twice as long.
	 */
	readonly firstWaitMs: number;
	/** Milliseconds without a byte after which a connection counts as broken. */
	readonly stallMs: number;
	/** The longest wait, in milliseconds, that a server may ask for; one that asks for more is left alone. */
	readonly longestWaitMs: number;
}

/** Waits of about one, two and four seconds, or what the server asks for up to five minutes; a minute of silence is a break. */
export const RETRY_POLICY: RetryPolicy = {
	retries: 3,
	firstWaitMs: 1000,
	stallMs: 60_000,
	longestWaitMs: 300_000
};

/** A failure that may pass: the network broke, or the server answered 408, 429 or 5xx. */
export class TransientError extends UnreachableError {
	/** Milliseconds after which the server asked to be tried again (`Retry-After`); null when it did not say. */
	readonly retryAfterMs: number | null;

	constructor(message: string, options: ErrorOptions & { readonly retryAfterMs?: number | null } = {}) {
		super(message, options);
		this.retryAfterMs = options.retryAfterMs ?? null;
	}
}

/**
 * Tries until it works, a lasting error comes, or retries end. Only a TransientError is tried again, after the wait
 * the server asked for or, without one, after waits that double, spread by chance.
 * @throws what the last attempt threw; UnreachableError when the server asks for a longer wait than the policy allows.
 */
export async function withRetries<T>(
	attempt: () => Promise<T>,
	retryPolicy: RetryPolicy,
	effects: Effects
): Promise<T> {
	for (let failures = 0; ; failures++) {
		try {
			return await attempt();
		} catch (error) {
			if (!(error instanceof TransientError) || failures >= retryPolicy.retries) throw error;
			const ownWaitMs = retryPolicy.firstWaitMs * 2 ** failures * (0.5 + effects.random());
			const waitMs = error.retryAfterMs ?? ownWaitMs;
			if (waitMs > Math.max(retryPolicy.longestWaitMs, ownWaitMs)) {
				throw new UnreachableError(
					`${error.message} It asks to be tried again in ${formatSeconds(waitMs / 1000)}, longer than a pull waits; run it again then.`,
					{ cause: error }
				);
			}
			const when = error.retryAfterMs ? ` in ${formatSeconds(waitMs / 1000)}, as it asks` : '';
			effects.warn(`${error.message} Trying again${when}.`);
			await effects.wait(waitMs);
		}
	}
}

/**
 * The wait that a `Retry-After` header asks for, from the present on: seconds (`120`) or a day and time
 * (`Fri, 31 Dec 1999 23:59:59 GMT`); a moment that has passed is no wait.
 * @returns milliseconds, or null when there is no header or it is neither.
 */
export function parseRetryAfter(header: string | null, now: Date): number | null {
	const text = header?.trim() ?? '';
	if (/^\d+$/.test(text)) return Number(text) * 1000;
	// Date.parse takes almost anything; a day as HTTP writes it begins with a weekday.
	const moment = /^[A-Z][a-z]{2,8},? /.test(text) ? Date.parse(text) : NaN;
	return Number.isNaN(moment) ? null : Math.max(0, moment - now.getTime());
}
