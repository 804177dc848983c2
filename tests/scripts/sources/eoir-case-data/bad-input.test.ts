import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { DataError, UsageError } from '#scripts/errors.ts';
import { count, newFolder, tableText, tinyFiles, usual, writeFolder, zipOf } from './support/tiny-release.ts';

async function zipFile(bytes: Uint8Array): Promise<string> {
	const path = join(await newFolder(), 'release.zip');
	writeFileSync(path, bytes);
	return path;
}

async function failure(
	from: string,
	changes = {}
): Promise<{ readonly error: unknown; readonly left: string[] }> {
	const parent = await newFolder();
	const out = join(parent, 'out');
	mkdirSync(out);
	writeFileSync(join(out, 'asylum_decisions.csv'), 'earlier output');
	const error: unknown = await count(from, out, changes).catch((thrown: unknown) => thrown);
	expect(readFileSync(join(out, 'asylum_decisions.csv'), 'utf8')).toBe('earlier output');
	return { error, left: readdirSync(parent).concat(readdirSync(out)) };
}

async function messageOf(from: string, changes = {}): Promise<string> {
	const { error, left } = await failure(from, changes);
	expect(error).toBeInstanceOf(DataError);
	expect(left).toEqual(['out', 'asylum_decisions.csv']);
	return error instanceof Error ? error.message.replaceAll(dirname(from), '') : '';
}

describe('a release that cannot be counted leaves earlier output as it was and', () => {
	it('is refused when it is no zip', async () => {
		expect(await messageOf(await zipFile(Buffer.from('<html>Not found</html>')))).toMatch(
			/is not a zip: it starts with "<htm"/
		);
	});

	it('is refused when the zip is cut short', async () => {
		const bytes = await zipOf(tinyFiles());
		expect(await messageOf(await zipFile(bytes.subarray(0, bytes.length - 40)))).toMatch(
			/is cut short or damaged/
		);
	});

	it('is refused when a member has other bytes than its CRC says', async () => {
		const bytes = Buffer.from(await zipOf(tinyFiles(), { level: 0 }));
		const at = bytes.indexOf('2022-05-05');
		bytes[at + 3] = '3'.charCodeAt(0);
		expect(await messageOf(await zipFile(bytes))).toMatch(
			/"B_TblProceeding.csv" is damaged: it has CRC [0-9a-f]{8}, the directory says [0-9a-f]{8}/
		);
	});

	it('is refused when packed bytes cannot be unpacked', async () => {
		const bytes = Buffer.from(await zipOf(tinyFiles()));
		const at = bytes.indexOf('A_TblCase.csv') + 'A_TblCase.csv'.length + 40;
		bytes.fill(0xff, at, at + 60);
		expect(await messageOf(await zipFile(bytes))).toMatch(/"A_TblCase.csv" is damaged/);
	});

	it('is refused when a member is encrypted', async () => {
		expect(await messageOf(await zipFile(await zipOf(tinyFiles(), { password: 'x' })))).toMatch(
			/member "A_TblCase.csv" is encrypted/
		);
	});

	it('is refused when tables are missing, which are named', async () => {
		const from = writeFolder(
			await newFolder(),
			tinyFiles({ 'tbl_Court_Appln.csv': null, 'A_TblCase.csv': null })
		);
		expect(await messageOf(from)).toMatch(
			/lacks A_TblCase.csv, tbl_Court_Appln.csv; found: B_TblProceeding\./
		);
	});

	it('is refused without riders only when riders are to be left out', async () => {
		const from = writeFolder(await newFolder(), tinyFiles());
		expect(await messageOf(from, { riders: 'exclude' })).toMatch(
			/lacks tbl_Lead_Rider.csv \(needed for --riders exclude\)/
		);
		expect(await count(from, await newFolder())).toMatchObject({
			tables_missing: ['tbl_RepsAssigned', 'tbl_Lead_Rider'],
			decisions: 1
		});
	});

	it('is refused when a table is empty', async () => {
		const from = writeFolder(await newFolder(), tinyFiles({ 'A_TblCase.csv': '' }));
		expect(await messageOf(from)).toMatch(/"A_TblCase.csv" is empty \(0 bytes\)/);
	});

	it('is refused when a table has a header and nothing else', async () => {
		const from = writeFolder(
			await newFolder(),
			tinyFiles({ 'A_TblCase.csv': tableText('A_TblCase', []), 'Count.txt': null })
		);
		expect(await messageOf(from)).toMatch(/"A_TblCase.csv" holds no rows/);
	});

	it('is refused when a needed column is unknown, with what was found', async () => {
		const proceedings = tinyFiles()['B_TblProceeding.csv']!.replace('COMP_DATE', 'COMPLETION');
		const from = writeFolder(await newFolder(), tinyFiles({ 'B_TblProceeding.csv': proceedings }));
		expect(await messageOf(from)).toMatch(
			/B_TblProceeding has no column COMP_DATE. Its header has 38 columns: IDNPROCEEDING, .*COMPLETION/
		);
	});

	it('is refused when a table stands there twice', async () => {
		const from = writeFolder(await newFolder(), {
			...tinyFiles(),
			'old/a_tblcase.CSV': tinyFiles()['A_TblCase.csv']!
		});
		expect(await messageOf(from)).toMatch(/holds A_TblCase 2 times: "A_TblCase.csv", "old\/a_tblcase.CSV"/);
	});

	it('is refused when more than five rows are missing against Count.txt', async () => {
		const from = writeFolder(
			await newFolder(),
			tinyFiles({ 'Count.txt': 'A_TblCase\t1\r\nB_TblProceeding\t7\r\n' })
		);
		expect(await messageOf(from)).toMatch(
			/B_TblProceeding: 7 rows by Count.txt, 1 read, 1 taken, 0 rejected; 6 missing/
		);
	});

	it('is refused when there is nothing at the path, as wrong usage', async () => {
		const { error } = await failure(join(await newFolder(), 'none.zip'));
		expect(error).toBeInstanceOf(UsageError);
	});

	it('is refused when the output cannot be written, with what to do (needs a file in the folder’s place)', async () => {
		const parent = await newFolder();
		writeFileSync(join(parent, 'out'), 'a file');
		const from = writeFolder(await newFolder(), tinyFiles());
		await expect(count(from, join(parent, 'out'))).rejects.toThrow();
		expect(readdirSync(parent)).toEqual(['out']);
	});
});

describe('a shortfall', () => {
	const short = tinyFiles({ 'Count.txt': 'A_TblCase\t1\r\nB_TblProceeding\t7\r\n' });

	it('of five rows is tolerated', async () => {
		const from = writeFolder(await newFolder(), tinyFiles({ 'Count.txt': 'B_TblProceeding\t6\r\n' }));
		expect(await count(from, await newFolder())).toMatchObject({ complete: true, short_tables: [] });
	});

	it('marks the output when it is allowed', async () => {
		const out = await newFolder();
		await count(writeFolder(await newFolder(), short), out, { allowShortfall: true });
		expect(JSON.parse(readFileSync(join(out, 'normalize-summary.json'), 'utf8'))).toMatchObject({
			complete: false,
			short_tables: ['B_TblProceeding']
		});
	});

	it('of the one row that is the header is none', async () => {
		const rows = Array.from({ length: 3 }, (_, i) => usual.case({ IDNCASE: String(i + 1) }));
		const from = writeFolder(
			await newFolder(),
			tinyFiles({ 'A_TblCase.csv': tableText('A_TblCase', rows), 'Count.txt': 'A_TblCase\t4\r\n' })
		);
		const { files } = await count(from, await newFolder());
		expect(files[0]).toMatchObject({
			lines_read: 3,
			expected: 3,
			expected_counts_header: true,
			shortfall: 0
		});
	});
});
