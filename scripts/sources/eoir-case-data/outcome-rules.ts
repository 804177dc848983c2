import { type Outcome, OUTCOMES } from '#core/counts/outcome.ts';
import type { ArchiveOptions } from '#scripts/sources/source.ts';
import { APPLICATION, HAS_ASYLUM } from './proceeding-rows.ts';

/** No asylum row in the proceeding. Outcomes are numbered from 1 in the order of `OUTCOMES`, best first. */
export const NO_OUTCOME = 0;

/** The number of an outcome. */
export function outcomeNumber(outcome: Outcome): number {
	return OUTCOMES.indexOf(outcome) + 1;
}

const MERITS_AND_OTHER: readonly (readonly [number, number])[] = [
	[APPLICATION.granted, outcomeNumber('granted')],
	[APPLICATION.conditional, outcomeNumber('conditionally_granted')],
	[APPLICATION.denied, outcomeNumber('denied')],
	[APPLICATION.abandoned, outcomeNumber('abandoned')],
	[APPLICATION.withdrawn, outcomeNumber('withdrawn')],
	[APPLICATION.notAdjudicated, outcomeNumber('not_adjudicated')],
	[APPLICATION.other, outcomeNumber('other')]
];
const ADMINISTRATIVELY_CLOSED = outcomeNumber('administratively_closed');
const UNDECIDED = outcomeNumber('undecided');

/** Outcomes of all combinations of bits, the upper half with OTHER_COMP filled: eight million lookups a release. */
const OUTCOME_OF = outcomesOfAll();

/**
 * The one outcome of a completed proceeding: the best of its asylum rows. A row without a decision (blank, reserved,
 * transferred) is an administrative closure when the proceeding itself was closed by other means (OTHER_COMP filled),
 * and undecided otherwise, as is a code outside the lookup.
 * @param decisions `APPLICATION` bits of the proceeding.
 * @param isClosed OTHER_COMP is filled, with anything but C or T.
 */
export function bestOutcome(decisions: number, isClosed: boolean): number {
	return OUTCOME_OF[(decisions & HAS_ASYLUM) + (isClosed ? HAS_ASYLUM + 1 : 0)] ?? NO_OUTCOME;
}

function outcomesOfAll(): Uint8Array {
	const size = HAS_ASYLUM + 1;
	return Uint8Array.from({ length: 2 * size }, (_, place) => outcomeOf(place % size, place >= size));
}

function outcomeOf(decisions: number, isClosed: boolean): number {
	if (decisions === 0) return NO_OUTCOME;
	const best = MERITS_AND_OTHER.find(([bit]) => (decisions & bit) !== 0);
	if (best) return best[1];
	if ((decisions & APPLICATION.adminClosed) !== 0) return ADMINISTRATIVELY_CLOSED;
	return (decisions & APPLICATION.open) !== 0 && isClosed ? ADMINISTRATIVELY_CLOSED : UNDECIDED;
}

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
