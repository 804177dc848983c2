import type { CountRange } from './count-range.ts';

/** The counts rates are made of, each a whole number with bounds; an absent one is simply not there. */
export interface OutcomeCounts {
	readonly granted?: CountRange;
	/** Conditional grants, when the count keeps them apart: completed, not granted. */
	readonly conditionally_granted?: CountRange;
	readonly denied?: CountRange;
	/** Completions that are neither, as sources name them: other, closed, abandoned, withdrawn, not adjudicated. */
	readonly other?: CountRange;
	readonly closed?: CountRange;
	readonly abandoned?: CountRange;
	readonly withdrawn?: CountRange;
	readonly not_adjudicated?: CountRange;
	readonly administratively_closed?: CountRange;
	readonly undecided?: CountRange;
	/** The source's own total of completed decisions, where it prints one. */
	readonly decided?: CountRange;
	/** Denials in which withholding or CAT protection was granted. */
	readonly denied_with_protection?: CountRange;
	readonly received?: CountRange;
	readonly persons_granted?: CountRange;
}

/** Names of the counts. */
export type CountName = keyof OutcomeCounts;

/** The completions that are neither grant nor denial. */
export const OTHER_COMPLETIONS = [
	'conditionally_granted',
	'other',
	'closed',
	'abandoned',
	'withdrawn',
	'not_adjudicated'
] as const satisfies CountName[];
