import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type {
	CourtNationalityRange,
	PublishedCourtJudgeYear,
	PublishedJudgeYear
} from '#core/tables/court-records.ts';
import {
	checkCourtRecordSums,
	checkRanges,
	type CourtRecordTables
} from '#scripts/verify/court-record-sums.ts';
import {
	checkCourtRecordLinks,
	checkCourtRecords,
	compareCourtRecords
} from '#scripts/verify/court-records.ts';
import { outcomeRow } from '../../support/outcome-row.ts';

const DECISIONS = 'asylumjudge-decisions-2026-07-01';
const COMPOSITION = 'asylumjudge-composition-2026-09-01';
const WHOLE = { fiscal_year: 2024, from_on: null, through_on: null } as const;
const NO_PARTS = {
	other_protection: null,
	cancellation: null,
	adjustment: null,
	voluntary_departure: null,
	withdrawn_or_terminated: null,
	administratively_closed: null
};

function judgeYear(nationality: string, granted: number, denied: number): PublishedJudgeYear {
	const judge = { judge_key: 'doe|jane', profile: 1, judge_name: 'Doe, Jane', judge: 'JD1' };
	return { source_id: DECISIONS, ...judge, ...WHOLE, ...NO_PARTS, nationality, granted, denied };
}

function courtJudgeYear(court: string, granted: number, denied: number): PublishedCourtJudgeYear {
	const judge = { judge_key: 'doe|jane', judge_name: 'Doe, Jane', judge: 'JD1' };
	const parts = {
		other_protection: 1,
		cancellation: 0,
		adjustment: 0,
		voluntary_departure: 2,
		withdrawn_or_terminated: 0,
		administratively_closed: 3
	};
	const cases = granted + denied + 6;
	return { source_id: COMPOSITION, court, ...judge, ...WHOLE, cases, granted, denied, ...parts };
}

function range(court: string, nationality: string, granted: number, denied: number): CourtNationalityRange {
	const ends = { granted_low: granted, granted_high: granted, denied_low: denied, denied_high: denied };
	return { court, nationality, fiscal_year: 2024, ...ends };
}

function printed(source_id: string, nationality: string, counts: Readonly<Record<string, number>>) {
	return (['granted', 'denied', 'other', 'decided'] as const).flatMap((measure) => {
		const count = counts[measure];
		return count === undefined ? [] : [outcomeRow({ source_id, nationality, year: 2024, measure, count })];
	});
}

function period(from_on: string, through_on: string, count: number): CourtRecordTables['periods'][number] {
	const series = { source_id: DECISIONS, track: 'court', nationality: 'MEX', office: null } as const;
	return { ...series, from_on, through_on, measure: 'granted', count, unit: 'cases', quality: 'exact' };
}

/** One judge at one court: 3 and 17 Mexicans, 4 and 8 Hondurans; one grant and one denial without a nationality. */
const tables: CourtRecordTables = {
	outcomes: [
		...printed(DECISIONS, 'ALL', { granted: 8, denied: 26 }),
		...printed(DECISIONS, 'MEX', { granted: 3 }),
		...printed(COMPOSITION, 'ALL', { granted: 7, denied: 22, other: 6, decided: 35 })
	],
	judgeYears: [judgeYear('HND', 4, 8), judgeYear('MEX', 3, 17)],
	courtJudgeYears: [courtJudgeYear('PHO', 7, 22)],
	courtYears: [{ source_id: DECISIONS, court: 'PHO', ...WHOLE, judges: 1, granted: 8, denied: 26 }],
	periods: [period('2023-10-01', '2023-10-31', 1), period('2024-09-01', '2024-09-30', 2)],
	ranges: [range('PHO', 'HND', 4, 8), range('PHO', 'MEX', 3, 17)]
};

const known = {
	sourceIds: new Set([DECISIONS, COMPOSITION]),
	nationalities: new Set(['HND', 'MEX']),
	courts: new Set(['PHO']),
	judgeCodes: new Set(['JD1'])
};

it('finds small tables in order', () => {
	const checks = [checkCourtRecordLinks(tables, known), checkCourtRecordSums(tables), checkRanges(tables)];
	expect(checks.flatMap(({ problems }) => problems)).toEqual([]);
	expect(checks[1]?.notes).toEqual([
		'1 of 1 whole judge-years have the same grants by nationality and by court'
	]);
});

it.each([
	[
		'document',
		{ sourceIds: new Set([DECISIONS]) },
		`"${COMPOSITION}" is named by 1 rows and is not in sources.csv`
	],
	[
		'nationality',
		{ nationalities: new Set(['MEX']) },
		'"HND" is named by 2 rows and is not in nationalities.csv'
	],
	['court', { courts: new Set<string>() }, '"PHO" is named by 4 rows and is not in courts.csv'],
	[
		'judge',
		{ judgeCodes: new Set<string>() },
		'"JD1" is named by 3 rows and is not in immigration_judges.csv'
	]
])('names a %s that is in no table', (_, lacking, problem) => {
	expect(checkCourtRecordLinks(tables, { ...known, ...lacking }).problems).toEqual([problem]);
});

describe('sums', () => {
	const problems = (changed: Partial<CourtRecordTables>) =>
		checkCourtRecordSums({ ...tables, ...changed }).problems;

	it.each([
		[12, 26, []],
		[13, 26, [`${DECISIONS}, ALL, 2024, granted: judges add up to 7; expected 20 less 0 to 12`]],
		[12, 27, [`${DECISIONS}, ALL, 2024, denied: judges add up to 25; expected 52 less 0 to 26`]],
		[-1, 26, [`${DECISIONS}, ALL, 2024, granted: judges add up to 7; expected 6 less 0 to 12`]]
	])('of judges may lack 12 grants and 26 denials: %i and %i', (grants, denials, expected) => {
		const outcomes = [
			...printed(DECISIONS, 'ALL', { granted: 7 + grants, denied: 25 + denials }),
			...printed(COMPOSITION, 'ALL', { granted: 7, denied: 22, other: 6, decided: 35 }),
			...printed(DECISIONS, 'MEX', { granted: 3 })
		];
		expect(problems({ outcomes, courtYears: [] })).toEqual(expected);
	});

	it('of courts, months and outcomes must be the printed ones', () => {
		const courtYears = tables.courtYears.map((row) => ({ ...row, granted: 9 }));
		expect(problems({ courtYears })).toEqual([
			`${DECISIONS}, ALL, 2024, granted: courts add up to 9; expected 8`
		]);
		expect(problems({ periods: tables.periods.slice(1) })).toEqual([
			`${DECISIONS}, MEX, 2024, granted: months add up to 2; expected 3`
		]);
		const courtJudgeYears = tables.courtJudgeYears.map((row) => ({ ...row, adjustment: 5 }));
		expect(problems({ courtJudgeYears })).toEqual([
			'PHO, Doe, Jane, 2024: the outcomes add up to 40; expected 35 cases',
			`${COMPOSITION}, ALL, 2024, other: judges by court add up to 11; expected 6`
		]);
	});

	it('count a printed year without rows as zero, and name rows without a printed year', () => {
		const next = outcomeRow({ source_id: DECISIONS, nationality: 'MEX', year: 2025, count: 5 });
		expect(problems({ outcomes: [...tables.outcomes, next] })).toEqual([
			`${DECISIONS}, MEX, 2025, granted: months add up to 0; expected 5`
		]);
		const outcomes = tables.outcomes.filter(({ nationality }) => nationality !== 'MEX');
		expect(problems({ outcomes })).toEqual([
			`${DECISIONS}, MEX, 2024, granted: months add up to 3; expected a national count, and there is none`
		]);
	});

	it("hold a judge's grants of the two releases together, whole years alone", () => {
		const judgeYears = [judgeYear('HND', 4, 8), judgeYear('MEX', 0, 17)];
		expect(problems({ judgeYears })).toEqual([
			'1 of 1 judge-years have other grants by nationality than by court; expected at most 1 in 100'
		]);
		const fewer = [judgeYear('HND', 3, 8), judgeYear('MEX', 0, 17)];
		expect(problems({ judgeYears: fewer })[0]).toBe(
			'doe|jane, 2024: grants by nationality less grants by court are -4; expected at most 3 either way'
		);
		const unfinished = <T extends object>(rows: readonly T[]) =>
			rows.map((row) => ({ ...row, through_on: '2024-07-01' }));
		expect(
			problems({ judgeYears: unfinished(fewer), courtJudgeYears: unfinished(tables.courtJudgeYears) })
		).toEqual([]);
	});
});

it('compares the latest releases alone, and nothing where one way of counting is absent', () => {
	const earlier = { source_id: 'asylumjudge-decisions-2026-06-01' };
	const judgeYears = [...tables.judgeYears.map((row) => ({ ...row, ...earlier })), ...tables.judgeYears];
	const outcomes = [
		...tables.outcomes,
		...printed('asylumjudge-decisions-2026-06-01', 'ALL', { granted: 7, denied: 25 })
	];
	expect(checkCourtRecordSums({ ...tables, judgeYears, outcomes }).problems).toEqual([]);
	expect(checkRanges({ ...tables, judgeYears }).problems).toEqual([]);
	const alone = tables.outcomes.filter(({ nationality }) => nationality === 'ALL');
	const absent = { outcomes: alone, judgeYears: [], courtYears: [], periods: [] };
	expect(checkCourtRecordSums({ ...tables, ...absent })).toMatchObject({
		examined: '6 national counts, 0 judge-years',
		problems: []
	});
});

describe('ranges', () => {
	const problems = (ranges: readonly CourtNationalityRange[], changed: Partial<CourtRecordTables> = {}) =>
		checkRanges({ ...tables, ...changed, ranges }).problems;
	const [honduras, mexico] = [range('PHO', 'HND', 4, 8), range('PHO', 'MEX', 3, 17)];

	it('end no lower than they begin', () => {
		expect(problems([honduras, { ...mexico, granted_low: 5, granted_high: 4 }])).toContain(
			'PHO, MEX, 2024: granted from 5 to 4; expected low ≤ high'
		);
	});

	it('contain what judges of one court decided', () => {
		expect(problems([honduras, { ...mexico, denied_low: 10, denied_high: 16 }])).toContain(
			'PHO, MEX, 2024: denied up to 16; judges of this court alone decided 17 so'
		);
		expect(problems([honduras])).toContain(
			'PHO, MEX, 2024: granted up to 0; judges of this court alone decided 3 so'
		);
	});

	it("reach around a nationality's decisions at all courts", () => {
		const courtJudgeYears = [...tables.courtJudgeYears, courtJudgeYear('SEA', 0, 1)];
		const over = { ...mexico, granted_low: 4, granted_high: 6 };
		expect(problems([honduras, over], { courtJudgeYears })).toEqual([
			'MEX, 2024: granted over all courts from 4 to 6; judges decided 3 so'
		]);
		expect(
			problems([honduras, range('PHO', 'MEX', 2, 10), range('SEA', 'MEX', 0, 6)], { courtJudgeYears })
		).toEqual([
			'MEX, 2024: granted over all courts from 2 to 2; judges decided 3 so',
			'MEX, 2024: denied over all courts from 16 to 16; judges decided 17 so'
		]);
	});
});

it('sets others beside the two-outcome release as findings, never as errors', () => {
	const trac = 'reference-trac-asylum-tool';
	const checks = compareCourtRecords([
		...tables.outcomes,
		...printed(trac, 'ALL', { granted: 16, denied: 10, other: 3 }),
		outcomeRow({ source_id: DECISIONS, nationality: 'MEX', year: 2026, through_on: '2026-07-01' })
	]);
	expect(checks.map(({ kind }) => kind)).toEqual(['comparisons', 'not checked', 'not checked']);
	expect(checks[0]).toMatchObject({
		comparisons: [
			{ what: `${trac}: ALL FY2024 granted`, ours: '8', theirs: '16', gap: '-50.0 %', verdict: 'note' },
			{ what: `${trac}: ALL FY2024 denied`, ours: '26', theirs: '13', gap: '+100.0 %', verdict: 'note' }
		]
	});
	expect(compareCourtRecords(printed(trac, 'ALL', { granted: 16 }))).toEqual([]);
});

it('says that nothing was checked where no table is there', async () => {
	const folder = await mkdtemp(join(tmpdir(), 'court-records-'));
	expect(await checkCourtRecords(folder, [], known)).toMatchObject([
		{ kind: 'not checked', title: 'Counts from court records' }
	]);
	await rm(folder, { recursive: true });
});
