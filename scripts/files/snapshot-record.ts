import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as v from 'valibot';
import { DataError, messageOf } from '#scripts/errors.ts';
import { namesIfThere } from './if-there.ts';
import { fileSize, hashFile } from './sha256.ts';
import { writeFilesAtomically } from './write-whole.ts';

const day = v.nullable(v.pipe(v.string(), v.isoDate()));

const SnapshotRecordSchema = v.object({
	/** Name of the command that reads the file. */
	source: v.string(),
	/** File name as kept in data/raw/<source>/. */
	file: v.string(),
	title: v.string(),
	publisher: v.string(),
	url: v.nullable(v.string()),
	published_on: day,
	retrieved_on: day,
	sha256: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/)),
	bytes: v.number(),
	licence: v.string(),
	/** Validators the publisher sent, for the next conditional request. */
	etag: v.optional(v.nullable(v.string())),
	last_modified: v.optional(v.nullable(v.string()))
});

/** What we know about one raw file: who published it, where, when, and its checksum. */
export type SnapshotRecord = v.InferOutput<typeof SnapshotRecordSchema>;

/**
 * Reads the records of one source.
 * @param folder `data/snapshots/<source>`; an absent folder holds no records.
 * @throws DataError when a record does not have the form of one.
 */
export async function readSnapshotRecords(folder: string): Promise<SnapshotRecord[]> {
	const names = await namesIfThere(folder);
	const records = names.filter((name) => name.endsWith('.json')).sort();
	return Promise.all(records.map((name) => readSnapshotRecord(join(folder, name))));
}

/** Reads one record. @throws DataError naming the file and what is wrong with it. */
async function readSnapshotRecord(path: string): Promise<SnapshotRecord> {
	try {
		return v.parse(SnapshotRecordSchema, JSON.parse(await readFile(path, 'utf8')));
	} catch (cause) {
		const problem = messageOf(cause);
		throw new DataError(`${path}: not a snapshot record: ${problem}. Pull the source again to rewrite it.`, {
			cause
		});
	}
}

/** The record as it is written to disk: two spaces, fixed order, final newline. */
function snapshotRecordText(record: SnapshotRecord): string {
	const order = Object.keys(SnapshotRecordSchema.entries);
	return `${JSON.stringify(record, order, 2)}\n`;
}

/** Whether the file a record speaks of is in a folder, with its bytes and its SHA-256. */
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
