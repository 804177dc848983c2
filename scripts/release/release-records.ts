import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import * as v from 'valibot';
import { NAMING_TABLES } from '#core/tables/all-tables.ts';
import type { DataFolder } from '#scripts/data-folder.ts';
import { DataError, messageOf } from '#scripts/errors.ts';
import { namesIfThere } from '#scripts/files/if-there.ts';
import { hashFile, startSha256 } from '#scripts/files/sha256.ts';
import { ReleaseFiguresSchema } from './compare-releases.ts';
import { countedFolders } from './counted-folders.ts';

const ReleaseSchema = v.object({ id: v.pipe(v.string(), v.regex(/^[\w.-]+$/)), synthetic: v.boolean() });

/** The id of a data release, and whether it is synthetic. */
export type Release = v.InferOutput<typeof ReleaseSchema>;

/**
 * The release of a data folder: what its `release.json` states (a demonstration does), else the first eight digits of
 * the SHA-256 of its normalized tables. The site names releases by the same rule.
 * @throws DataError when release.json does not say `id` and `synthetic`.
 */
export async function readRelease(data: DataFolder): Promise<Release> {
	const stated = join(data.root, 'release.json');
	if (await exists(stated)) return readStated(stated);
	const hash = startSha256();
	const [counted] = await countedFolders(data);
	const paths = NAMING_TABLES.map((name) => join(data.normalized, `${name}.csv`));
	for (const path of counted ? [...paths, join(counted.folder, 'asylum_decisions.csv')] : paths) {
		if (!(await exists(path))) continue;
		await hashFile(path, hash);
	}
	return { id: hash.digest('hex').slice(0, 8), synthetic: false };
}

async function readStated(path: string): Promise<Release> {
	try {
		return v.parse(ReleaseSchema, JSON.parse(await readFile(path, 'utf8')));
	} catch (cause) {
		throw new DataError(
			`${path} does not name a release; expected {"id": "…", "synthetic": true or false}, the id of letters, digits, dots and dashes.`,
			{ cause }
		);
	}
}

async function exists(path: string): Promise<boolean> {
	return (await stat(path).catch(() => null)) !== null;
}

/**
 * The record of a published release, `data/releases/<id>.json`, kept in the repository: `publish` writes it when counted
 * data are published for the first time under an id, and holds the next release against it.
 */
const ReleaseRecordSchema = v.object({
	id: v.pipe(v.string(), v.regex(/^[\w.-]+$/)),
	/** Moment of the first publication under this id, ISO; the latest record is the previous release. */
	recorded_at: v.pipe(v.string(), v.isoTimestamp()),
	/** SHA-256 of EOIR's zip when it was pulled, else null. */
	archive_sha256: v.nullable(v.string()),
	...ReleaseFiguresSchema.entries
});

/** A published release that is remembered. */
export type ReleaseRecord = v.InferOutput<typeof ReleaseRecordSchema>;

/**
 * The records of all published releases, earliest first.
 * @param folder `data/releases`; an absent folder holds none.
 * @throws DataError when a record does not have the form of one.
 */
export async function readReleaseRecords(folder: string): Promise<readonly ReleaseRecord[]> {
	const names = (await namesIfThere(folder)).filter((name) => name.endsWith('.json'));
	const records = await Promise.all(names.map((name) => readRecord(join(folder, name))));
	return records.sort((a, b) =>
		a.recorded_at < b.recorded_at ? -1 : a.recorded_at > b.recorded_at ? 1 : a.id < b.id ? -1 : 1
	);
}

/** The latest record under another id: the release that was published before this one. */
export function previousRecord(records: readonly ReleaseRecord[], id: string): ReleaseRecord | undefined {
	return records.filter((record) => record.id !== id).at(-1);
}

/** A record as the text of its file. */
export function recordText(record: ReleaseRecord): string {
	return `${JSON.stringify(record, null, '\t')}\n`;
}

async function readRecord(path: string): Promise<ReleaseRecord> {
	try {
		return v.parse(ReleaseRecordSchema, JSON.parse(await readFile(path, 'utf8')));
	} catch (cause) {
		throw new DataError(
			`${path} is not the record of a release (${messageOf(cause)}). ` +
				'Take it back from the repository; records are written by "publish" alone.',
			{ cause }
		);
	}
}
