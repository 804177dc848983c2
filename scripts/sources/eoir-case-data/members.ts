import { closeSync, fstatSync, openSync, readdirSync, readSync, statSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { configure, type Entry, Reader, ZipReader } from '@zip.js/zip.js';
import { DataError } from '#scripts/errors.ts';
import { ARCHIVE, refuseUnsafeZip } from '#scripts/files/safe-zip.ts';

/** Where the bytes of one file of a release are and how they are packed. */
export interface Member {
	/** Path inside the zip or folder, as found: `EOIR Case Data/A_TblCase.csv`. */
	readonly path: string;
	/** File on disk that holds the bytes: the zip itself, or the extracted file. */
	readonly file: string;
	/** How the bytes are packed; `plain` for an extracted file. */
	readonly packing: 'plain' | 'stored' | 'deflate' | 'deflate64';
	/** Offset in `file` of the packed bytes. */
	readonly offset: number;
	/** Packed length in bytes. */
	readonly packedBytes: number;
	/** Unpacked length in bytes. */
	readonly bytes: number;
	/** CRC-32 of the unpacked bytes, `null` for an extracted file. */
	readonly crc32: number | null;
	/** Day of the file's last change (`2026-09-01`), `null` when the archive does not say. */
	readonly changedOn: string | null;
}

const LOCAL_HEADER_BYTES = 30;
const LOCAL_HEADER_SIGNATURE = 0x04034b50;
/** EOIR has published the archive since about 2015; an earlier date is a writer that keeps none. */
const FIRST_RELEASE_YEAR = 2010;
const PACKINGS: Readonly<Record<number, Member['packing']>> = { 0: 'stored', 8: 'deflate', 9: 'deflate64' };

/**
 * Lists the files in a zip (zip64 too) without unpacking any.
 * @param wanted chooses members by path; only those are looked at closely.
 * @throws DataError when the file is no zip, is cut short, or a wanted member is encrypted or packed in an unknown way.
 */
export async function readZipDirectory(
	path: string,
	wanted: (path: string) => boolean
): Promise<readonly Member[]> {
	const file = openSync(path, 'r');
	try {
		const entries = await listEntries(file, path);
		refuseUnsafeZip(
			path,
			entries.filter(({ directory }) => !directory),
			ARCHIVE
		);
		return entries
			.filter((entry) => !entry.directory && wanted(entry.filename))
			.map((entry) => zipMember(entry, file, path));
	} finally {
		closeSync(file);
	}
}

async function listEntries(file: number, path: string): Promise<readonly Entry[]> {
	configure({ useWebWorkers: false });
	const reader = new ZipReader(new FileReader(file), {
		useWebWorkers: false,
		// Names are refused by `refuseUnsafeZip`, which says why.
		filenameValidation: 'tolerant'
	});
	try {
		return await reader.getEntries();
	} catch (cause) {
		throw new DataError(unreadable(file, path), { cause });
	} finally {
		await reader.close().catch(() => undefined);
	}
}

function unreadable(file: number, path: string): string {
	const start = Buffer.alloc(4);
	readSync(file, start, 0, 4, 0);
	return start.toString('latin1', 0, 2) === 'PK'
		? `${path} is cut short or damaged: it starts as a zip (${fstatSync(file).size} bytes) but its directory at the end cannot be read. Download it again.`
		: `${path} is not a zip: it starts with "${printable(start)}", a zip starts with "PK". Give the case-data zip or the folder it was extracted to.`;
}

function zipMember(entry: Entry, file: number, path: string): Member {
	const packing = PACKINGS[entry.compressionMethod];
	if (entry.encrypted || !packing) {
		const how = entry.encrypted ? 'encrypted' : `packed with method ${entry.compressionMethod}`;
		throw new DataError(
			`${path}: member "${entry.filename}" is ${how}; stored, Deflate and Deflate64 can be read. Extract the zip with another tool and give the folder.`
		);
	}
	return {
		path: entry.filename,
		file: path,
		packing,
		offset: dataOffset(entry, file, path),
		packedBytes: entry.compressedSize,
		bytes: entry.uncompressedSize,
		crc32: (entry.signature ?? 0) >>> 0,
		changedOn: isoDay(entry.lastModDate)
	};
}

/** The directory gives the member's own header; its variable part has to be skipped to reach the bytes. */
function dataOffset(entry: Entry, file: number, path: string): number {
	const header = Buffer.alloc(LOCAL_HEADER_BYTES);
	const got = readSync(file, header, 0, LOCAL_HEADER_BYTES, entry.offset);
	if (got < LOCAL_HEADER_BYTES || header.readUInt32LE(0) !== LOCAL_HEADER_SIGNATURE) {
		throw new DataError(
			`${path} is damaged: no member starts at byte ${entry.offset}, where its directory places "${entry.filename}". Download it again.`
		);
	}
	const offset = entry.offset + LOCAL_HEADER_BYTES + header.readUInt16LE(26) + header.readUInt16LE(28);
	if (offset + entry.compressedSize > fstatSync(file).size) {
		throw new DataError(
			`${path} is cut short: "${entry.filename}" should reach byte ${offset + entry.compressedSize}, the file ends at ${fstatSync(file).size}. Download it again.`
		);
	}
	return offset;
}

function isoDay(date: Date): string | null {
	if (Number.isNaN(date.getTime()) || date.getFullYear() < FIRST_RELEASE_YEAR) return null;
	const [month, day] = [date.getMonth() + 1, date.getDate()].map((part) => String(part).padStart(2, '0'));
	return `${date.getFullYear()}-${month}-${day}`;
}

function printable(bytes: Buffer): string {
	return bytes.toString('latin1').replace(/[^ -~]/g, '·');
}

class FileReader extends Reader<void> {
	readonly #file: number;

	constructor(file: number) {
		super();
		this.#file = file;
		this.size = fstatSync(file).size;
	}

	override async readUint8Array(offset: number, length: number): Promise<Uint8Array> {
		const bytes = new Uint8Array(Math.max(0, Math.min(length, this.size - offset)));
		const got = readSync(this.#file, bytes, 0, bytes.length, offset);
		return bytes.subarray(0, got);
	}
}

/**
 * Lists the files of an extracted release, at any depth.
 * @param wanted chooses files by their path below `folder`, with `/` between names.
 */
export function readFolderDirectory(folder: string, wanted: (path: string) => boolean): readonly Member[] {
	const names = readdirSync(folder, { recursive: true, withFileTypes: true });
	return names
		.filter((entry) => entry.isFile())
		.map((entry) => join(entry.parentPath, entry.name))
		.map((file) => ({ file, path: relative(folder, file).split(sep).join('/') }))
		.filter(({ path }) => wanted(path))
		.sort((a, b) => (a.path < b.path ? -1 : 1))
		.map(({ file, path }) => fileMember(file, path));
}

function fileMember(file: string, path: string): Member {
	const { size, mtime } = statSync(file);
	return {
		path,
		file,
		packing: 'plain',
		offset: 0,
		packedBytes: size,
		bytes: size,
		crc32: null,
		changedOn: mtime.toISOString().slice(0, 10)
	};
}
