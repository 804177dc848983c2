import type { DecisionCell, GrantTally } from './decision-cell.ts';

/**
 * Where the reference rate of a decision came from, from the closest likeness to the widest.
 * `cell`: same nationality, fiscal year and claim type. `nationality-claim`: same nationality and claim type, all
 * years. `nationality`: same nationality, all years and claim types. `year-claim`: same fiscal year and claim type,
 * all nationalities. `nation`: all decisions.
 */
export const REFERENCE_LEVELS = ['cell', 'nationality-claim', 'nationality', 'year-claim', 'nation'] as const;
export type ReferenceLevel = (typeof REFERENCE_LEVELS)[number];

/** Grants and decisions of a set of cells at every reference level, keyed by level and what the level holds fixed. */
export type ReferenceTally = ReadonlyMap<string, Readonly<GrantTally>>;

/**
 * Adds cells up at every reference level in one pass. Make it once for the nation and use it for every judge and
 * court; memory is one entry for each key that occurs.
 */
export function tallyReference(cells: readonly DecisionCell[]): ReferenceTally {
	const tally = new Map<string, GrantTally>();
	for (const cell of cells) {
		for (const level of REFERENCE_LEVELS) {
			const key = referenceKey(level, cell);
			const sum = tally.get(key) ?? { granted: 0, decisions: 0 };
			sum.granted += cell.granted;
			sum.decisions += cell.granted + cell.denied;
			tally.set(key, sum);
		}
	}
	return tally;
}

/** The key of a cell at a level: the level's name and the values it holds fixed, separated by `|`. */
export function referenceKey(level: ReferenceLevel, cell: Omit<DecisionCell, 'granted' | 'denied'>): string {
	switch (level) {
		case 'cell':
			return `cell|${cell.nationality}|${cell.fiscal_year}|${cell.claim_type}`;
		case 'nationality-claim':
			return `nationality-claim|${cell.nationality}|${cell.claim_type}`;
		case 'nationality':
			return `nationality|${cell.nationality}`;
		case 'year-claim':
			return `year-claim|${cell.fiscal_year}|${cell.claim_type}`;
		case 'nation':
			return 'nation';
	}
}

/**
 * What remains at a key when a unit's own decisions are taken out (leave-one-out). Counts from 0; nothing at the key
 * gives zeros.
 *
 * Throws RangeError when the unit has more grants, denials or decisions at the key than the nation, which means that
 * the national cells do not contain the unit.
 */
export function leaveOut(national: ReferenceTally, own: ReferenceTally, key: string): GrantTally {
	const all = national.get(key) ?? { granted: 0, decisions: 0 };
	const mine = own.get(key) ?? { granted: 0, decisions: 0 };
	const granted = all.granted - mine.granted;
	const decisions = all.decisions - mine.decisions;
	if (granted < 0 || decisions < granted) {
		throw new RangeError(
			`The unit has ${mine.granted} grants in ${mine.decisions} decisions at "${key}" and the nation ` +
				`${all.granted} in ${all.decisions}; the national cells must include the unit. ` +
				'Count both from the same rows with the same filters.'
		);
	}
	return { granted, decisions };
}
