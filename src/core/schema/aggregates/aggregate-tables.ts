import { judgeCourtMonths } from '../judge-court-months.ts';
import type { Table } from '../table.ts';
import { courtNationalities } from './court-nationalities.ts';
import { courtSplits } from './court-splits.ts';
import { courtYears } from './court-years.ts';
import { judgeNationalities } from './judge-nationalities.ts';
import { judgeSplits } from './judge-splits.ts';
import { judgeYears } from './judge-years.ts';
import { nationSplits } from './nation-splits.ts';
import { nationalityYears } from './nationality-years.ts';

/** Every table of the aggregates folder, each a CSV of its name. */
export const AGGREGATE_TABLES: readonly Table[] = [
	nationalityYears,
	nationSplits,
	courtYears,
	courtSplits,
	courtNationalities,
	judgeYears,
	judgeSplits,
	judgeNationalities,
	judgeCourtMonths
];
