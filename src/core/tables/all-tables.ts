import { asylumDecisions, countedNames, judgeCourtMonths } from './counted.ts';
import {
	lookupApplicationCodes,
	lookupApplicationDecisions,
	lookupCaseTypes,
	lookupCourtDecisions,
	lookupCustody,
	lookupEvents
} from './code-lists.ts';
import { lookupCourts, lookupImmigrationJudges, lookupJudgeCourts, lookupNationalities } from './lookups.ts';
import {
	courtNationalityRanges,
	publishedCourtJudgeYears,
	publishedCourtYears,
	publishedJudgeYears,
	publishedPeriods
} from './court-records.ts';
import { publishedJudges, publishedOutcomes, sources } from './published.ts';
import type { Table } from './table.ts';

/** A table of the data folder, where it lies, and whether readers may take it away. */
export interface KeptTable {
	readonly table: Table;
	/** `counted` is the folder of the counted family that the build shows. */
	readonly folder: 'lookups' | 'normalized' | 'counted';
	/**
	 * `whole`: in the data package as it is; `without-reference`: in it less the rows of documents that are cited only;
	 * `apart`: beside the package under "cited sources", because nobody has given an open licence and readers must be
	 * able to find a number's row; `cited-only`: not offered.
	 */
	readonly offer: 'whole' | 'without-reference' | 'apart' | 'cited-only';
}

/** Every table of the data folder that pages, the dictionary and the data package know, in the order shown. */
export const ALL_TABLES: readonly KeptTable[] = [
	{ table: publishedOutcomes, folder: 'normalized', offer: 'without-reference' },
	{ table: publishedPeriods, folder: 'normalized', offer: 'without-reference' },
	{ table: asylumDecisions, folder: 'counted', offer: 'whole' },
	{ table: judgeCourtMonths, folder: 'counted', offer: 'whole' },
	{ table: countedNames, folder: 'counted', offer: 'whole' },
	{ table: sources, folder: 'normalized', offer: 'without-reference' },
	{ table: lookupNationalities, folder: 'lookups', offer: 'whole' },
	{ table: lookupCourts, folder: 'lookups', offer: 'whole' },
	{ table: lookupImmigrationJudges, folder: 'lookups', offer: 'whole' },
	{ table: lookupJudgeCourts, folder: 'lookups', offer: 'whole' },
	{ table: lookupApplicationCodes, folder: 'lookups', offer: 'whole' },
	{ table: lookupApplicationDecisions, folder: 'lookups', offer: 'whole' },
	{ table: lookupCaseTypes, folder: 'lookups', offer: 'whole' },
	{ table: lookupCourtDecisions, folder: 'lookups', offer: 'whole' },
	{ table: lookupCustody, folder: 'lookups', offer: 'whole' },
	{ table: lookupEvents, folder: 'lookups', offer: 'whole' },
	{ table: publishedJudges, folder: 'normalized', offer: 'cited-only' },
	{ table: publishedJudgeYears, folder: 'normalized', offer: 'apart' },
	{ table: publishedCourtJudgeYears, folder: 'normalized', offer: 'apart' },
	{ table: publishedCourtYears, folder: 'normalized', offer: 'apart' },
	{ table: courtNationalityRanges, folder: 'normalized', offer: 'apart' }
];
