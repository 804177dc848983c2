import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { createHash, type Hash } from 'node:crypto';
import { join } from 'node:path';
import { writeFilesAtomically } from './write-whole.ts';
import { snapshotRecordText, type SnapshotRecord } from './snapshot-record.ts';

/** Size of a file in bytes, null when there is none. */
export async function fileSize(path: string): Promise<number | null> {
	const info = await stat(path).catch(() => null);
	return info?.isFile() ? info.size : null;
}

/** Feeds a file to a hash. @returns the hash given, for chaining. */
export async function hashFile(path: string, hash: Hash = createHash('sha256')): Promise<Hash> {
	for await (const chunk of createReadStream(path)) hash.update(chunk);
	return hash;
}

/** Size in bytes and SHA-256 of a file. */
export interface FileFacts {
	readonly bytes: number;
	/** 64 hexadecimal digits. */
	readonly sha256: string;
}

/** Says how long a file is and what its SHA-256 is. */
export async function fileFacts(path: string): Promise<FileFacts> {
	const sha256 = (await hashFile(path)).digest('hex');
	return { bytes: (await stat(path)).size, sha256 };
}

/** Whether the file a record speaks of is in a folder, unharmed. */
export async function isOnDisk(rawFolder: string, record: SnapshotRecord): Promise<boolean> {
	const path = join(rawFolder, record.file);
	if ((await fileSize(path)) !== record.bytes) return false;
	return (await hashFile(path)).digest('hex') === record.sha256;
}

/** Writes the record of a raw file, `<file>.json` in the source's folder of records. */
export async function writeSnapshotRecord(recordFolder: string, record: SnapshotRecord): Promise<void> {
	await writeFilesAtomically(
		new Map([[join(recordFolder, `${record.file}.json`), snapshotRecordText(record)]])
	);
}
