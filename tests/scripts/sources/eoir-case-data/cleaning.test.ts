import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { HEADERS } from '#scripts/synthetic/headers.ts';
import {
	count,
	newFolder,
	tableText,
	tinyFiles,
	usual,
	writeFolder,
	type TinyRow
} from './support/tiny-release.ts';

async function cells(changes: Readonly<Record<string, string | null>>, settings = {}): Promise<string[]> {
	const out = await newFolder();
	await count(writeFolder(await newFolder(), tinyFiles({ 'Count.txt': null, ...changes })), out, settings);
	return readFileSync(join(out, 'asylum_decisions.csv'), 'utf8').trimEnd().split('\n').slice(1);
}

const proceeding = (row: TinyRow) => ({
	'B_TblProceeding.csv': tableText('B_TblProceeding', [
		usual.proceeding({ IDNPROCEEDING: '10', IDNCASE: '1', ...row })
	])
});
const applications = (...rows: readonly TinyRow[]) => ({
	'tbl_Court_Appln.csv': tableText(
		'tbl_Court_Appln',
		rows.map((row) => usual.application({ IDNPROCEEDING: '10', IDNCASE: '1', ...row }))
	)
});
/** Asylum applications of a proceeding that is not in the release. */
const elsewhere = (times: number): readonly TinyRow[] =>
	Array.from({ length: times }, () => ({ IDNPROCEEDING: '77' }));
const DENIED = '2022,NYC,ABC,MX,defensive,never_detained,unknown,denied,false,1';

describe('reading', () => {
	it('trims padding, folds case and deletes NUL bytes', async () => {
		expect(
			await cells(
				proceeding({
					BASE_CITY_CODE: ' n\0yc ',
					IJ_CODE: 'abc',
					CASE_TYPE: 'rmv ',
					NAT: 'm\0x',
					CUSTODY: 'n'
				})
			)
		).toEqual([DENIED]);
	});

	it('takes quotation marks and backslashes as data, and lines ended by a bare LF', async () => {
		const text = tableText('B_TblProceeding', [
			usual.proceeding({ IDNPROCEEDING: '9', IDNCASE: '9', HEARING_LOC_CODE: '"X' }),
			usual.proceeding({ IDNPROCEEDING: '10', IDNCASE: '1', HEARING_LOC_CODE: '\\' })
		]);
		expect(await cells({ 'B_TblProceeding.csv': text.replaceAll('\r\n', '\n').slice(0, -1) })).toEqual([
			DENIED
		]);
	});

	it('finds columns by name: other order, other case, a byte-order mark, new columns', async () => {
		const row = usual.case({ IDNCASE: '1', GENDER: 'F' });
		const columns = [...HEADERS.A_TblCase]
			.reverse()
			.map((column) => (column === 'Sex' ? 'GENDER' : column.toLowerCase()));
		const values = [...HEADERS.A_TblCase].reverse().map((column) => row[column] ?? '');
		const text = `\xEF\xBB\xBF${['NEW_COLUMN', ...columns].join('\t')}\r\n${['?', ...values].join('\t')}\r\n`;
		expect(await cells({ 'A_TblCase.csv': text })).toEqual([DENIED]);
	});

	it('takes blanks and marks for nothing as missing', async () => {
		expect(
			await cells(proceeding({ BASE_CITY_CODE: '  ', IJ_CODE: '????', CUSTODY: 'SP', NAT: 'b6' }))
		).toEqual(['2022,,,MX,defensive,unknown,unknown,denied,false,1']);
	});

	it('quotes a code that holds a comma', async () => {
		expect(await cells(proceeding({ IJ_CODE: 'A,"' }))).toEqual([
			'2022,NYC,"A,""",MX,defensive,never_detained,unknown,denied,false,1'
		]);
	});

	it('decodes accents as Windows-1252', async () => {
		expect(await cells(proceeding({ IJ_CODE: '\xf1a\x8a' }))).toEqual([
			'2022,NYC,ÑAŠ,MX,defensive,never_detained,unknown,denied,false,1'
		]);
	});

	it('closes the gap of a stray tab and counts the row as repaired', async () => {
		const { 'B_TblProceeding.csv': tidy } = tinyFiles();
		const text = tidy!.replace('\tNYC\t', '\tNYC\t\t');
		const out = await newFolder();
		const { files } = await count(
			writeFolder(await newFolder(), tinyFiles({ 'B_TblProceeding.csv': text })),
			out
		);
		expect(files[1]).toMatchObject({ lines_read: 1, kept: 0, repaired: 1, rejected: 0, shortfall: 0 });
		expect(readFileSync(join(out, 'asylum_decisions.csv'), 'utf8').split('\n')[1]).toBe(DENIED);
	});

	it('rejects rows it cannot put right, with line, reason and raw text', async () => {
		const text = `${tinyFiles()['tbl_Court_Appln.csv']}9\tx\t1\tASYL\t\tG\r\n9\t10\t1\tASYL\r\n\r\n2\t10\t1\ta\tb\tc\td\te\tf\r\nIDNPROCEEDINGAPPLN\tIDNPROCEEDING\tIDNCASE\tAPPL_CODE\tAPPL_RECD_DATE\tAPPL_DEC\r\n`;
		const out = await newFolder();
		const { files } = await count(
			writeFolder(await newFolder(), tinyFiles({ 'tbl_Court_Appln.csv': text })),
			out
		);
		expect(files[2]).toMatchObject({ lines_read: 6, kept: 1, repaired: 0, rejected: 5 });
		expect(readFileSync(join(out, 'rejects/tbl_Court_Appln.csv'), 'utf8').split('\n')).toEqual([
			'file,line,reason,raw_text',
			'tbl_Court_Appln.csv,3,IDNPROCEEDING is not a whole number,9\tx\t1\tASYL\t\tG',
			'tbl_Court_Appln.csv,4,"4 fields, 6 expected",9\t10\t1\tASYL',
			'tbl_Court_Appln.csv,5,empty line,',
			'tbl_Court_Appln.csv,6,"9 fields, 6 expected, and no way of closing the gap fits",2\t10\t1\ta\tb\tc\td\te\tf',
			'tbl_Court_Appln.csv,7,IDNPROCEEDINGAPPLN is not a whole number,IDNPROCEEDINGAPPLN\tIDNPROCEEDING\tIDNCASE\tAPPL_CODE\tAPPL_RECD_DATE\tAPPL_DEC',
			''
		]);
	});

	it('reads keys of any size without making room up to them', async () => {
		const huge = '2147483647';
		expect(
			await cells({
				'A_TblCase.csv': tableText('A_TblCase', [usual.case({ IDNCASE: huge })]),
				'B_TblProceeding.csv': tableText('B_TblProceeding', [
					usual.proceeding({ IDNPROCEEDING: '999000111', IDNCASE: huge })
				]),
				...applications({ IDNPROCEEDING: '999000111', IDNCASE: huge })
			})
		).toEqual([DENIED]);
	});

	it('survives a line of a megabyte and a half', async () => {
		const text = `${tinyFiles()['A_TblCase.csv']}${'x'.repeat(1_500_000)}\r\n${'3' + '\t'.repeat(38)}\r\n`;
		const { files } = await count(
			writeFolder(await newFolder(), tinyFiles({ 'A_TblCase.csv': text })),
			await newFolder()
		);
		expect(files[0]).toMatchObject({
			lines_read: 3,
			kept: 2,
			rejected: 1,
			reject_reasons: { 'line longer than 65,536 bytes': 1 }
		});
	});
});

describe('counting', () => {
	it('takes 30 September into the closing fiscal year and 1 October into the next', async () => {
		expect((await cells(proceeding({ COMP_DATE: '2021-09-30 00:00:00.000' })))[0]).toMatch(/^2021,/);
		expect((await cells(proceeding({ COMP_DATE: '2021-10-01 00:00:00.000' })))[0]).toMatch(/^2022,/);
	});

	it('skips days before 1970 or after the release', async () => {
		for (const day of ['1969-12-31 00:00:00.000', '2027-01-01 00:00:00.000']) {
			const text = tableText('B_TblProceeding', [
				usual.proceeding({ IDNPROCEEDING: '9', IDNCASE: '1', COMP_DATE: day }),
				usual.proceeding({ IDNPROCEEDING: '10', IDNCASE: '1' })
			]);
			const both = applications({}, { IDNPROCEEDING: '9' });
			expect(await cells({ 'B_TblProceeding.csv': text, ...both })).toEqual([DENIED]);
		}
	});

	it.each([
		['G', 'granted'],
		['F', 'granted'],
		['I', 'granted'],
		['P', 'granted'],
		['C', 'granted'],
		['N', 'granted'],
		['D', 'denied'],
		['A', 'abandoned'],
		['W', 'withdrawn'],
		['M', 'not_adjudicated'],
		['O', 'other'],
		['S', 'administratively_closed'],
		['', 'undecided'],
		['R', 'undecided'],
		['T', 'undecided']
	])('takes decision "%s" as %s', async (code, outcome) => {
		expect(await cells(applications({ APPL_DEC: code }))).toEqual([DENIED.replace('denied', outcome)]);
	});

	it('takes one code in a hundred that no list knows as undecided', async () => {
		expect(await cells(applications({ APPL_DEC: 'Q' }, ...elsewhere(99)))).toEqual([
			DENIED.replace('denied', 'undecided')
		]);
	});

	it('keeps conditional grants apart when asked to', async () => {
		expect(await cells(applications({ APPL_DEC: 'C' }), { conditional: 'separate' })).toEqual([
			DENIED.replace('denied', 'conditionally_granted')
		]);
	});

	it('takes CAT protection on the asylum row as another outcome with other protection', async () => {
		expect(await cells(applications({ APPL_DEC: 'L' }))).toEqual([
			DENIED.replace('denied,false', 'other,true')
		]);
	});

	it('marks withholding or CAT protection granted beside a denial', async () => {
		const withheld = { APPL_CODE: 'ASYW', APPL_DEC: 'G' };
		expect(await cells(applications({}, withheld))).toEqual([DENIED.replace('false', 'true')]);
		expect(await cells(applications({}, { ...withheld, APPL_CODE: 'WCAT', APPL_DEC: 'D' }))).toEqual([
			DENIED
		]);
	});

	it('takes an open application in a proceeding closed by other means as administratively closed', async () => {
		expect(
			await cells({ ...proceeding({ OTHER_COMP: 'K', DEC_CODE: '' }), ...applications({ APPL_DEC: 'R' }) })
		).toEqual([DENIED.replace('denied', 'administratively_closed')]);
		expect(
			await cells({
				...proceeding({ OTHER_COMP: 'K', DEC_CODE: '' }),
				...applications({ APPL_DEC: 'Q' }, ...elsewhere(99))
			})
		).toEqual([DENIED.replace('denied', 'undecided')]);
	});

	it('tells representation by the first appearance of the respondent’s lawyer in court', async () => {
		const rep = (row: TinyRow) => ({
			IDNREPSASSIGNED: '1',
			IDNCASE: '1',
			STRATTYLEVEL: 'COURT',
			STRATTYTYPE: 'ALIEN',
			...row
		});
		const represented = async (...rows: readonly TinyRow[]) =>
			(await cells({ 'tbl_RepsAssigned.csv': tableText('tbl_RepsAssigned', rows.map(rep)) }))[0]?.split(
				','
			)[6];
		expect(await represented({ E_28_DATE: '2022-05-05 00:00:00.000' })).toBe('yes');
		expect(await represented({ E_28_DATE: '2022-05-06 00:00:00.000' })).toBe('no');
		expect(await represented({ E_28_DATE: '' })).toBe('unknown');
		expect(await represented({ E_28_DATE: '' }, { E_28_DATE: '2020-01-01 00:00:00.000' })).toBe('yes');
		expect(await represented({ STRATTYTYPE: 'INS', E_28_DATE: '2020-01-01 00:00:00.000' })).toBe('no');
		expect(await represented({ STRATTYLEVEL: 'BOARD', E_28_DATE: '2020-01-01 00:00:00.000' })).toBe('no');
		expect(await represented({ IDNCASE: '2', E_28_DATE: '2020-01-01 00:00:00.000' })).toBe('no');
	});

	it('takes the case’s nationality where the proceeding has none', async () => {
		expect((await cells(proceeding({ NAT: '??' })))[0]).toBe(DENIED);
		const noCase = { ...proceeding({ NAT: ' ', IDNCASE: '5' }) };
		expect((await cells(noCase))[0]).toBe('2022,NYC,ABC,??,unknown,never_detained,unknown,denied,false,1');
	});
});
