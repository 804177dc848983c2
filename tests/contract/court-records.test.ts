import { readFile } from 'node:fs/promises';
import { group, sum } from 'd3';
import { beforeAll, describe, expect, it } from 'vitest';
import { decisionCell } from '#core/counts/grants.ts';
import { expectedGrants, tallyReference } from '#core/measures/expected.ts';
import { shareRange, sumEnds } from '#core/measures/margins.ts';
import {
	type CourtNationalityRange,
	courtNationalityRanges,
	type PublishedCourtJudgeYear,
	publishedCourtJudgeYears,
	type PublishedJudgeYear,
	publishedJudgeYears
} from '#core/tables/court-records.ts';
import { readCsv } from '#core/tables/csv.ts';
import { type PublishedOutcome, publishedOutcomes } from '#core/tables/published.ts';
import type { Row, Table } from '#core/tables/table.ts';

const DECISIONS = 'asylumjudge-decisions-2026-07-01';
const read = async <T extends Table>(table: T): Promise<Row<T>[]> => {
	const path = `data/normalized/${table.name}.csv`;
	return readCsv(table, await readFile(path, 'utf8'), path);
};

let judgeYears: PublishedJudgeYear[] = [];
let courtJudgeYears: PublishedCourtJudgeYear[] = [];
let ranges: CourtNationalityRange[] = [];
let outcomes: PublishedOutcome[] = [];
beforeAll(async () => {
	judgeYears = await read(publishedJudgeYears);
	courtJudgeYears = await read(publishedCourtJudgeYears);
	ranges = await read(courtNationalityRanges);
	outcomes = (await read(publishedOutcomes)).filter(({ source_id }) => source_id === DECISIONS);
});

describe('the committed counts from court records', () => {
	it('have everyone as printed and Mexico as printed and added up, fiscal 2025', () => {
		const counts = (nationality: string) =>
			outcomes
				.filter((row) => row.nationality === nationality && row.year === 2025)
				.map(({ measure, count, quality }) => [measure, count, quality]);
		expect(counts('ALL')).toEqual([
			['denied', 93_292, 'exact'],
			['granted', 30_656, 'exact']
		]);
		expect(counts('MEX')).toEqual([
			['denied', 11_716, 'exact'],
			['granted', 934, 'exact']
		]);
		const mexicans = judgeYears.filter(
			({ source_id, nationality, fiscal_year }) =>
				source_id === DECISIONS && nationality === 'MEX' && fiscal_year === 2025
		);
		expect([sum(mexicans, (row) => row.granted), sum(mexicans, (row) => row.denied)]).toEqual([934, 11_716]);
	});

	it('have every row of the files: 1,142 keys, and 9,554 rows of 1,236 keys and 1,258 names', () => {
		expect(new Set(judgeYears.map(({ judge_key }) => judge_key)).size).toBe(1142);
		// 74,983 printed; Cambodia has two codes with one judge in one year.
		expect(judgeYears.length).toBe(74_982);
		expect(courtJudgeYears.length).toBe(9554);
		expect(new Set(courtJudgeYears.map(({ judge_key }) => judge_key)).size).toBe(1236);
		expect(new Set(courtJudgeYears.map(({ judge_name }) => judge_name)).size).toBe(1258);
	});

	it('tell James F. McCarthy III and James M. McCarthy apart', () => {
		const people = group(
			judgeYears.filter(({ judge_key }) => judge_key === 'mccarthy|james'),
			({ profile, judge_name, judge }) => [profile, judge_name, judge].join(' ')
		);
		expect([...people.keys()].sort()).toEqual(['1 Mccarthy, James F., III JFM', '2 Mccarthy, James M. JMM']);
	});

	it('give no name to what is no person', () => {
		const nameless = judgeYears.filter(({ judge_name }) => judge_name === null);
		expect([...new Set(nameless.map(({ judge_key }) => judge_key))]).toEqual([
			'judge|iad',
			'judge|lasalle',
			'judge|visiting'
		]);
	});

	// Worked apart from this code: 415.04 with thirty reference decisions a cell.
	it('expect 415.04 grants of Kenneth Sogabe, who granted 233 and denied 1,604', () => {
		const rows = judgeYears.filter(({ source_id }) => source_id === DECISIONS);
		const own = rows.filter(({ judge_key }) => judge_key === 'sogabe|kenneth');
		const mexicans = own.filter(({ nationality }) => nationality === 'MEX');
		expect([sum(mexicans, (row) => row.granted), sum(mexicans, (row) => row.denied)]).toEqual([23, 607]);
		const found = expectedGrants(own.map(decisionCell), tallyReference(rows.map(decisionCell)), {
			minimumReference: 30
		});
		expect(found).toMatchObject({ decisions: 1837, observed: 233 });
		expect('expected' in found ? found.expected : null).toBeCloseTo(415.04, 2);
	});

	it.each([
		['PHO', [0.7, 1.1]],
		['CHI', [23.3, 27.3]],
		['SEA', [6.3, 8.9]],
		['SFR', [42.6, 56.9]]
	])('leave Mexico at %s, fiscal 2020 to 2026, between %j per cent', (court, percent) => {
		const { granted, denied } = mexicoAt(court);
		const share = shareRange(granted, denied);
		expect([share?.low, share?.high].map((end) => Math.round((end ?? 0) * 1000) / 10)).toEqual(percent);
	});

	it('leave 21 to 25 grants and 2,268 to 2,781 denials of Mexicans at Phoenix', () => {
		expect(mexicoAt('PHO')).toEqual({ granted: { low: 21, high: 25 }, denied: { low: 2268, high: 2781 } });
	});

	function mexicoAt(court: string) {
		const rows = ranges.filter((row) => row.court === court && row.nationality === 'MEX');
		const granted = sumEnds(rows.map((row) => ({ low: row.granted_low, high: row.granted_high })));
		const denied = sumEnds(rows.map((row) => ({ low: row.denied_low, high: row.denied_high })));
		return { granted, denied };
	}
});
