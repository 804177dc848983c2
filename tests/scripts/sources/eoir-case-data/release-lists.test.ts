import { describe, expect, it } from 'vitest';
import { DataError } from '#scripts/errors.ts';
import { count, newFolder, tinyFiles, writeFolder } from './support/tiny-release.ts';

async function countWith(countTxt: string) {
	return count(writeFolder(await newFolder(), tinyFiles({ 'Count.txt': countTxt })), await newFolder());
}

const expectedRows = async (countTxt: string) =>
	Object.fromEntries((await countWith(countTxt)).files.map((file) => [file.table, file.expected]));

describe('Count.txt', () => {
	it.each([
		['tabs', 'A_TblCase\t1\r\nB_TblProceeding\t1\r\ntbl_Court_Appln\t1\r\n'],
		['spaces', 'A_TblCase      1\r\nB_TblProceeding      1\r\ntbl_Court_Appln      1\r\n'],
		[
			'commas and quotes',
			'"table","rows"\n"A_TblCase.csv","1"\n"B_TblProceeding.csv","1"\n"tbl_Court_Appln.csv","1"\n'
		],
		['words', 'A_TblCase: 1 rows\nB_TblProceeding: 1 rows\n1 rows copied to tbl_Court_Appln\n'],
		['semicolons', '\xEF\xBB\xBFA_TblCase;1\nB_TblProceeding;1\ntbl_Court_Appln;1'],
		['UTF-16', `\xFF\xFE${[...'A_TblCase\t1\nB_TblProceeding\t1\ntbl_Court_Appln\t1\n'].join('\0')}\0`]
	])('is read with %s', async (_, text) => {
		expect(await expectedRows(text)).toEqual({ A_TblCase: 1, B_TblProceeding: 1, tbl_Court_Appln: 1 });
	});

	it.each(['12,345,678', '12.345.678', "12'345'678", '12345678'])(
		'reads %s as a number of rows',
		async (rows) => {
			await expect(countWith(`A_TblCase ${rows}\nB_TblProceeding 1\ntbl_Court_Appln 1\n`)).rejects.toThrow(
				/A_TblCase: 12345678 rows by Count\.txt, 1 read/
			);
		}
	);

	it('stops when rows are missing, whatever form it has', async () => {
		await expect(countWith('A_TblCase 1\nB_TblProceeding 1\ntbl_Court_Appln      10\n')).rejects.toThrow(
			/tbl_Court_Appln: 10 rows by Count\.txt, 1 read/
		);
	});

	it('says for which tables it has no readable line', async () => {
		expect((await countWith('A_TblCase\t1\ntbl_Court_Appln\tmany\n')).count_txt_lacks).toEqual([
			'B_TblProceeding',
			'tbl_Court_Appln'
		]);
	});

	it.each([
		['empty', ''],
		['of another file', 'a note to the reader\r\nnothing is counted here\r\n'],
		['without numbers', 'A_TblCase\r\nB_TblProceeding\r\ntbl_Court_Appln\r\n']
	])('stops the run when it is %s', async (_, text) => {
		await expect(countWith(text)).rejects.toThrow(DataError);
		await expect(countWith(text)).rejects.toThrow(/"Count\.txt" has no line that says how many rows/);
	});
});
