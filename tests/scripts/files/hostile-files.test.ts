import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { TextReader, Uint8ArrayReader, Uint8ArrayWriter, ZipWriter } from '@zip.js/zip.js';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readInputFiles } from '#scripts/files/input-files.ts';
import { ARCHIVE, IN_MEMORY, refuseUnsafeZip } from '#scripts/files/safe-zip.ts';
import { readSheets } from '#scripts/files/workbook.ts';
import { nameInAddress } from '#scripts/pull/page.ts';
import { readZipDirectory } from '#scripts/sources/eoir-case-data/members.ts';
import { rawXlsx } from '../../support/xlsx.ts';

let folder = '';
beforeEach(async () => {
	folder = await mkdtemp(join(tmpdir(), 'hostile-'));
});
afterEach(() => rm(folder, { recursive: true }));

type Content = string | Uint8Array;

async function zipOf(members: readonly (readonly [string, Content])[]): Promise<Uint8Array> {
	const zip = new ZipWriter(new Uint8ArrayWriter(), { useWebWorkers: false });
	for (const [name, content] of members)
		await zip.add(
			name,
			typeof content === 'string' ? new TextReader(content) : new Uint8ArrayReader(content)
		);
	return zip.close();
}

/** Forty megabytes of zeros, and more files than are read; made once, because they take a while. */
const bomb = zipOf([['A_TblCase.csv', new Uint8Array(40 * 2 ** 20)]]);
const many = zipOf(Array.from({ length: 5001 }, (_, n) => [`${n}.csv`, ''] as const));

/** Each reader of zips, as it is given one. */
const READERS: Readonly<Record<string, (bytes: Uint8Array) => Promise<unknown>>> = {
	'files of a small source': async (bytes) => {
		await writeFile(join(folder, 'a.zip'), bytes);
		return readInputFiles(join(folder, 'a.zip'));
	},
	'a workbook': (bytes) => readSheets({ name: 'a.xlsx', bytes }),
	'the archive': async (bytes) => {
		await writeFile(join(folder, 'a.zip'), bytes);
		return readZipDirectory(join(folder, 'a.zip'), () => true);
	}
};

describe.each(Object.keys(READERS))('%s', (reader) => {
	const read = (bytes: Uint8Array) => READERS[reader]?.(bytes);

	it.each(['../../up.csv', 'a/../../up.csv', '/etc/passwd', 'C:\\up.csv', 'a\\..\\..\\up.csv'])(
		'refuses a name that leads out of the zip: %s',
		async (name) => {
			await expect(read(await zipOf([[name, 'x']]))).rejects.toThrow(
				/a\.(zip|xlsx): the name of its file .* leads out of the zip\. Nothing of it was unpacked/
			);
		}
	);

	it('refuses a file that unpacks to more than two hundred times its bytes', async () => {
		expect((await bomb).length).toBeLessThan(2 ** 17);
		await expect(read(await bomb)).rejects.toThrow(
			/"A_TblCase\.csv" would unpack from .* to .*, more than 200 times/
		);
	});

	it('refuses more files than any source has', async () => {
		await expect(read(await many)).rejects.toThrow(/holds 5001 files; at most 5000/);
	});
});

it('refuses a zip that says less of its bytes than it unpacks to', async () => {
	const bytes = await zipOf([['a.csv', 'x'.repeat(100_000)]]);
	const view = new DataView(bytes.buffer, bytes.byteOffset);
	// The directory's entry: its size is 24 bytes after its signature.
	for (let at = 0; at < bytes.length - 28; at++)
		if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + 24, 10, true);
	await writeFile(join(folder, 'a.zip'), bytes);
	await expect(readInputFiles(join(folder, 'a.zip'))).rejects.toThrow(/not a zip that can be read/);
});

describe('refuseUnsafeZip', () => {
	const member = (filename: string, compressedSize: number, uncompressedSize: number) => ({
		filename,
		compressedSize,
		uncompressedSize
	});
	const [MB, GB] = [1e6, 1e9];

	it("lets EOIR's archive pass, as large as it is and as large as it may become", () => {
		const tables = (bytes: number, ratio: number) =>
			Array.from({ length: 97 }, (_, n) => member(`EOIR Case Data/${n}.csv`, bytes / 97 / ratio, bytes / 97));
		expect(() => refuseUnsafeZip('a.zip', tables(4.5 * GB, 10), ARCHIVE)).not.toThrow();
		expect(() => refuseUnsafeZip('a.zip', tables(200 * GB, 40), ARCHIVE)).not.toThrow();
		expect(() => refuseUnsafeZip('a.zip', tables(300 * GB, 40), ARCHIVE)).toThrow(/would unpack to/);
	});

	it('refuses what would fill memory, and two files of one name', () => {
		const large = [member('a', 300 * MB, 300 * MB), member('b', 300 * MB, 300 * MB)];
		expect(() => refuseUnsafeZip('a.zip', large, IN_MEMORY)).toThrow(/would unpack to .*; at most/);
		const twice = [member('a', 1, 1), member('a', 1, 1)];
		expect(() => refuseUnsafeZip('a.zip', twice, IN_MEMORY)).toThrow(/holds "a" twice/);
	});
});

describe('a workbook made to hurt', () => {
	const read = async (xml: string, parts = {}) =>
		readSheets({ name: 'a.xlsx', bytes: await rawXlsx([{ name: 'Table', xml }], parts) });

	it('is refused when it defines entities', async () => {
		const bytes = await zipOf([
			['xl/workbook.xml', '<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;">]><workbook>&b;</workbook>']
		]);
		await expect(readSheets({ name: 'a.xlsx', bytes })).rejects.toThrow(
			/a\.xlsx: its part "xl\/workbook\.xml" defines a document type or entities of its own/
		);
	});

	it('is refused when it hides entities in two-byte text', async () => {
		const text = Buffer.from('\uFEFF<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]><x/>', 'utf16le');
		const bytes = await zipOf([['xl/workbook.xml', new Uint8Array(text)]]);
		await expect(readSheets({ name: 'a.xlsx', bytes })).rejects.toThrow(/entities of its own/);
	});

	it('is refused when its elements stand in one another without end', async () => {
		const depth = 100_000;
		await expect(read(`${'<a>'.repeat(depth)}${'</a>'.repeat(depth)}`)).rejects.toThrow(
			/elements within elements, more than 200 deep/
		);
	});

	it('is refused when one cell stands where a table of billions would end', async () => {
		await expect(
			read('<sheetData><row r="1048576"><c r="XFD1048576"><v>1</v></c></row></sheetData>')
		).rejects.toThrow(/its cells reach row 1048576 and column 16384; at most 5000000 cells are read/);
	});

	it('is read when a merged range covers more than it has', async () => {
		const [sheet] = await read(
			'<sheetData><row r="1"><c r="A1"><v>1</v></c><c r="B1"><v>2</v></c></row></sheetData><mergeCells><mergeCell ref="A1:XFD1048576"/></mergeCells>'
		);
		expect(sheet?.rows.map((row) => row.map(({ text }) => text))).toEqual([['1', '']]);
	});
});

it.each([
	['https://p.example/a/%2e%2e%2f%2e%2e%2fup.xlsx', '.._.._up.xlsx'],
	['https://p.example/a/..%5Cup.xlsx', '.._up.xlsx'],
	['https://p.example/a/b%00c.pdf', 'b_c.pdf'],
	['https://p.example/a/../../up.xlsx', 'up.xlsx']
])('keeps a file of an address inside its folder: %s', (address, name) => {
	expect(nameInAddress(address)).toBe(name);
});
