import pRetry from 'p-retry';
import { UnreachableError } from '../errors.ts';
import type { Effects } from './effects.ts';

/** How long we put up with a slow or failing server. */
export interface Patience {
	/** How often a request is tried again after the first time, 0 for never. */
	readonly retries: number;
	/** Milliseconds before the first new attempt; each later wait is twice as long. */
	readonly firstWaitMs: number;
	/** Milliseconds without a byte after which a connection counts as broken. */
	readonly stallMs: number;
}

/** Waits of one, two and four seconds; a minute of silence is a break. */
export const PATIENCE: Patience = { retries: 3, firstWaitMs: 1000, stallMs: 60_000 };

/** A failure that may pass: the network broke, or the server answered 5xx. */
export class TransientError extends UnreachableError {}

/**
 * Tries until it works, a lasting error comes, or patience ends. Only a TransientError is tried again.
 * @throws what the last attempt threw.
 */
export async function patiently<T>(
	attempt: () => Promise<T>,
	patience: Patience,
	effects: Effects
): Promise<T> {
	return pRetry(attempt, {
		retries: patience.retries,
		factor: 2,
		minTimeout: patience.firstWaitMs,
		shouldRetry: ({ error }) => error instanceof TransientError,
		onFailedAttempt: ({ error, retriesLeft }) => {
			if (error instanceof TransientError && retriesLeft > 0) effects.warn(`${error.message} Trying again.`);
		}
	});
}
