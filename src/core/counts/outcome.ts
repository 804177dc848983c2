/**
 * How an asylum application ended in a completed proceeding of an immigration court. `conditionally_granted` appears
 * only when conditional grants are kept apart. `undecided`: the proceeding ended, the application has no outcome.
 */
export const OUTCOMES = [
	'granted',
	'conditionally_granted',
	'denied',
	'abandoned',
	'withdrawn',
	'not_adjudicated',
	'other',
	'administratively_closed',
	'undecided'
] as const;
export type Outcome = (typeof OUTCOMES)[number];

/** How a claim in court began, by EOIR's C_ASY_TYPE: I affirmative (referred by USCIS), E defensive, else unknown. */
export const COUNTED_CLAIM_TYPES = ['affirmative', 'defensive', 'unknown'] as const;
export type CountedClaimType = (typeof COUNTED_CLAIM_TYPES)[number];

/** Custody in the deciding proceeding: D detained, R released, N never detained, else unknown. */
export const CUSTODIES = ['detained', 'released', 'never_detained', 'unknown'] as const;
export type Custody = (typeof CUSTODIES)[number];

/** Whether a lawyer had entered an appearance for the respondent on or before the decision. */
export const REPRESENTED = ['yes', 'no', 'unknown'] as const;
export type Represented = (typeof REPRESENTED)[number];
