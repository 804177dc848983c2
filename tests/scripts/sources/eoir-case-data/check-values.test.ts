import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { DataError } from '#scripts/errors.ts';
import type { NormalizeSummary } from '#scripts/sources/eoir-case-data/summary.ts';
import {
	count,
	newFolder,
	tableText,
	tinyFiles,
	type TinyRow,
	usual,
	writeFolder
} from './support/tiny-release.ts';

type Change = (row: number) => TinyRow;

/** A release of `rows` cases, proceedings and denied applications, changed row by row; no Count.txt. */
function release(
	rows: number,
	change: { proceeding?: Change; application?: Change } = {}
): Record<string, string> {
	const ids = Array.from({ length: rows }, (_, i) => i + 1);
	const id = (i: number) => ({ IDNCASE: String(i), IDNPROCEEDING: String(i), IDNPROCEEDINGAPPLN: String(i) });
	return tinyFiles({
		'Count.txt': null,
		'A_TblCase.csv': tableText(
			'A_TblCase',
			ids.map((i) => usual.case(id(i)))
		),
		'B_TblProceeding.csv': tableText(
			'B_TblProceeding',
			ids.map((i) => usual.proceeding({ ...id(i), ...change.proceeding?.(i) }))
		),
		'tbl_Court_Appln.csv': tableText(
			'tbl_Court_Appln',
			ids.map((i) => usual.application({ ...id(i), ...change.application?.(i) }))
		)
	});
}

async function run(
	files: Record<string, string>,
	settings = {}
): Promise<{ summary: NormalizeSummary; out: string }> {
	const out = await newFolder();
	return { summary: await count(writeFolder(await newFolder(), files), out, settings), out };
}

async function refusal(files: Record<string, string>): Promise<string> {
	const out = await newFolder();
	const error: unknown = await count(writeFolder(await newFolder(), files), out).catch(
		(thrown: unknown) => thrown
	);
	expect(error).toBeInstanceOf(DataError);
	expect(existsSync(join(out, 'asylum_decisions.csv'))).toBe(false);
	return (error as DataError).message;
}

const first =
	(times: number, row: TinyRow): Change =>
	(i) =>
		i <= times ? row : {};
const codes = (summary: NormalizeSummary, column: string) =>
	summary.values.codes.find((each) => each.column === column);

describe('codes that no list knows', () => {
	it.each([
		['APPL_DEC', 'application', { APPL_DEC: 'GR' }],
		['APPL_CODE', 'application', { APPL_CODE: '????' }],
		['OTHER_COMP', 'proceeding', { OTHER_COMP: 'QQ' }],
		['CASE_TYPE', 'proceeding', { CASE_TYPE: 'RMX' }]
	] as const)('are named at 0.9 %% and stop the run at 1.1 %% in %s', async (column, table, row) => {
		const { summary } = await run(release(1000, { [table]: first(9, row) }));
		expect(codes(summary, column)).toMatchObject({
			rows: 1000,
			unlisted: 9,
			unlisted_codes: { [Object.values(row)[0] ?? '']: 9 }
		});
		expect(await refusal(release(1000, { [table]: first(11, row) }))).toContain(
			`${column}: 11 (1.1 %) of the 1000`
		);
	});

	it('are counted as undecided apart from what is open', async () => {
		const decided = (i: number) => ({ APPL_DEC: i <= 5 ? 'GR' : i <= 25 ? '' : 'D' });
		const { summary } = await run(release(1000, { application: decided }));
		expect(summary.outcomes).toEqual({ denied: 975, undecided: 25 });
		expect(summary.undecided_by_unlisted_code).toBe(5);
	});

	it('do not stop the run in columns of places and people, where they fall into nothing else', async () => {
		const { summary } = await run(
			release(100, {
				proceeding: first(50, { IJ_CODE: 'Q9Z', BASE_CITY_CODE: 'ZQX', NAT: '7X', CUSTODY: 'SP' })
			})
		);
		expect(summary.decisions).toBe(100);
		expect(codes(summary, 'BASE_CITY_CODE')).toMatchObject({ unlisted: 50, unlisted_codes: { ZQX: 50 } });
		expect(summary.names.court.unknown).toEqual({ ZQX: 50 });
		expect(summary.names.nationality.unknown).toEqual({ '7X': 50 });
	});

	it('stop it when a fifth of a release’s courts are none', async () => {
		const strange = { proceeding: first(201, { BASE_CITY_CODE: 'ZQX' }) };
		expect(await refusal(release(1000, strange))).toContain('BASE_CITY_CODE: 201 (20 %) of the 1000');
	});

	it('are known in lower case, padded and between quotation marks', async () => {
		const { summary } = await run(
			release(4, {
				application: (i) =>
					i === 1 ? { APPL_CODE: 'asyl ', APPL_DEC: ' d' } : { APPL_CODE: '"ASYL"', APPL_DEC: '"D"' },
				proceeding: () => ({ CASE_TYPE: '"rmv"', NAT: '"MX "', COMP_DATE: '"2022-05-05"' })
			})
		);
		expect(summary.outcomes).toEqual({ denied: 4 });
	});
});

describe('a release of which nothing is counted', () => {
	it('stops with the commonest codes', async () => {
		const none = release(10, { application: () => ({ APPL_CODE: '42B' }) });
		expect(await refusal(none)).toMatch(/Not one asylum decision.*APPL_CODE "42B" 10.*CASE_TYPE "RMV" 10/);
	});
});

describe('marks for nothing', () => {
	it.each(['NULL', 'null', '\\N', 'NaN', '(null)', '<NULL>', 'None', 'N/A'])(
		'leave DEC_CODE, OTHER_COMP and COMP_DATE empty: %s',
		async (mark) => {
			const files = (nothing: string) => {
				const rows: readonly TinyRow[] = [
					{
						IDNPROCEEDING: '1',
						DEC_CODE: nothing,
						OTHER_COMP: nothing,
						COMP_DATE: '2021-01-05 00:00:00.000'
					},
					{ IDNPROCEEDING: '2', OTHER_COMP: nothing },
					{ IDNPROCEEDING: '3', COMP_DATE: nothing }
				];
				const decisions = { '1': 'R', '2': 'G', '3': nothing };
				return tinyFiles({
					'Count.txt': null,
					'B_TblProceeding.csv': tableText(
						'B_TblProceeding',
						rows.map((row) => usual.proceeding({ IDNCASE: '1', ...row }))
					),
					'tbl_Court_Appln.csv': tableText(
						'tbl_Court_Appln',
						Object.entries(decisions).map(([IDNPROCEEDING, APPL_DEC]) =>
							usual.application({ IDNCASE: '1', IDNPROCEEDING, APPL_DEC })
						)
					)
				});
			};
			const [marked, blank] = [
				await run(files(mark), { events: 'initial' }),
				await run(files(''), { events: 'initial' })
			];
			// The first completion has no DEC_CODE: the second, a grant, is the case's initial one.
			expect(marked.summary.outcomes).toEqual({ granted: 1 });
			expect({ ...marked.summary, release: '' }).toEqual({ ...blank.summary, release: '' });
		}
	);
});

describe('dates of completion', () => {
	const dates = (summary: NormalizeSummary) =>
		summary.values.dates.find(({ column }) => column === 'COMP_DATE');

	it('are read in the United States’ order when one of the column proves it', async () => {
		const { out } = await run(
			release(2, { proceeding: (i) => ({ COMP_DATE: i === 1 ? '9/30/2021' : '10/1/2021 12:00:00 AM' }) })
		);
		const rows = readFileSync(join(out, 'asylum_decisions.csv'), 'utf8').split('\n').slice(1, 3);
		expect(rows.map((row) => row.slice(0, 4))).toEqual(['2021', '2022']);
	});

	it('stop the run when nothing proves the order, or the column contradicts itself', async () => {
		const unsure = release(3, { proceeding: () => ({ COMP_DATE: '3/4/2022' }) });
		expect(await refusal(unsure)).toContain('COMP_DATE: 3 (100 %) of the 3 rows');
		const both = ['3/14/2022', '14/3/2022', '3/4/2022'];
		const mixed = release(3, { proceeding: (i) => ({ COMP_DATE: both[i - 1] ?? '' }) });
		expect(await refusal(mixed)).toContain('COMP_DATE: 2 (67 %) of the 3 rows');
	});

	it('are told apart: missing, unreadable and out of range', async () => {
		const texts = ['', 'NULL', '2022-02-30', '1969-12-31', '2027-01-01 00:00:00.000'];
		const { summary } = await run(
			release(500, { proceeding: (i) => ({ COMP_DATE: texts[i - 1] ?? '2022-05-05 00:00:00.000' }) })
		);
		expect(dates(summary)).toMatchObject({ rows: 500, missing: 2, unreadable: 1, out_of_range: 2 });
		expect(summary.skipped).toEqual({
			'no completion date': 2,
			'completion date unreadable': 1,
			'completion date out of range': 2
		});
	});
});

describe('names', () => {
	const lookup = (header: string, ...lines: readonly string[]) =>
		[header, ...lines].map((l) => `${l}\r\n`).join('');

	it('come from the release’s own lists, else from the lookups, else from nobody', async () => {
		const proceeding: Change = (i) => ({
			IJ_CODE: ['Q9Z', 'V9Z', 'X9Z'][i - 1] ?? '',
			BASE_CITY_CODE: ['ZQX', 'NYC', 'NYC'][i - 1] ?? '',
			NAT: ['7X', 'MX', 'MX'][i - 1] ?? ''
		});
		const { out, summary } = await run({
			...release(3, { proceeding }),
			'Lookup/tblLookupJudge.csv': lookup(
				'idnJudge\tJUDGE_CODE\tJUDGE_NAME\tblnActive',
				'1\tQ9Z \tN\u00fa\u00f1ez, Ana\t1',
				'2\tV9Z\tZenith Visiting Judge 9\t1'
			),
			'Lookup/tblLookupBaseCity.csv': lookup(
				'BASE_CITY_CODE\tBASE_CITY_NAME\tBASE_CITY',
				'ZQX\tIMMIGRATION COURT\tZENITH'
			),
			'Lookup/tblLookupNationality.csv': lookup('ID\tNAT_CODE\tNAT_NAME', '1\t7X\tZENITHIA')
		});
		expect(readFileSync(join(out, 'counted_names.csv'), 'utf8').trimEnd().split('\n')).toEqual([
			'kind,code,name,is_person,source',
			'court,NYC,New York Federal Plaza,,lookup',
			'court,ZQX,ZENITH,,release',
			'judge,Q9Z,"N\u00fa\u00f1ez, Ana",true,release',
			'judge,V9Z,Zenith Visiting Judge 9,false,release',
			'judge,X9Z,,true,none',
			'nationality,7X,ZENITHIA,,release',
			'nationality,MX,Mexico,,lookup'
		]);
		expect(summary.names.judge).toEqual({
			codes: 3,
			named_by_release: 2,
			named_by_lookup: 0,
			unknown: { X9Z: 1 }
		});
	});
});
