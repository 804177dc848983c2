import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { DataError } from '#scripts/errors.ts';
import { shareTasks, type TableTask } from '#scripts/sources/eoir-case-data/read-release.ts';
import type { TableName } from '#scripts/sources/eoir-case-data/tables.ts';
import { count, newFolder, tableText, tinyFiles, writeFolder } from './support/tiny-release.ts';

const GOLDEN = join(import.meta.dirname, '../../../golden/eoir-case-data/worked/deflate64.zip');

function task(table: TableName, bytes: number): TableTask {
	const member = {
		path: table,
		file: '',
		packing: 'plain' as const,
		offset: 0,
		packedBytes: bytes,
		bytes,
		crc32: null,
		changedOn: null
	};
	return { table, member, rejectsPath: '', room: 1, releaseDay: 1, codeLists: {} };
}

describe('reading in threads', () => {
	it('counts the same as reading in one', async () => {
		const [one, two] = [await newFolder(), await newFolder()];
		const summaries = [await count(GOLDEN, one, { workers: 0 }), await count(GOLDEN, two, { workers: 2 })];
		expect(summaries[1]).toEqual(summaries[0]);
		expect(readFileSync(join(two, 'asylum_decisions.csv'), 'utf8')).toBe(
			readFileSync(join(one, 'asylum_decisions.csv'), 'utf8')
		);
	});

	it('passes on what is wrong with a table', async () => {
		const from = writeFolder(
			await newFolder(),
			tinyFiles({ 'Count.txt': null, 'A_TblCase.csv': `${tableText('A_TblCase', [])}x\r\n` })
		);
		await expect(count(from, await newFolder(), { workers: 3 })).rejects.toThrow(DataError);
	});
});

describe('shareTasks', () => {
	it('gives the largest tables first, each to the thread with the least to do', () => {
		const tasks = [
			task('A_TblCase', 25),
			task('B_TblProceeding', 38),
			task('tbl_Court_Appln', 10),
			task('tbl_RepsAssigned', 22)
		];
		expect(shareTasks(tasks, 2).map((share) => share.map(({ table }) => table))).toEqual([
			['B_TblProceeding', 'tbl_Court_Appln'],
			['A_TblCase', 'tbl_RepsAssigned']
		]);
	});

	it('leaves out threads that would have nothing', () => {
		expect(shareTasks([task('A_TblCase', 1)], 4)).toHaveLength(1);
	});
});
