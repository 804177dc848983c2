import { type Effects, realEffects } from '#scripts/effects.ts';
import type { RetryPolicy } from '#scripts/pull/retry-policy.ts';

/** Effects that keep what is said instead of printing it, at a fixed moment, with the real fetch. */
export interface FakeEffects extends Effects {
	readonly logged: readonly string[];
	readonly warned: readonly string[];
	/** Waits asked for, in milliseconds; no time passes. */
	readonly waited: readonly number[];
}

/** @param now the present, an ISO date; 2026-11-15 unless said otherwise. */
export function fakeEffects(now = '2026-11-15T12:00:00Z'): FakeEffects {
	const logged: string[] = [];
	const warned: string[] = [];
	const waited: number[] = [];
	return {
		fetch,
		now: () => new Date(now),
		wait: async (milliseconds) => void waited.push(milliseconds),
		after: realEffects.after,
		// In the middle, where waits are as long as the policy says.
		random: () => 0.5,
		log: (line) => void logged.push(line),
		warn: (line) => void warned.push(line),
		isTerminal: false,
		logged,
		warned,
		waited
	};
}

/** Three new attempts without waiting. */
export const NO_WAITING: RetryPolicy = {
	retries: 3,
	firstWaitMs: 0,
	stallMs: 10_000,
	longestWaitMs: 300_000
};

/** One attempt only. */
export const NO_RETRY: RetryPolicy = { retries: 0, firstWaitMs: 0, stallMs: 10_000, longestWaitMs: 300_000 };
