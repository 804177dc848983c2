/** Who decided: `affirmative`, a USCIS (before 2003 INS) asylum officer; `court`, an immigration judge. Never added together. */
export const TRACKS = ['affirmative', 'court'] as const;
export type Track = (typeof TRACKS)[number];

/**
 * How a claim began: `affirmative`, filed with USCIS (in court: referred there); `defensive`, first raised in court;
 * `all`, the source does not separate them.
 */
export const CLAIM_TYPES = ['affirmative', 'defensive', 'all'] as const;
export type ClaimType = (typeof CLAIM_TYPES)[number];

/**
 * What a published count counts. `received`: applications; `granted`, `denied`: decisions; `other`: completed some
 * other way, as the source calls it; `closed`: closed without a ruling on asylum (UNHCR's term, which includes
 * abandoned and withdrawn); `administratively_closed`: set aside, not completed; `decided`: the source's own total;
 * `persons_granted`: people, dependants included, who were granted asylum.
 */
export const MEASURES = [
	'received',
	'granted',
	'denied',
	'other',
	'closed',
	'administratively_closed',
	'decided',
	'persons_granted'
] as const;
export type Measure = (typeof MEASURES)[number];

/**
 * What a count over a span of days counts: the measures of years, and what USCIS prints besides. `denied_or_referred`
 * is one number: a referral goes on to court and is no denial. `nacara_granted`: closed by a grant under NACARA;
 * `terminated`: asylum taken back.
 */
export const PERIOD_MEASURES = [
	...MEASURES,
	'denied_or_referred',
	'pending',
	'interviews_completed',
	'nacara_granted',
	'terminated'
] as const;
export type PeriodMeasure = (typeof PERIOD_MEASURES)[number];

/**
 * What became of cases that asylum officers completed: the cases, then the outcomes that add up to them, in the order shown.
 * No rate is made of them, because `denied_or_referred` is one number.
 */
export const OFFICER_MEASURES = [
	'decided',
	'granted',
	'denied_or_referred',
	'administratively_closed',
	'nacara_granted',
	'terminated'
] as const satisfies readonly PeriodMeasure[];
export type OfficerMeasure = (typeof OFFICER_MEASURES)[number];

/** Whether a measure is one of the outcomes that add up to the cases decided. */
export function isOfficerOutcome(measure: PeriodMeasure): boolean {
	return measure !== 'decided' && OFFICER_MEASURES.some((each) => each === measure);
}

/** Whether years are US fiscal years (October to September) or calendar years. */
export const YEAR_BASES = ['fiscal', 'calendar'] as const;
export type YearBasis = (typeof YEAR_BASES)[number];

/** What one unit of a count is. Never mixed in one sum. */
export const UNITS = ['cases', 'persons'] as const;
export type Unit = (typeof UNITS)[number];

/**
 * How a count was printed. `exact`: as counted; `rounded_10`: rounded to ten; `masked_small`: a small number stands
 * for a range (UNHCR prints 5 for 1 to 9); `suppressed`: withheld, only bounds are known; `derived`: worked out
 * from other printed figures of the same document.
 */
export const QUALITIES = ['exact', 'rounded_10', 'masked_small', 'suppressed', 'derived'] as const;
export type Quality = (typeof QUALITIES)[number];

/** The code under which a document's printed total of all nationalities is stored. */
export const ALL_NATIONALITIES = 'ALL';

/**
 * The series a reader can choose between.
 *
 * - `court`: UNHCR's immigration-court rows; every asylum case, defensive ones alone once referred ones stand apart.
 * - `court-whole`: the same with the referred cases added, so the whole court through.
 * - `uscis`: decisions of asylum officers.
 * - `counted`: immigration courts, counted from EOIR's case data, by fiscal year.
 * - `records`: immigration courts, grants and denials that others counted from the same records, by fiscal year.
 */
export const SERIES_NAMES = ['counted', 'records', 'court', 'court-whole', 'uscis'] as const;
export type SeriesName = (typeof SERIES_NAMES)[number];
