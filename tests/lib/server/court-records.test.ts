import { describe, expect, it } from 'vitest';
import { isMissing } from '#core/counts/missing.ts';
import { shareRange } from '#core/measures/margins.ts';
import { grantRate } from '#core/measures/rates.ts';
import { partsOf, sumEndings } from '#core/tables/court-records.ts';
import { courtList } from '$lib/server/court-rows.ts';
import { courtRecords } from '$lib/server/court-page-records.ts';
import { findJudge, judgeEntries, slugOfRecordPerson } from '$lib/server/judge-directory.ts';
import { focusNationality } from '$lib/server/focus-nationality.ts';
import { judgeEntity } from '$lib/server/judge-entity.ts';
import { judgeRecords } from '$lib/server/judge-records.ts';
import { nationalityEntity } from '$lib/server/nationality-entity.ts';
import { nationRecords } from '$lib/server/nation-records.ts';
import { recordPeople } from '$lib/server/record-people.ts';

const tenths = (share: number) => Math.round(share * 1000) / 10;

describe('court records of a nationality', () => {
	const mexico = nationRecords('MEX');

	it('has Mexico in fiscal 2025 at 934 and 11,716 beside everyone', () => {
		const year = mexico?.years.find(({ fiscal_year }) => fiscal_year === 2025);
		expect(year).toMatchObject({
			granted: 934,
			denied: 11716,
			from_on: null,
			through_on: null,
			everyone: { granted: 30656, denied: 93292 }
		});
		const rate = grantRate({ granted: 934, denied: 11716 });
		expect(isMissing(rate) ? null : [rate.value, rate.low, rate.high].map(tenths)).toEqual([7.4, 6.9, 7.9]);
	});

	it('marks the years that are not whole', () => {
		expect(mexico?.years.map(({ from_on, through_on }) => from_on ?? through_on)).toEqual([
			'2020-01-01',
			null,
			null,
			null,
			null,
			null,
			'2026-07-01'
		]);
	});

	it('lists courts and judges by number and months whose sums are the years', () => {
		if (!mexico) throw new Error('No court records of Mexico');
		expect([mexico.courts.length, mexico.judges.length, mexico.months.length]).toEqual([77, 25, 79]);
		const most = mexico?.courts.map(({ granted, denied }) => granted.high + denied.high) ?? [];
		expect(most).toEqual([...most].sort((a, b) => b - a));
		const decided = mexico?.judges.map(({ granted, denied }) => granted + denied) ?? [];
		expect(decided).toEqual([...decided].sort((a, b) => b - a));
		const sums = (rows: readonly { granted: number; denied: number }[]) => [
			rows.reduce((sum, row) => sum + row.granted, 0),
			rows.reduce((sum, row) => sum + row.denied, 0)
		];
		expect(sums(mexico.months)).toEqual(sums(mexico.years));
	});

	it('has nothing where no decision is in the records', () => {
		expect(nationRecords('XXX')).toBeNull();
	});
});

describe('court records of a court', () => {
	it('has Mexico in Phoenix between 21 and 25 granted, 2,268 and 2,781 denied', () => {
		expect(courtRecords('PHO')?.pooled.range).toEqual({
			granted: { low: 21, high: 25 },
			denied: { low: 2268, high: 2781 }
		});
	});

	it('has Mexico in Chicago between 23.3 and 27.3 %', () => {
		const range = courtRecords('CHI')?.pooled.range;
		const share = range && shareRange(range.granted, range.denied);
		expect(share && [share.low, share.high].map(tenths)).toEqual([23.3, 27.3]);
	});

	it('says what became of every completed case, one ending a case', () => {
		const { endings = [], judges = [] } = courtRecords('PHO') ?? {};
		const all = sumEndings(endings);
		expect(all.cases).toBe(judges.reduce((sum, judge) => sum + judge.cases, 0));
		expect(all.granted + all.denied + partsOf(all).reduce((sum, part) => sum + part, 0)).toBe(all.cases);
		expect(endings.map(({ fiscal_year }) => fiscal_year)).toEqual([2020, 2021, 2022, 2023, 2024, 2025, 2026]);
	});

	it('stands in the list of courts with the same numbers, Mexico’s as a range', () => {
		const { family, rows } = courtList();
		const row = rows.find(({ code }) => code === 'PHO');
		expect(family).toBe('records');
		expect(row?.range).toEqual(courtRecords('PHO')?.pooled.range);
		// 773 granted and 6,098 denied, as the page's table adds up.
		expect(row?.rate).toMatchObject({ granted: 773, n: 773 + 6098 });
	});

	it('has nothing for a court that no table knows', () => {
		expect(courtRecords('XXX')).toBeNull();
	});
});

describe('court records of a judge', () => {
	const sogabe = [...recordPeople().values()].find(({ judge_key }) => judge_key === 'sogabe|kenneth');

	it('has everyone at the court with most of the cases beside the judge, in the judge’s years', () => {
		const found = judgeRecords(sogabe?.id ?? null);
		expect([found?.court?.code, found?.courts[0]?.code]).toEqual(['SEA', 'SEA']);
		const years = found?.years.map(({ fiscal_year }) => fiscal_year) ?? [];
		expect(found?.court?.years.map(({ fiscal_year }) => fiscal_year)).toEqual(years);
		const court = courtRecords('SEA')?.years.find(({ fiscal_year }) => fiscal_year === 2025);
		expect(found?.court?.years.find(({ fiscal_year }) => fiscal_year === 2025)).toEqual({
			fiscal_year: 2025,
			granted: court?.granted,
			denied: court?.denied
		});
	});

	it('has Kenneth Sogabe at 23 and 607 for Mexico, 233 and 1,604 in all, and about 415.04 expected', () => {
		const found = judgeRecords(sogabe?.id ?? null);
		expect(found?.pooled).toEqual({
			own: { granted: 23, denied: 607 },
			everyone: { granted: 233, denied: 1604 }
		});
		expect(found?.expected.all).toMatchObject({ decisions: 1837, observed: 233 });
		expect(found?.expected.all?.expected).toBeCloseTo(415.04, 1);
	});

	it('gives both James McCarthys an address, and nobody’s names none', () => {
		const both = [...recordPeople().values()].filter(({ judge_key }) => judge_key === 'mccarthy|james');
		expect(new Set(both.map(({ id }) => slugOfRecordPerson(id))).size).toBe(2);
		expect([...recordPeople().values()].filter(({ name }) => /judge|docket|^</i.test(name))).toEqual([]);
	});

	it('gives every person an address of one’s own and finds it again', () => {
		const slugs = [...recordPeople().keys()].map((id) => slugOfRecordPerson(id));
		expect(slugs.length).toBeGreaterThan(1200);
		expect(new Set(slugs).size).toBe(slugs.length);
		expect(slugs.every((slug) => slug !== undefined && findJudge(slug) !== undefined)).toBe(true);
		expect(new Set(judgeEntries().map(({ slug }) => slug)).size).toBe(judgeEntries().length);
	});
});

describe('twins of court records', () => {
	it('has Mexico’s court rows of FY2020 to FY2026 with the first day of the first, everyone’s beside, and months', () => {
		const { series, months, ranges } = nationalityEntity(focusNationality());
		const rows = series.filter(({ source_id }) => source_id === 'asylumjudge-decisions-2026-07-01');
		const of = (nationality: string) => rows.filter((row) => row.nationality === nationality);
		expect(of('MEX').map(({ period }) => period.from)).toEqual([2020, 2021, 2022, 2023, 2024, 2025, 2026]);
		expect(of('MEX')[0]?.period).toEqual({
			from: 2020,
			to: 2020,
			basis: 'fiscal',
			since: '2020-01-01',
			through: null
		});
		expect(of('MEX')[5]?.counts).toEqual({ granted: 934, denied: 11716 });
		expect(of('ALL')[5]?.counts).toEqual({ granted: 30656, denied: 93292 });
		expect(months?.length).toBe(79);
		expect(ranges?.find(({ court }) => court === 'PHO')).toMatchObject({
			granted: [21, 25],
			denied: [2268, 2781]
		});
	});

	it('has what is expected of Kenneth Sogabe beside his rows', () => {
		const judge = judgeEntries().find(({ record }) => record?.startsWith('sogabe|kenneth '));
		const { expected, series } = judge ? judgeEntity(judge) : { expected: [], series: [] };
		expect(expected?.[0]).toMatchObject({ nationality: 'ALL', decisions: 1837, observed: 233 });
		expect(series.filter(({ nationality }) => nationality === 'MEX').length).toBe(6);
	});
});
