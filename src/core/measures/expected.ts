import type { DecisionCell, GrantTally } from '../counts/grants.ts';
import type { MissingStatistic } from '../counts/missing.ts';
import { type Gap, wilsonInterval, Z95 } from './intervals.ts';

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

/** How far a unit's grants lie from their expectation. Shares, −1 to 1 (points are a hundred times that). */
export interface ObservedMinusExpected extends Gap {
	/** Observed less expected grants; a count with decimals. */
	readonly grants: number;
	/**
	 * Standard deviation of the gap if every decision were granted with its reference's chance, share 0–1: the half-width
	 * of a null funnel around zero, divided by its deviate (1.96 for 95 %, 3.09 for 99.8 %).
	 */
	readonly nullDeviation: number;
}

/** `sampled` counts the luck in the reference rates too; `known` takes them as fixed. */
export type ReferenceError = 'sampled' | 'known';

/**
 * The gap between the share a unit granted and the share expected of it, (O − E) ÷ n, with a 95 % interval.
 *
 * **Interval.** The observed share brings its Wilson interval [l, u], which holds near 0 and 1. The expectation brings
 * a standard error s: s² = Σ over references r of (n_r ÷ n)² q_r (1 − q_r) ÷ (m_r + 4), where n_r of the unit's n
 * decisions used reference r, made of m_r decisions of others, and q_r = (granted + 2) ÷ (m_r + 4), so that a
 * reference in which nobody was granted is not taken for certain (Agresti and Coull's adjustment). The two are joined
 * as Newcombe joins two intervals: gap − √((O/n − l)² + (1.96 s)²), gap + √((u − O/n)² + (1.96 s)²), clipped to −1 and 1. With
 * `known`, s = 0 and the interval is Wilson's, moved down by E ÷ n. `sampled` is the default: with wide
 * references it changes nothing, with thin ones it is the honest choice.
 *
 * **Null deviation.** √(Σ n_r p_r (1 − p_r)) ÷ n, p_r the reference share, taken as known: the Poisson-binomial
 * spread of the unit's grants if each decision had its reference's chance.
 *
 * **Limits.** Wilson treats all decisions as having one chance; for a mixed docket it is a little too wide. Decisions are
 * taken as independent; families decided together and runs of like cases make the true interval wider. References
 * that share decisions (a nationality's cell and its fallback) are added as if they did not. It says how far
 * luck could move the gap, not why there is one.
 *
 * **Source.** Newcombe RG, Statistics in Medicine 1998; 17, method 10, for the joining; worked by hand for the sum.
 */
export function observedMinusExpected(
	unit: ExpectedGrants,
	{ reference = 'sampled' }: { readonly reference?: ReferenceError } = {}
): ObservedMinusExpected {
	const { decisions, observed, observedShare, expectedShare } = unit;
	const own = wilsonInterval(observed, decisions);
	const error = reference === 'known' ? 0 : Z95 * expectationError(unit.references, decisions);
	const gap = observedShare - expectedShare;
	return {
		grants: observed - unit.expected,
		value: gap,
		low: Math.max(-1, gap - Math.hypot(observedShare - own.low, error)),
		high: Math.min(1, gap + Math.hypot(own.high - observedShare, error)),
		nullDeviation: nullDeviation(unit.references, decisions)
	};
}

function expectationError(references: readonly UsedReference[], decisions: number): number {
	let variance = 0;
	for (const { decisions: own, referenceDecisions, referenceShare } of references) {
		const adjusted = (referenceShare * referenceDecisions + 2) / (referenceDecisions + 4);
		variance += ((own / decisions) ** 2 * adjusted * (1 - adjusted)) / (referenceDecisions + 4);
	}
	return Math.sqrt(variance);
}

function nullDeviation(references: readonly UsedReference[], decisions: number): number {
	let variance = 0;
	for (const { decisions: own, referenceShare } of references) {
		variance += own * referenceShare * (1 - referenceShare);
	}
	return Math.sqrt(variance) / decisions;
}

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
