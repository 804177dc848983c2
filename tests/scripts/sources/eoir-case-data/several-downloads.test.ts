import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { DataError } from '#scripts/errors.ts';
import { count, newFolder, tableText, tinyFiles, usual, zipOf } from './support/tiny-release.ts';

const DENIED = tinyFiles();
const GRANTED = tinyFiles({
	'tbl_Court_Appln.csv': tableText('tbl_Court_Appln', [
		usual.application({ IDNPROCEEDING: '10', IDNCASE: '1', APPL_DEC: 'F' })
	])
});

/** A folder of zips by name, each packed on a day. */
async function folderOf(zips: Readonly<Record<string, readonly [Record<string, string>, Date?]>>) {
	const folder = await newFolder();
	for (const [name, [files, on]] of Object.entries(zips))
		writeFileSync(join(folder, name), await zipOf(files, on ? { lastModDate: on } : {}));
	return folder;
}

async function outcomesOf(folder: string) {
	const { release, outcomes } = await count(folder, await newFolder());
	return { release, outcomes };
}

describe('several downloads in one folder', () => {
	it('counts the newest by its day, though its name comes first', async () => {
		const folder = await folderOf({
			'EOIR Case Data (1).zip': [GRANTED, new Date(2026, 7, 1)],
			'EOIR Case Data.zip': [DENIED, new Date(2026, 5, 1)]
		});
		expect(await outcomesOf(folder)).toEqual({ release: 'EOIR Case Data (1).zip', outcomes: { granted: 1 } });
	});

	it('counts the newest by the day in the names, though it was packed earlier', async () => {
		const folder = await folderOf({
			'EOIR Case Data 2026-0801.zip': [GRANTED, new Date(2026, 6, 1)],
			'EOIR Case Data 2026-0601.zip': [DENIED, new Date(2026, 7, 20)]
		});
		expect((await outcomesOf(folder)).outcomes).toEqual({ granted: 1 });
	});

	it('refuses two of one day that differ, naming both', async () => {
		const folder = await folderOf({ 'a.zip': [GRANTED], 'b.zip': [DENIED] });
		await expect(outcomesOf(folder)).rejects.toThrow(DataError);
		await expect(outcomesOf(folder)).rejects.toThrow(/"a\.zip" and "b\.zip"/);
	});

	it('takes the same download twice for one', async () => {
		const folder = await folderOf({ 'a.zip': [GRANTED], 'b.zip': [GRANTED] });
		expect((await outcomesOf(folder)).outcomes).toEqual({ granted: 1 });
	});
});
