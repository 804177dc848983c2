import type { CountRange } from './count-range.ts';
import { OUTCOMES } from './outcome.ts';

/**
 * Every count a row can carry, in the order of columns: applications (`received`); outcomes of courts by their own
 * names, `conditionally_granted` only where a count keeps them apart; denials in which withholding or CAT protection
 * was granted; then what publishers print instead: `closed` without a ruling, the source's own total `decided`, and
 * `persons_granted`. Whatever has a column for counts derives it from this list, so that a count added here is in
 * every file.
 */
export const COUNT_NAMES = [
	'received',
	...OUTCOMES,
	'denied_with_protection',
	'closed',
	'decided',
	'persons_granted'
] as const;

/** Name of a count. */
export type CountName = (typeof COUNT_NAMES)[number];

/** The counts rates are made of, each a whole number with bounds; an absent one is simply not there. */
export type OutcomeCounts = Readonly<Partial<Record<CountName, CountRange>>>;

/** The completions that are neither grant nor denial. */
export const OTHER_COMPLETIONS = [
	'conditionally_granted',
	'other',
	'closed',
	'abandoned',
	'withdrawn',
	'not_adjudicated'
] as const satisfies CountName[];
