import type { Grants } from '#core/counts/grants.ts';
import { isMissing } from '#core/counts/missing.ts';
import { ALL_NATIONALITIES } from '#core/counts/slice.ts';
import { grantRate } from '#core/measures/rates.ts';
import {
	casesRecount,
	courtYearsRecount,
	judgeYearsRecount,
	notClosedRecount,
	rangeRecount,
	twinRecount
} from '#core/twins/record-recount.ts';
import type { Recount } from '#core/twins/recount.ts';
import type { CasesShare } from '../../server/court-comparison.ts';
import type { CourtRecords } from '../../server/court-page-records.ts';
import type { JudgeRecords } from '../../server/judge-records.ts';
import type { NationRecords } from '../../server/nation-records.ts';

/** Ids of the releases of court records: grants and denials, then the composition. */
type Releases = readonly [decisions: string, composition: string];

/** A number of a section of court records and how it is made again. */
export interface RecordCheck {
	/** Whose number it is: the nationality's, everyone's, its range at a court, all completed cases, or those not closed. */
	readonly of: 'own' | 'everyone' | 'range' | 'cases' | 'notClosed';
	readonly recount: Recount;
	/** What the line must print: counts, and the share in each hundred where the page has one. */
	readonly prints: readonly number[];
}

const hasShare = (grants: Grants) => {
	const rate = grantRate(grants);
	return !isMissing(rate) && rate.show !== 'counts';
};

function printed(grants: Grants): number[] {
	const decided = grants.granted + grants.denied;
	return [grants.granted, decided, ...(hasShare(grants) ? [(100 * grants.granted) / decided] : [])];
}

/** A judge's numbers of all years: the nationality's, everyone's, and the completed cases of the composition. */
export function judgeChecks(records: JudgeRecords, nationality: string, releases: Releases): RecordCheck[] {
	const { judge_key, judge_name, profile, pooled } = records;
	const of = { source_id: releases[0], judge_key, ...(profile === null ? {} : { profile }) };
	const cases = records.courts.reduce((sum, court) => sum + court.cases, 0);
	return [
		...(pooled.own.granted + pooled.own.denied > 0
			? [
					{
						of: 'own' as const,
						recount: judgeYearsRecount({ ...of, nationality }, hasShare(pooled.own)),
						prints: printed(pooled.own)
					}
				]
			: []),
		...(records.years.length > 0
			? [
					{
						of: 'everyone' as const,
						recount: judgeYearsRecount(of, hasShare(pooled.everyone)),
						prints: printed(pooled.everyone)
					}
				]
			: []),
		...(cases > 0
			? [
					{
						of: 'cases' as const,
						recount: casesRecount({ source_id: releases[1], judge_key, judge_name }),
						prints: [records.granted, cases]
					}
				]
			: [])
	];
}

/** A court's numbers of all years: the nationality's range, everyone's, and its judges' completed cases. */
export function courtChecks(
	{ pooled, judges, comparison }: CourtRecords,
	{ court, nationality }: { readonly court: string; readonly nationality: string },
	releases: Releases
): RecordCheck[] {
	const { range, everyone } = pooled;
	return [
		...(range
			? [
					{
						of: 'range' as const,
						recount: rangeRecount({ court, nationality }),
						prints: [range.granted.low, range.granted.high, range.denied.low, range.denied.high]
					}
				]
			: []),
		{
			of: 'everyone',
			recount: courtYearsRecount({ source_id: releases[0], court }, hasShare(everyone)),
			prints: printed(everyone)
		},
		...(judges.length > 0
			? [
					{
						of: 'cases' as const,
						recount: casesRecount({ source_id: releases[1], court }),
						prints: [
							judges.reduce((sum, judge) => sum + judge.granted, 0),
							judges.reduce((sum, judge) => sum + judge.cases, 0)
						]
					}
				]
			: []),
		...(comparison ? [notClosedCheck(comparison.all, court, releases[1])] : [])
	];
}

function notClosedCheck({ share }: CasesShare, court: string, source_id: string): RecordCheck {
	const shown = isMissing(share) ? { granted: 0, n: 0, show: 'counts' } : share;
	const { granted, n } = shown;
	const withShare = shown.show !== 'counts';
	return {
		of: 'notClosed',
		recount: notClosedRecount({ source_id, court }, withShare),
		prints: [granted, n, ...(withShare ? [(100 * granted) / n] : [])]
	};
}

/**
 * A nationality's numbers of one fiscal year: its rows of all judges added up, and everyone's printed total, which
 * stands in the page's own CSV twin.
 * @param twin address of the page without its last slash.
 */
export function nationYearChecks(
	year: NationRecords['years'][number],
	{ nationality, twin }: { readonly nationality: string; readonly twin: string },
	releases: Releases
): RecordCheck[] {
	const { fiscal_year, everyone } = year;
	const rows = { source_id: releases[0], nationality, fiscal_year };
	return [
		{ of: 'own', recount: judgeYearsRecount(rows, hasShare(year)), prints: printed(year) },
		...(everyone
			? [
					{
						of: 'everyone' as const,
						recount: twinRecount(
							twin,
							{ source_id: releases[0], nationality: ALL_NATIONALITIES, from: fiscal_year },
							{ decided: ['granted', 'denied'], hasShare: hasShare(everyone) }
						),
						prints: printed(everyone)
					}
				]
			: [])
	];
}
