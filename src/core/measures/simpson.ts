/** Grants and denials of one nationality; several rows of one nationality are added. Counts from 0. */
export interface NationalityDecisions {
	readonly nationality: string;
	readonly granted: number;
	readonly denied: number;
}

/** Whether a share lies above, below or exactly at the reference share. */
export type Direction = 'above' | 'below' | 'equal';

/** One nationality with enough decisions on both sides. Shares 0–1. */
export interface NationalityDirection {
	readonly nationality: string;
	/** The unit's decisions. */
	readonly decisions: number;
	readonly referenceDecisions: number;
	readonly share: number;
	readonly referenceShare: number;
	readonly direction: Direction;
}

/** What {@link simpsonCheck} found. */
export interface SimpsonCheck {
	/**
	 * `reversed`: inside nationalities that hold more than half of the unit's compared decisions, the direction is
	 * opposite to the overall one. `too-few`: no nationality has enough decisions, or one side decided nothing.
	 */
	readonly verdict: 'reversed' | 'not-reversed' | 'too-few';
	/** Direction over all nationalities; `equal` when one side decided nothing. */
	readonly overall: Direction;
	/** The unit's decisions in the nationalities compared, by their direction there. */
	readonly decisions: Readonly<Record<Direction, number>>;
	/** Nationalities compared, by the unit's decisions, largest first. */
	readonly nationalities: readonly NationalityDirection[];
}

/** Decisions that a nationality needs on each side to be compared. */
export const MINIMUM_NATIONALITY_DECISIONS = 30;

/**
 * Simpson check: does a court lie above the nation overall and below it inside most nationalities, or the other way
 * round? Then the overall difference comes from who appears there, and a note says so.
 *
 * Directions compare granted × other decisions as whole numbers, so rounding never makes one. Each compared
 * nationality weighs as many decisions as the unit has in it. Small differences have a direction too: the check finds
 * contradictions to explain, it does not test them. For a clean reading the reference leaves the unit out; one that
 * contains it (a court in the nation) has the same directions, only closer. Also for one group against another in
 * a court, with years or custody as the strata.
 */
export function simpsonCheck(
	unit: readonly NationalityDecisions[],
	reference: readonly NationalityDecisions[],
	{ minimum = MINIMUM_NATIONALITY_DECISIONS }: { readonly minimum?: number } = {}
): SimpsonCheck {
	const own = tally(unit);
	const other = tally(reference);
	const overall = direction(sum(own.values()), sum(other.values()));
	const nationalities: NationalityDirection[] = [];
	const decisions: Record<Direction, number> = { above: 0, below: 0, equal: 0 };

	for (const [nationality, mine] of own) {
		const theirs = other.get(nationality);
		if (theirs === undefined || mine.decisions < Math.max(1, minimum)) continue;
		if (theirs.decisions < Math.max(1, minimum)) continue;
		const inside = direction(mine, theirs);
		decisions[inside] += mine.decisions;
		nationalities.push({
			nationality,
			decisions: mine.decisions,
			referenceDecisions: theirs.decisions,
			share: mine.granted / mine.decisions,
			referenceShare: theirs.granted / theirs.decisions,
			direction: inside
		});
	}
	nationalities.sort((a, b) => b.decisions - a.decisions || (a.nationality < b.nationality ? -1 : 1));

	const compared = decisions.above + decisions.below + decisions.equal;
	return { verdict: verdict(overall, decisions, compared), overall, decisions, nationalities };
}

interface Tally {
	granted: number;
	decisions: number;
}

function verdict(
	overall: Direction,
	decisions: Readonly<Record<Direction, number>>,
	compared: number
): SimpsonCheck['verdict'] {
	if (compared === 0) return 'too-few';
	if (overall === 'equal') return 'not-reversed';
	const opposite = overall === 'above' ? decisions.below : decisions.above;
	return opposite * 2 > compared ? 'reversed' : 'not-reversed';
}

function direction(own: Tally, other: Tally): Direction {
	const difference = own.granted * other.decisions - other.granted * own.decisions;
	return difference > 0 ? 'above' : difference < 0 ? 'below' : 'equal';
}

function tally(rows: readonly NationalityDecisions[]): Map<string, Tally> {
	const nationalities = new Map<string, Tally>();
	for (const { nationality, granted, denied } of rows) {
		const entry = nationalities.get(nationality) ?? { granted: 0, decisions: 0 };
		entry.granted += granted;
		entry.decisions += granted + denied;
		nationalities.set(nationality, entry);
	}
	return nationalities;
}

function sum(tallies: Iterable<Tally>): Tally {
	const total = { granted: 0, decisions: 0 };
	for (const { granted, decisions } of tallies) {
		total.granted += granted;
		total.decisions += decisions;
	}
	return total;
}
