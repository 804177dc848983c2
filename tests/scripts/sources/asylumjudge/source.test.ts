import { describe, expect, it } from 'vitest';
import { DataError } from '#scripts/errors.ts';
import {
	COURTS,
	COURTS_HEADER,
	csv,
	JUDGES,
	JUDGES_HEADER,
	readCounts
} from '../../../support/asylumjudge-files.ts';

const SIDE_BY_SIDE = 'mexico_vs_everyone_by_fiscal_year_release_2026-07-01.csv';
const SIDE_BY_SIDE_HEADER =
	'fiscal_year,whole_months_covered,mexico_grants,mexico_denials,mexico_rate,everyone_grants,everyone_denials,everyone_rate';

describe('readAsylumJudge, transcribed tables', () => {
	it('adds up codes of one nationality and keeps unknown ones as UNK, counted as repaired', () => {
		const { records, tallies } = readCounts({
			[JUDGES]: csv(
				JUDGES_HEADER,
				'roe|bob,1,2020,CC,3,1,2',
				'roe|bob,1,2020,CB,5,2,3',
				'roe|bob,1,2026,ZQ,1,0,1'
			)
		});
		expect(records?.judgeYears.map((row) => [row.nationality, row.granted, row.denied])).toEqual([
			['KHM', 3, 5],
			['UNK', 0, 1]
		]);
		expect(records?.judgeYears.map((row) => [row.from_on, row.through_on])).toEqual([
			['2020-01-01', null],
			[null, '2026-07-01']
		]);
		expect(tallies).toEqual([{ file: JUDGES, read: 3, kept: 3, repaired: 1, rejected: 0 }]);
	});

	it('names judges as printed at the courts, with a code where one person fits', () => {
		const at = (key: string, name: string) => `PHO,AZ,Phoenix,${key},"${name}",2025,2,1,1,0,0,0,0,0,0,0`;
		const { records } = readCounts({
			[JUDGES]: csv(
				JUDGES_HEADER,
				'roe|bob,1,2025,MX,2,1,1',
				'doe|ann,1,2025,MX,2,1,1',
				'left|kim,1,2025,MX,2,1,1',
				'judge|visiting,1,2025,MX,2,1,1'
			),
			[COURTS]: csv(
				COURTS_HEADER,
				at('roe|bob', 'ROE,Bob  C.'),
				at('doe|ann', 'Doe, Ann'),
				at('left|kim', 'Left, Kim'),
				at('judge|visiting', 'Visiting Judge 1')
			)
		});
		expect(records?.judgeYears.map((row) => [row.judge_key, row.judge_name, row.judge])).toEqual([
			['roe|bob', 'ROE,Bob  C.', 'RBC'],
			['doe|ann', 'Doe, Ann', null],
			['left|kim', 'Left, Kim', null],
			['judge|visiting', null, null]
		]);
		expect(records?.courtJudgeYears.map(({ judge }) => judge)).toEqual(['RBC', null, null, null]);
	});

	it('never joins by first and last name alone', () => {
		const { records } = readCounts({
			[COURTS]: csv(COURTS_HEADER, 'PHO,AZ,Phoenix,roe|bob,"Roe, Bob",2025,1,0,1,0,0,0,0,0,0,0')
		});
		expect(records?.courtJudgeYears[0]?.judge).toBeNull();
	});

	it('gives two people under one key their names by their sums', () => {
		const at = (court: string, name: string, granted: number) =>
			`${court},AZ,X,mccarthy|james,"${name}",2022,${granted},${granted},0,0,0,0,0,0,0,0`;
		const files = (grants: number) => ({
			[JUDGES]: csv(
				JUDGES_HEADER,
				'mccarthy|james,1,2022,MX,1,1,0',
				`mccarthy|james,2,2022,MX,${grants},${grants},0`
			),
			[COURTS]: csv(
				COURTS_HEADER,
				at('PHO', 'Mccarthy, James M.', 107),
				at('TUC', 'Mccarthy, James F., III', 1)
			)
		});
		const named = (grants: number) =>
			readCounts(files(grants)).records?.judgeYears.map((row) => [row.profile, row.judge_name, row.judge]);
		expect(named(105)).toEqual([
			[1, 'Mccarthy, James F., III', 'JFM'],
			[2, 'Mccarthy, James M.', 'JMM']
		]);
		// 1 and 2 grants against 107 and 1: either pairing is as far off, so nobody is named.
		expect(named(2)).toEqual([
			[1, null, null],
			[2, null, null]
		]);
	});

	it('gives everyone and Mexico as printed and other nationalities as sums', () => {
		const { outcomes, documents } = readCounts({
			[JUDGES]: csv(
				JUDGES_HEADER,
				'roe|bob,1,2025,MX,2,1,1',
				'roe|bob,1,2025,GT,4,1,3',
				'left|kim,1,2025,GT,6,1,5'
			),
			[SIDE_BY_SIDE]: csv(SIDE_BY_SIDE_HEADER, '2025,12,1,1,50,4,9,30.77')
		});
		expect(
			outcomes.map(({ nationality, measure, count, quality }) => [nationality, measure, count, quality])
		).toEqual([
			['MEX', 'granted', 1, 'exact'],
			['MEX', 'denied', 1, 'exact'],
			['GTM', 'granted', 2, 'derived'],
			['GTM', 'denied', 8, 'derived'],
			['ALL', 'granted', 4, 'exact'],
			['ALL', 'denied', 9, 'exact']
		]);
		expect(documents.map(({ source_id }) => source_id)).toEqual(['asylumjudge-decisions-2026-07-01']);
	});

	it('keeps the two ways of counting under names of their own, months as spans of days', () => {
		const { outcomes, records } = readCounts({
			'mexico_monthly_grants_denials_release_2026-07-01.csv': csv(
				'month,grants_plus_denials,grants,denials',
				'2020-02,3,1,2',
				'2026-07,98,0,98'
			),
			'mexico_by_fiscal_year_three_outcomes_release_2026-09-01.csv': csv(
				'fiscal_year,months_covered,total,grants,denials,other,grants_per_grants_plus_denials',
				'2026,11,9,1,3,5,25'
			)
		});
		expect(records?.periods.map((row) => [row.from_on, row.through_on, row.measure, row.count])).toEqual([
			['2020-02-01', '2020-02-29', 'granted', 1],
			['2020-02-01', '2020-02-29', 'denied', 2],
			['2026-07-01', '2026-07-01', 'granted', 0],
			['2026-07-01', '2026-07-01', 'denied', 98]
		]);
		expect(outcomes.map((row) => [row.source_id, row.through_on, row.measure, row.count])).toEqual([
			['asylumjudge-composition-2026-09-01', '2026-08-31', 'granted', 1],
			['asylumjudge-composition-2026-09-01', '2026-08-31', 'denied', 3],
			['asylumjudge-composition-2026-09-01', '2026-08-31', 'other', 5],
			['asylumjudge-composition-2026-09-01', '2026-08-31', 'decided', 9]
		]);
	});
});

describe('readAsylumJudge, bad input', () => {
	const good = 'roe|bob,1,2025,MX,2,1,1';
	const court = 'PHO,AZ,Phoenix,roe|bob,"Roe, Bob C.",2025,9,1,2,6,1,1,1,1,1,1';

	it.each([
		[
			JUDGES,
			[JUDGES_HEADER, good, 'roe|bob,1,2025,GT,5,1,1'],
			'line 3: grants_plus_denials is 5; the sum of its parts, 1 + 1 = 2, was expected'
		],
		[
			JUDGES,
			[JUDGES_HEADER, good, 'roebob,1,2025,GT,2,1,1'],
			'line 3: judge key is "roebob"; last name, bar, first name was expected'
		],
		[
			JUDGES,
			[JUDGES_HEADER, 'roe|bob,1,2019,GT,2,1,1'],
			'line 2: fiscal year is 2019; a year from 2020 to 2026 was expected'
		],
		[
			JUDGES,
			[JUDGES_HEADER, 'roe|bob,1,2027,GT,2,1,1'],
			'line 2: fiscal year is 2027; a year from 2020 to 2026 was expected'
		],
		[
			JUDGES,
			[JUDGES_HEADER, 'roe|bob,1,2025,GT,0,1,-1'],
			'line 2: denials is "-1"; a whole number from 0 was expected'
		],
		[JUDGES, [JUDGES_HEADER, 'roe|bob,1,2025,GT,2'], 'line 2: 5 cells found; 7 were expected'],
		[JUDGES, [JUDGES_HEADER, good, good], 'stands twice; once was expected'],
		[JUDGES, ['<!doctype html>', '<title>Not found</title>'], 'line 1: holds a web page'],
		[
			JUDGES,
			['version https://git-lfs.github.com/spec/v1', 'oid sha256:00'],
			'line 1: holds a pointer of Git LFS'
		],
		[JUDGES, [JUDGES_HEADER.replace(',denials', ',refusals'), good], 'line 1: the header reads'],
		[
			'judges.csv',
			[JUDGES_HEADER, good],
			'its name has no release; expected "release_" and one of 2026-07-01'
		],
		[
			COURTS,
			[COURTS_HEADER, court.replace(',6,1,1,', ',6,2,1,')],
			'line 2: other is 6; the sum of its parts, 2 + 1 + 1 + 1 + 1 + 1 = 7, was expected'
		],
		[COURTS, [COURTS_HEADER, court.replace(',9,', ',8,')], 'line 2: cases_with_asylum_application is 8'],
		[COURTS, [COURTS_HEADER, court.replace('PHO', 'QQQ')], 'court QQQ is not in data/lookups/courts.csv']
	])('refuses %s: %j', (name, lines, message) => {
		const read = () => readCounts({ [name]: csv(...lines) });
		expect(read).toThrow(DataError);
		expect(read).toThrow(`${name}`);
		expect(read).toThrow(message);
	});

	it('refuses a file that ends in the middle of a line', () => {
		expect(() => readCounts({ [JUDGES]: `${JUDGES_HEADER}\n${good}\nroe|bob,1,2025,GT,2,1,1` })).toThrow(
			`${JUDGES}, line 3: the file ends in the middle of a line`
		);
	});

	it('names every bad row of every file, and counts them', () => {
		const read = () =>
			readCounts({
				[JUDGES]: csv(JUDGES_HEADER, 'roebob,1,2025,MX,2,1,1', good, 'roe|bob,1,1999,MX,2,1,1'),
				[COURTS]: csv(COURTS_HEADER, court.replace(',9,', ',8,'))
			});
		expect(read).toThrow(`${JUDGES}: 3 rows read, 2 rejected`);
		expect(read).toThrow(`${JUDGES}, line 2: judge key is "roebob"`);
		expect(read).toThrow(`${JUDGES}, line 4: fiscal year is 1999`);
		expect(read).toThrow(`${COURTS}: 1 rows read, 1 rejected`);
	});

	it('says what was found when nothing is a table of AsylumJudge', () => {
		expect(() => readCounts({ 'README.md': '# About', 'other.csv': 'a,b\n1,2\n' })).toThrow(
			'other.csv: no table of AsylumJudge by its columns; README.md: neither CSV nor JSON'
		);
	});
});
