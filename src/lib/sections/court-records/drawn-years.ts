import { compareYears, type YearComparison } from '#core/series/compare-years.ts';
import { recordedYear } from '#core/series/record-years.ts';
import type { CourtRecords } from '../../server/court-page-records.ts';
import type { JudgeRecords } from '../../server/judge-records.ts';

/** A court's years as a chart draws them: everyone alone, Mexico has ranges there. @param source release of the counts. */
export function courtComparisons({ years }: CourtRecords, source: string): YearComparison[] {
	const overall = years.map((year) => recordedYear(year, source));
	return compareYears({ subject: [], overall }, 'merits', 'overall');
}

/** A judge's years as a chart draws them: Mexico beside everyone. @param source release of the counts. */
export function judgeComparisons({ years }: JudgeRecords, source: string): YearComparison[] {
	return compareYears(
		{
			subject: years.map((year) => recordedYear(year, source)),
			overall: years.map((year) => recordedYear({ ...year, ...year.everyone }, source))
		},
		'merits',
		'overall'
	);
}
