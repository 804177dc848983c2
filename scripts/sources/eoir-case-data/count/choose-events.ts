import type { ArchiveOptions } from '#scripts/sources/source.ts';
import { NO_OUTCOME, outcomeNumber } from './best-outcome.ts';

/** The completions of one case in order, as far as choosing between them needs. */
export interface CaseCompletions {
	/** How many completions the case has. */
	length: number;
	/** Outcome number of each, `NO_OUTCOME` without an asylum row. */
	readonly outcomes: number[];
	/** Whether DEC_CODE is filled. */
	readonly decided: boolean[];
}

const DENIED = outcomeNumber('denied');
const ADMINISTRATIVELY_CLOSED = outcomeNumber('administratively_closed');

/**
 * Sets aside closures after which the case went on: an administrative closure counts only as the last completion.
 * @returns how many were set aside.
 */
export function dropReopenedClosures(completions: CaseCompletions): number {
	let dropped = 0;
	for (let i = 0; i < completions.length - 1; i++) {
		if (completions.outcomes[i] !== ADMINISTRATIVELY_CLOSED) continue;
		completions.outcomes[i] = NO_OUTCOME;
		dropped++;
	}
	return dropped;
}

/**
 * Which completions of a case count, for `--events`:
 * `all` every one with an outcome; `initial` the first with a DEC_CODE, or the last if none has one, provided that it
 * has an outcome; `last` the last grant or denial, else the last outcome.
 * @param onEvent gets the index of each completion that counts.
 */
export function chooseEvents(
	completions: CaseCompletions,
	events: ArchiveOptions['events'],
	onEvent: (index: number) => void
): void {
	const { length, outcomes } = completions;
	if (events === 'all') {
		for (let i = 0; i < length; i++) if (outcomes[i] !== NO_OUTCOME) onEvent(i);
		return;
	}
	const chosen = events === 'initial' ? initialCompletion(completions) : lastOutcome(completions);
	if (chosen >= 0 && outcomes[chosen] !== NO_OUTCOME) onEvent(chosen);
}

function initialCompletion({ length, decided }: CaseCompletions): number {
	for (let i = 0; i < length; i++) if (decided[i]) return i;
	return length - 1;
}

function lastOutcome({ length, outcomes }: CaseCompletions): number {
	let last = -1;
	for (let i = length - 1; i >= 0; i--) {
		const outcome = outcomes[i] ?? NO_OUTCOME;
		if (outcome === NO_OUTCOME) continue;
		if (outcome <= DENIED) return i;
		if (last < 0) last = i;
	}
	return last;
}
