import { type Outcome, OUTCOMES } from '#core/counts/outcome.ts';
import { APPLICATION, HAS_ASYLUM } from '../read/read-applications.ts';

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
