import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { DataError } from '#scripts/errors.ts';
import type { Member } from '#scripts/sources/eoir-case-data/members.ts';
import { releaseDay } from '#scripts/sources/eoir-case-data/release-files.ts';
import { count, newFolder, tableText, tinyFiles, usual, zipOf } from './support/tiny-release.ts';

function day(from: string, path: string, changedOn: string | null) {
	const member: Member = {
		path,
		file: from,
		packing: 'deflate',
		offset: 0,
		packedBytes: 1,
		bytes: 1,
		crc32: 0,
		changedOn
	};
	return releaseDay({ from, tables: { A_TblCase: member }, counts: null, lookups: {} }, '2026-09-15');
}

describe('releaseDay', () => {
	it('is the latest date of the files where no name has a day', () => {
		expect(day('a/release.zip', 'A_TblCase.csv', '2026-09-01')).toEqual({
			on: '2026-09-01',
			knownFrom: 'file dates',
			fileDatesSay: null
		});
	});

	it.each([
		['a/release.zip', 'EOIR Case Data 2026-0901/A_TblCase.csv', '2026-09-01'],
		['a/2026-09-02.zip', 'FOIA TRAC Report 20221003/A_TblCase.csv', '2026-09-02'],
		['a/EOIR Case Data 20260901.zip', 'A_TblCase.csv', '2026-09-01'],
		['a/EOIR_2026_09_01.zip', 'A_TblCase.csv', '2026-09-01'],
		['a/EOIR Case Data 9-1-2026.zip', 'A_TblCase.csv', '2026-09-01']
	])('is the day in the names: %s, %s', (from, path, on) => {
		expect(day(from, path, null)).toEqual({ on, knownFrom: 'names', fileDatesSay: null });
	});

	it('goes by the names though files packed again are younger, and says so from 46 days on', () => {
		const packedOn = (changedOn: string) => day('a/EOIR Case Data 2026-0601.zip', 'A_TblCase.csv', changedOn);
		expect(packedOn('2026-07-16')).toEqual({ on: '2026-06-01', knownFrom: 'names', fileDatesSay: null });
		expect(packedOn('2026-07-17')).toEqual({
			on: '2026-06-01',
			knownFrom: 'names',
			fileDatesSay: '2026-07-17'
		});
	});

	it('is today where nothing tells, or only a wrong clock', () => {
		const today = { on: '2026-09-15', knownFrom: 'today', fileDatesSay: null };
		expect(day('release.zip', 'A_TblCase.csv', null)).toEqual(today);
		expect(day('release-2099-01-01.zip', 'A_TblCase.csv', '2080-01-01')).toEqual(today);
	});

	it('does not take the default date of a packer for a release', () => {
		expect(day('release.zip', 'A_TblCase.csv', '1980-01-01')).toEqual({
			on: '2026-09-15',
			knownFrom: 'today',
			fileDatesSay: null
		});
	});
});

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
