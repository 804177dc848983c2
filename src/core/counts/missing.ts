/**
 * Why a number is not there. The site has a sentence for each, in both languages.
 *
 * - `not-published`: no source at hand prints it.
 * - `no-decisions`: nothing was decided, so there is no rate.
 * - `too-few-decisions`: fewer than ten decisions on one side, so counts only.
 * - `referrals-in-closed`: referrals to court stand among the closures in these years, so grants and denials alone
 *   say nothing.
 * - `filings-exclude-referrals`: applications printed leave out cases referred by USCIS, so grants cannot be set
 *   against them.
 * - `suppressed`: withheld by the publisher.
 * - `masked`: small counts are printed masked, so that a difference is not known.
 * - `not-counted`: needs the case-data archive, which has not been counted in this build.
 * - `filings-not-counted`: decisions are counted, applications received are not.
 * - `grants-only`: the source prints grants and no denials.
 * - `denials-among-endings`: denials that came with another ending are counted as that ending.
 * - `endings-not-counted`: the source counts grants and denials, no other ending.
 * - `closures-among-endings`: administrative closures are not told apart from other endings.
 * - `protection-not-apart`: withholding and CAT protection are told apart for some denials only.
 * - `denied-or-referred`: denials and referrals to court are one number.
 */
export const MISSING_REASONS = [
	'not-published',
	'no-decisions',
	'too-few-decisions',
	'referrals-in-closed',
	'filings-exclude-referrals',
	'suppressed',
	'masked',
	'not-counted',
	'filings-not-counted',
	'grants-only',
	'denials-among-endings',
	'endings-not-counted',
	'closures-among-endings',
	'protection-not-apart',
	'denied-or-referred'
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
