import type { DecisionCell } from '../measures/decision-cell.ts';
import { expectedGrants } from '../measures/expected-rate.ts';
import type { Gap } from '../measures/newcombe-gap.ts';
import { observedMinusExpected } from '../measures/observed-minus-expected.ts';
import type { ReferenceLevel, ReferenceTally } from '../measures/reference-tally.ts';

/** What one nationality adds to an expectation. */
export interface ExpectedPart {
	/** EOIR's nationality code. */
	readonly nationality: string;
	readonly decisions: number;
	readonly observed: number;
	/** A sum of shares, so it has decimals. */
	readonly expected: number;
}

/** Observed against expected grants, as small as a page needs it. */
export interface Expectation {
	readonly decisions: number;
	readonly observed: number;
	readonly expected: number;
	/** Observed less expected share with its 95 % interval, −1 to 1. */
	readonly gap: Gap;
	/** Decisions compared on each level of likeness. */
	readonly levels: Readonly<Record<ReferenceLevel, number>>;
	/** Mexico, and everyone else together; a part without decisions is not there. */
	readonly mexico: ExpectedPart | null;
	readonly others: ExpectedPart | null;
	/** The nationalities with most decisions, largest first. */
	readonly nationalities: readonly ExpectedPart[];
}

/** EOIR's code of Mexico. */
export const MEXICO = 'MX';

/**
 * Observed against expected of a judge or court, its own decisions left out of the reference; see `expectedGrants`.
 * @param listed how many nationalities to keep.
 * @returns null when the unit, or everyone else, decided nothing.
 */
export function expectation(
	own: readonly DecisionCell[],
	national: ReferenceTally,
	listed = 10
): Expectation | null {
	const found = expectedGrants(own, national);
	if ('missing' in found) return null;
	const { value, low, high } = observedMinusExpected(found);
	const mexico = found.nationalities.find((part) => part.nationality === MEXICO) ?? null;
	const others: ExpectedPart = {
		nationality: 'others',
		decisions: found.decisions - (mexico?.decisions ?? 0),
		observed: found.observed - (mexico?.observed ?? 0),
		expected: found.expected - (mexico?.expected ?? 0)
	};
	return {
		decisions: found.decisions,
		observed: found.observed,
		expected: found.expected,
		gap: { value, low, high },
		levels: found.levels,
		mexico,
		others: others.decisions > 0 ? others : null,
		nationalities: found.nationalities.slice(0, listed)
	};
}
