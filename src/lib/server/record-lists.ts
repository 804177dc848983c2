import type { Grants } from '#core/counts/grants.ts';
import type { JudgeWindow } from '#core/series/judge-window.ts';
import { sumWindows } from '#core/series/judge-window.ts';
import { isMissing } from '#core/counts/missing.ts';
import { type Endings, OTHER_PARTS } from '#core/tables/court-records.ts';
import { completedRate } from '#core/measures/rates.ts';
import type { PeriodJson } from '#core/twins/entity-json.ts';
import {
	fiscalPeriod,
	listedCases,
	listedCounts,
	listedGrants,
	type ListedJson,
	type ListedPlace,
	listedWindows
} from '#core/twins/listed-json.ts';
import { group } from 'd3';
import type { CourtBalance } from './court-comparison.ts';
import { courtRecords } from './court-page-records.ts';
import { courtJudgeYears, courtYears, everyoneByYear, recordSourceIds, yearsOf } from './court-records.ts';
import { courtWindows } from './court-windows.ts';
import { once } from './data-source.ts';
import { focusNationality } from './focus-nationality.ts';
import { findJudge, type JudgeEntry } from './judge-directory.ts';
import { judgeRecords, recordNationalities } from './judge-records.ts';
import { nationRecords } from './nation-records.ts';
import { recordPeople } from './record-people.ts';
import { periodJson } from './record-twins.ts';

/** Tables of a court's page from court records and published windows: all years, its judges, sums of the windows. */
export function courtLists(court: string): ListedJson[] {
	const records = courtRecords(court);
	const [decisions = '', composition = ''] = recordSourceIds();
	return [
		...(records
			? [
					listedGrants(
						'pooled',
						{ source_id: decisions, court, period: periodJson(courtYears().get(court) ?? []) },
						records.pooled.everyone
					)
				]
			: []),
		...(records?.judges ?? []).map(({ slug, name, first, last, ...judge }) =>
			listedCases(
				'judges',
				{ source_id: composition, court, judge: judgeId(slug), period: casesPeriod(first, last) },
				{
					...judge,
					share: records?.comparison?.balance?.verdict === 'no-sign' ? completedRate(judge) : null
				},
				{ judge_name: name }
			)
		),
		...(records?.comparison && records.casesSpan
			? [
					listedCases(
						'pooled',
						{
							source_id: composition,
							court,
							period: casesPeriod(records.casesSpan.first, records.casesSpan.last)
						},
						records.comparison.all
					),
					...balanceNumbers(court, records.comparison.balance)
				]
			: []),
		...(records?.endings ?? []).flatMap(({ fiscal_year, ...endings }) =>
			endingsRows({ court }, endings, [fiscal_year, fiscal_year])
		),
		...courtWindows(court).flatMap(({ first, last, sum, rows }) =>
			isMissing(sum.rate)
				? []
				: listedWindows(
						{
							source_id: rows[0]?.window.source_id ?? '',
							court,
							period: fiscalPeriod({ first, last })
						},
						sum
					)
		)
	];
}

/** Tables of a judge's page: all years, every nationality, courts by cases, sums of the windows and of their courts. */
export function judgeLists({ slug, code, windows, record }: JudgeEntry): ListedJson[] {
	const judge = code ?? slug;
	const person = recordPeople().get(record ?? '');
	const records = judgeRecords(record);
	const [decisions = '', composition = ''] = recordSourceIds();
	const years = person ? yearsOf(person.years) : [];
	const all = { source_id: decisions, judge, period: periodJson(years) };
	return [
		...(records && years.length > 0
			? [
					listedGrants('pooled', { ...all, nationality: focusNationality().nationality }, records.pooled.own),
					listedGrants('pooled', all, records.pooled.everyone)
				]
			: []),
		...(person ? recordNationalities(person) : []).map(({ code: nationality, granted, denied }) =>
			listedGrants('nationalities', { ...all, nationality }, { granted, denied })
		),
		...(records?.court?.years ?? []).map((year) =>
			listedCounts(
				'court-line',
				{ source_id: decisions, court: records?.court?.code ?? null, period: yearPeriod(year.fiscal_year) },
				{ counts: { granted: year.granted, denied: year.denied } }
			)
		),
		...(records && records.courts.length > 0
			? [
					listedCounts(
						'pooled',
						{
							source_id: composition,
							judge,
							period: casesPeriod(
								Math.min(...records.courts.map(({ first }) => first)),
								Math.max(...records.courts.map(({ last }) => last))
							)
						},
						{
							cases: records.courts.reduce((sum, court) => sum + court.cases, 0),
							counts: { granted: records.granted }
						}
					)
				]
			: []),
		...(records?.endings
			? endingsRows({ judge }, records.endings, [
					Math.min(...records.courts.map(({ first }) => first)),
					Math.max(...records.courts.map(({ last }) => last))
				])
			: []),
		...(records?.courts ?? []).map(({ code: court, first, last, cases }) => {
			const place = { source_id: composition, court, judge, period: casesPeriod(first, last) };
			const own = records?.among.find(({ code }) => code === court)?.own;
			return own ? listedCases('courts', place, own) : listedCounts('courts', place, { cases });
		}),
		...(records?.among ?? []).flatMap(({ code: court, first, last, all, balance }) => [
			listedCases('pooled', { source_id: composition, court, period: casesPeriod(first, last) }, all),
			...balanceNumbers(court, balance)
		]),
		...[...group(windows, (window) => window.source_id).values()].flatMap((own) => windowSum(own, judge)),
		...windows.flatMap(({ court, source_id, first, last }) => {
			const listed = courtWindows(court).find((one) => one.first === first && one.last === last);
			return !listed || isMissing(listed.sum.rate)
				? []
				: listedWindows({ source_id, court, period: fiscalPeriod({ first, last }) }, listed.sum);
		})
	];
}

/**
 * The table of judges of a nationality's page: those who decided most, and the number of all who decided on the
 * nationality. The other judges' rows are in the cited table.
 */
export function nationLists(nationality: string): ListedJson[] {
	const records = nationRecords(nationality);
	if (!records) return [];
	const [source_id = ''] = recordSourceIds();
	const period = periodJson(records.years);
	return [
		...records.judges.map(({ slug, name, granted, denied }: Grants & { slug: string; name: string }) =>
			listedGrants(
				'judges',
				{ source_id, nationality, judge: judgeId(slug), period },
				{ granted, denied },
				{ judge_name: name }
			)
		),
		listedCounts(
			'measures',
			{ source_id, nationality, period },
			{ category: 'judges', measure: records.judgeCount }
		)
	];
}

/** What the check of a court's judges was made over, and Cramér's V where there is one. */
function balanceNumbers(court: string, balance: CourtBalance | null): ListedJson[] {
	if (!balance) return [];
	const { first, last, judges, decisions, all, v } = balance;
	const years = [first, last].flatMap((year) => everyoneByYear().get(year) ?? []);
	const place = { source_id: recordSourceIds()[0] ?? '', court, period: periodJson(years) };
	return [
		...(v === null ? [] : [['cramers-v-nationality', v] as const]),
		['judges-compared', judges] as const,
		['decisions-compared', decisions] as const,
		['decisions', all] as const
	].map(([category, measure]) => listedCounts('measures', place, { category, measure }));
}

/** What became of the cases of a span of years: all, granted and denied in one row, a row for each other ending. */
function endingsRows(
	place: Pick<ListedPlace, 'court' | 'judge'>,
	{ cases, granted, denied, ...others }: Endings,
	[first, last]: readonly [number, number]
): ListedJson[] {
	const [, source_id = ''] = recordSourceIds();
	const where = { ...place, source_id, period: casesPeriod(first, last) };
	return [
		listedCounts('endings', where, { cases, counts: { granted, denied } }),
		...OTHER_PARTS.map(({ name }) => listedCounts('endings', where, { category: name, cases: others[name] }))
	];
}

/** EOIR's code of the judge at an address, else the address; null for what is no person. */
export function judgeId(slug: string | null): string | null {
	return slug === null ? null : (findJudge(slug)?.code ?? slug);
}

function windowSum(own: readonly JudgeWindow[], judge: string): ListedJson[] {
	const [window] = own;
	const sum = sumWindows(own);
	if (!window || isMissing(sum.rate)) return [];
	// One judge at several courts: the rows added are courts.
	const { judges: _, ...row } = listedWindows(
		{ source_id: window.source_id, judge, period: fiscalPeriod(window) },
		sum
	);
	return [row];
}

/** A year of the two outcomes with its first and last day where it is not whole. */
function yearPeriod(year: number): PeriodJson {
	return periodJson([everyoneByYear().get(year) ?? []].flat());
}

/** Fiscal years of the composition with the days where the first lacks its beginning and the last its end. */
function casesPeriod(first: number, last: number): PeriodJson {
	const days = once(
		'days-of-cases',
		() => new Map(courtJudgeYears().map(({ fiscal_year, ...row }) => [fiscal_year, row]))
	);
	return {
		...fiscalPeriod({ first, last }),
		since: days.get(first)?.from_on ?? null,
		through: days.get(last)?.through_on ?? null
	};
}
