/**
 * Why a number is not there. The site has a sentence for each, in both languages.
 *
 * - `not-published`: no source at hand prints it.
 * - `no-decisions`: nothing was decided, so there is no rate.
 * - `too-few-decisions`: fewer than ten decisions on one side, so counts only.
 * - `referrals-in-closed`: UNHCR's affirmative rows put referrals to court into "closed" (2009 to 2017), so grants and
 *   denials alone say nothing.
 * - `filings-exclude-referrals`: applications printed leave out cases referred by USCIS (courts from 2004 to 2016, and
 *   referred cases), so grants cannot be set against them.
 * - `suppressed`: withheld by the publisher.
 * - `not-counted`: needs the case-data archive, which has not been counted in this build.
 * - `filings-not-counted`: the case-data count holds decisions, not applications received.
 * - `grants-only`: the source prints grants and no denials.
 */
export const MISSING_REASONS = [
	'not-published',
	'no-decisions',
	'too-few-decisions',
	'referrals-in-closed',
	'filings-exclude-referrals',
	'suppressed',
	'not-counted',
	'filings-not-counted',
	'grants-only'
] as const;
export type MissingReason = (typeof MISSING_REASONS)[number];

/** A value that is absent, and why. */
export interface Missing {
	readonly missing: MissingReason;
}

/** Whether something is absent with a reason. */
export function isMissing(candidate: object): candidate is Missing {
	return 'missing' in candidate;
}

/** An absence with its reason. */
export function missing(reason: MissingReason): Missing {
	return { missing: reason };
}

/**
 * Why a statistic could not be computed; the same shape as a missing number (`terms/missing.ts`), with reasons that
 * only statistics have. The sentence a reader sees for each lives in messages.
 *
 * - `no-decisions`: the unit decided nothing.
 * - `no-other-decisions`: nobody but the unit decided anything, so there is nobody to compare it with.
 * - `no-shared-period`: the reference has no decision in any period in which the judge decided.
 * - `no-count-fits`: no whole number of decisions gives the printed percent.
 * - `too-few-units`: fewer than two judges or courts decided anything.
 * - `no-spread`: everyone granted all or nobody granted any, so chance leaves no room around the centre.
 */
export const MISSING_STATISTIC_REASONS = [
	'no-decisions',
	'no-other-decisions',
	'no-shared-period',
	'no-count-fits',
	'too-few-units',
	'no-spread'
] as const;
export type MissingStatisticReason = (typeof MISSING_STATISTIC_REASONS)[number];

/** A statistic that is absent, and why. Test for it with `'missing' in result`. */
export interface MissingStatistic<Reason extends MissingStatisticReason = MissingStatisticReason> {
	readonly missing: Reason;
}
