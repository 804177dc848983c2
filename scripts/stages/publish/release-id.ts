import { createHash } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import * as v from 'valibot';
import { NAMING_TABLES } from '#core/tables/all-tables.ts';
import type { DataFolder } from '#scripts/data-folder.ts';
import { DataError } from '#scripts/errors.ts';
import { countedFolders } from '#scripts/stages/counted-folders.ts';
import { hashFile } from '#scripts/files/raw-file.ts';

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
	const hash = createHash('sha256');
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
