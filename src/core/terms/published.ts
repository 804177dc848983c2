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
