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
