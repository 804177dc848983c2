import type { DecisionCell, GrantTally } from './decision-cell.ts';
import type { MissingStatistic } from './missing-statistic.ts';
import { leaveOut, REFERENCE_LEVELS, referenceKey, tallyReference } from './reference-tally.ts';
import type { ReferenceLevel, ReferenceTally } from './reference-tally.ts';

/** Reference decisions that must be left, the unit taken out, for a level to be used. See {@link expectedGrants}. */
export const MINIMUM_REFERENCE_DECISIONS = 30;

/** One reference rate that was used: whose decisions it was applied to, and how many decisions of others made it. */
export interface UsedReference {
	readonly level: ReferenceLevel;
	/** Level and fixed values, as in {@link referenceKey}. */
	readonly key: string;
	/** The unit's own decisions to which the rate was applied, from 1. */
	readonly decisions: number;
	/** Decisions of everyone else behind the rate, from 1. */
	readonly referenceDecisions: number;
	/** Share of those granted, 0–1. */
	readonly referenceShare: number;
}

/** What one nationality adds to the expectation. `expected` is a sum of shares, so it has decimals. */
export interface ExpectedNationality {
	readonly nationality: string;
	readonly decisions: number;
	readonly observed: number;
	readonly expected: number;
}

/** Observed and expected grants of one judge or court. Counts; `expected` has decimals, 0 to `decisions`. */
export interface ExpectedGrants {
	readonly decisions: number;
	readonly observed: number;
	readonly expected: number;
	/** `observed` ÷ `decisions`, 0–1. */
	readonly observedShare: number;
	/** `expected` ÷ `decisions`, 0–1. */
	readonly expectedShare: number;
	/** How many of the unit's decisions used a reference of each level; they add up to `decisions`. */
	readonly levels: Readonly<Record<ReferenceLevel, number>>;
	/** By decisions, largest first, then by code. */
	readonly nationalities: readonly ExpectedNationality[];
	/** By key. */
	readonly references: readonly UsedReference[];
}

/**
 * Expected grants: the grants a judge or court would show if each of its decisions had been granted at the rate that
 * everyone else granted people of the same nationality, in the same fiscal year, with the same claim type (indirect
 * standardization, the unit itself left out).
 *
 * Formula: E = Σ over own cells c of n_c × (G_c − g_c) ÷ (N_c − n_c); g, n the unit's grants and decisions, G, N the
 * nation's, the unit included. Where N_c − n_c is under `minimumReference` the next level of
 * {@link REFERENCE_LEVELS} takes over, again without the unit; the last level, the whole nation, needs one decision.
 *
 * **Range.** 0 to the unit's decisions. **Missing:** `no-decisions` when the unit decided nothing;
 * `no-other-decisions` when nobody else did. **Throws** RangeError when the nation does not contain the unit.
 *
 * **Limits.** It adjusts for the three things in the key and nothing else. Units with different dockets are each
 * compared with their own mix, so expectations and gaps of two units must not be ranked against each other.
 *
 * @param own cells of the unit
 * @param national {@link tallyReference} of all cells, the unit's among them
 */
export function expectedGrants(
	own: readonly DecisionCell[],
	national: ReferenceTally,
	{ minimumReference = MINIMUM_REFERENCE_DECISIONS }: { readonly minimumReference?: number } = {}
): ExpectedGrants | MissingStatistic<'no-decisions' | 'no-other-decisions'> {
	const ownTally = tallyReference(own);
	const total = ownTally.get('nation');
	if (total === undefined || total.decisions === 0) return { missing: 'no-decisions' };
	if (leaveOut(national, ownTally, 'nation').decisions === 0) return { missing: 'no-other-decisions' };

	const levels: Record<ReferenceLevel, number> = {
		cell: 0,
		'nationality-claim': 0,
		nationality: 0,
		'year-claim': 0,
		nation: 0
	};
	const nationalities = new Map<string, { decisions: number; observed: number; expected: number }>();
	const references = new Map<string, UsedReference>();
	let expected = 0;

	for (const cell of own) {
		const decisions = cell.granted + cell.denied;
		if (decisions === 0) continue;
		const { level, key, rest } = chooseReference(cell, national, ownTally, minimumReference);
		const share = rest.granted / rest.decisions;
		expected += decisions * share;
		levels[level] += decisions;

		const sum = nationalities.get(cell.nationality) ?? { decisions: 0, observed: 0, expected: 0 };
		sum.decisions += decisions;
		sum.observed += cell.granted;
		sum.expected += decisions * share;
		nationalities.set(cell.nationality, sum);

		references.set(key, {
			level,
			key,
			decisions: (references.get(key)?.decisions ?? 0) + decisions,
			referenceDecisions: rest.decisions,
			referenceShare: share
		});
	}

	return {
		decisions: total.decisions,
		observed: total.granted,
		expected,
		observedShare: total.granted / total.decisions,
		expectedShare: expected / total.decisions,
		levels,
		nationalities: [...nationalities]
			.map(([nationality, sum]) => ({ nationality, ...sum }))
			.sort((a, b) => b.decisions - a.decisions || (a.nationality < b.nationality ? -1 : 1)),
		references: [...references.values()].sort((a, b) => (a.key < b.key ? -1 : 1))
	};
}

interface ChosenReference {
	readonly level: ReferenceLevel;
	readonly key: string;
	readonly rest: GrantTally;
}

function chooseReference(
	cell: DecisionCell,
	national: ReferenceTally,
	own: ReferenceTally,
	minimumReference: number
): ChosenReference {
	for (const level of REFERENCE_LEVELS) {
		const key = referenceKey(level, cell);
		const rest = leaveOut(national, own, key);
		if (rest.decisions >= Math.max(1, minimumReference)) return { level, key, rest };
	}
	return { level: 'nation', key: 'nation', rest: leaveOut(national, own, 'nation') };
}
