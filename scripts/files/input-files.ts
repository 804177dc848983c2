import { readdir, readFile, stat } from 'node:fs/promises';
import { basename, join, relative } from 'node:path';
import { type FileEntry, Uint8ArrayReader, ZipReader } from '@zip.js/zip.js';
import { DataError } from '#scripts/errors.ts';
import { BoundedBytes, IN_MEMORY, refuseUnsafeZip } from './safe-zip.ts';

/** One input file held in memory; only for small sources. */
export interface InputFile {
	/** Path inside the folder or zip given, or the file's own name. */
	readonly name: string;
	readonly bytes: Uint8Array;
}

/**
 * Reads what `--from` names: one file, every file of a folder (sub-folders included, in order of name), or every
 * member of a zip.
 * @throws DataError when nothing is there, or the zip cannot be read.
 */
export async function readInputFiles(from: string): Promise<InputFile[]> {
	const info = await stat(from).catch(() => null);
	if (!info)
		throw new DataError(`${from}: no such file or folder. Give --from the path of a file, folder or zip.`);
	if (info.isDirectory()) return readFolder(from);
	const bytes = new Uint8Array(await readFile(from));
	return from.toLowerCase().endsWith('.zip') ? readZip(from, bytes) : [{ name: basename(from), bytes }];
}

async function readFolder(folder: string): Promise<InputFile[]> {
	const entries = await readdir(folder, { recursive: true, withFileTypes: true });
	const paths = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
	const files = await Promise.all(
		paths
			.sort()
			.map(async (path) => ({ name: relative(folder, path), bytes: new Uint8Array(await readFile(path)) }))
	);
	if (files.length === 0) throw new DataError(`${folder}: the folder holds no files.`);
	return files;
}

async function readZip(from: string, bytes: Uint8Array): Promise<InputFile[]> {
	const files = await unzip(
		from,
		bytes,
		(cause) => `${from}: not a zip that can be read (${String(cause)}). Fetch it again.`
	);
	return files.sort((a, b) => (a.name < b.name ? -1 : 1));
}

/** Names are refused by `refuseUnsafeZip`, which says why. */
const READING = { useWebWorkers: false, filenameValidation: 'tolerant' } as const;

/**
 * Unpacks a zip into memory, every checksum verified.
 * @param name what it is called, for messages.
 * @param damaged the message for one that cannot be read.
 * @throws DataError when it cannot be read, would fill memory, or has names that lead out of it.
 */
export async function unzip(
	name: string,
	bytes: Uint8Array,
	damaged: (cause: unknown) => string
): Promise<InputFile[]> {
	const reader = new ZipReader(new Uint8ArrayReader(bytes), READING);
	try {
		const members = (await reader.getEntries()).filter((entry): entry is FileEntry => !entry.directory);
		refuseUnsafeZip(name, members, IN_MEMORY);
		const files: InputFile[] = [];
		for (const member of members) {
			const target = new BoundedBytes(member.filename, member.uncompressedSize);
			await member.getData(target, { checkSignature: true });
			files.push({ name: member.filename, bytes: target.bytes() });
		}
		return files;
	} catch (cause) {
		if (cause instanceof DataError) throw cause;
		throw new DataError(damaged(cause), { cause });
	} finally {
		await reader.close();
	}
}

/**
 * Refuses what stands where a file should: a web page, a pointer of Git LFS, nothing at all.
 * @param expected what the file should be, in words: `a CSV`.
 * @throws DataError naming the file, what it holds and what was expected.
 */
export function refuseStandIn({ name, bytes }: InputFile, expected: string): void {
	const head = new TextDecoder()
		.decode(bytes.slice(0, 200))
		.replace(/^\uFEFF/, '')
		.trimStart();
	const found = head.startsWith('<')
		? 'a web page'
		: head.startsWith('version https://git-lfs')
			? 'a pointer of Git LFS, not the file it stands for'
			: head === ''
				? 'nothing'
				: null;
	if (found === null) return;
	throw new DataError(
		`${name}, line 1: holds ${found} ("${head.split('\n')[0]?.slice(0, 60) ?? ''}"); ${expected} was expected. Fetch the file itself again.`
	);
}
