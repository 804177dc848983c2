import { group } from 'd3';
import {
	courtNationalities,
	type CourtNationality,
	type CourtSplit,
	courtSplits,
	type CourtYear,
	courtYears,
	judgeNationalities,
	type JudgeNationality,
	type JudgeSplit,
	judgeSplits,
	type JudgeYear,
	judgeYears,
	nationalityYears
} from '#core/tables/aggregates.ts';
import { judgeCourtMonths, type JudgeCourtMonths } from '#core/tables/counted.ts';
import { type ReferenceTally, tallyReference } from '#core/measures/expected.ts';
import { comparisonWindow, type FiscalWindow } from '#core/measures/same-years.ts';
import { countedRelease } from './counted-nation.ts';
import { once, readTable } from './data-source.ts';

type Grouped<Row> = ReadonlyMap<string | null, readonly Row[]>;

/** Counted years of each court; null is the blank code. */
export const yearsByCourt = (): Grouped<CourtYear> =>
	once('years-by-court', () => group(readTable(courtYears, 'aggregates'), (row) => row.court));

/** Counted splits of each court. */
export const splitsByCourt = (): Grouped<CourtSplit> =>
	once('splits-by-court', () => group(readTable(courtSplits, 'aggregates'), (row) => row.court));

/** Counted nationalities of each court. */
export const nationalitiesByCourt = (): Grouped<CourtNationality> =>
	once('nationalities-by-court', () =>
		group(readTable(courtNationalities, 'aggregates'), (row) => row.court)
	);

/** Counted years of each judge code, at every court. */
export const yearsByJudge = (): Grouped<JudgeYear> =>
	once('years-by-judge', () => group(readTable(judgeYears, 'aggregates'), (row) => row.judge));

/** Counted years of the judges of each court. */
export const judgeYearsByCourt = (): Grouped<JudgeYear> =>
	once('judge-years-by-court', () => group(readTable(judgeYears, 'aggregates'), (row) => row.court));

/** Counted splits of each judge code. */
export const splitsByJudge = (): Grouped<JudgeSplit> =>
	once('splits-by-judge', () => group(readTable(judgeSplits, 'aggregates'), (row) => row.judge));

/** Counted splits of the judges of each court. */
export const judgeSplitsByCourt = (): Grouped<JudgeSplit> =>
	once('judge-splits-by-court', () => group(readTable(judgeSplits, 'aggregates'), (row) => row.court));

/** Merits decisions by nationality of each judge code. */
export const nationalitiesByJudge = (): Grouped<JudgeNationality> =>
	once('nationalities-by-judge', () =>
		group(readTable(judgeNationalities, 'aggregates'), (row) => row.judge)
	);

/** Merits decisions by nationality of the judges of each court. */
export const judgeNationalitiesByCourt = (): Grouped<JudgeNationality> =>
	once('judge-nationalities-by-court', () =>
		group(readTable(judgeNationalities, 'aggregates'), (row) => row.court)
	);

/** First and last month at each court of each judge code. */
export const monthsByJudge = (): Grouped<JudgeCourtMonths> =>
	once('months-by-judge', () => group(readTable(judgeCourtMonths, 'aggregates'), (row) => row.judge));

/** The nation's decisions on every level of likeness: the reference of every expected rate. */
export const nationalTally = (): ReferenceTally =>
	once('national-tally', () => tallyReference(readTable(nationalityYears, 'aggregates')));

/** The closed fiscal years in which judges are set side by side, or null when nothing was counted. */
export const countedWindow = (): FiscalWindow | null =>
	once('counted-window', () => {
		const release = countedRelease();
		if (!release) return null;
		const years = new Set(readTable(courtYears, 'aggregates').map((row) => row.fiscal_year));
		return comparisonWindow(years, release.release_on);
	});

/** The nation's merits decisions by fiscal year, for same-years benchmarks. */
export const nationalYears = (): readonly {
	readonly period: number;
	readonly granted: number;
	readonly denied: number;
}[] =>
	once('national-years', () =>
		readTable(nationalityYears, 'aggregates').map(({ fiscal_year, granted, denied }) => ({
			period: fiscal_year,
			granted,
			denied
		}))
	);
