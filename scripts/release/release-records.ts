import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import * as v from 'valibot';
import { type Manifest, ManifestSchema, type ReleaseFigures } from '#core/releases/manifest.ts';
import { compareReleaseIds, ReleaseIdSchema, unreleasedId } from '#core/releases/release-id.ts';
import type { DataFolder } from '#scripts/data-folder.ts';
import { DataError, messageOf } from '#scripts/errors.ts';
import { namesIfThere } from '#scripts/files/if-there.ts';
import { dataFingerprint } from './present-tables.ts';

const StatedSchema = v.object({ id: v.pipe(v.string(), v.regex(/^[\w.-]+$/)), synthetic: v.boolean() });

/** What the data of a folder are called. */
export interface Release {
	/** The day of the release that holds these data; eight digits of their fingerprint while none does. */
	readonly id: string;
	readonly synthetic: boolean;
	/** Every id under which these data are known: that one, and those they had before. */
	readonly names: readonly string[];
}

/**
 * The release of a data folder: what its `release.json` states (a demonstration does), else the release on record that
 * holds the very same tables. The site names releases by the same rule, and neither reads the clock.
 * @throws DataError when release.json does not say `id` and `synthetic`, or a record does not have the form of one.
 */
export async function readRelease(data: DataFolder): Promise<Release> {
	const stated = join(data.root, 'release.json');
	if (await stat(stated).catch(() => null)) return readStated(stated);
	const fingerprint = await dataFingerprint(data);
	const short = unreleasedId(fingerprint);
	const found = (await readManifests(data.releases)).findLast((known) => known.fingerprint === fingerprint);
	return {
		id: found?.id ?? short,
		synthetic: false,
		names: [found?.id ?? short, short, ...(found?.also ?? [])]
	};
}

async function readStated(path: string): Promise<Release> {
	try {
		const stated = v.parse(StatedSchema, JSON.parse(await readFile(path, 'utf8')));
		return { ...stated, names: [stated.id] };
	} catch (cause) {
		throw new DataError(
			`${path} does not name a release; expected {"id": "…", "synthetic": true or false}, the id of letters, digits, dots and dashes.`,
			{ cause }
		);
	}
}

/** Name of a release's record in its folder, and of its difference to the one before. */
export const MANIFEST = 'manifest.json';
export const DIFF = 'diff.json';

/**
 * The records of all releases, earliest first.
 * @param folder `data/releases`; an absent folder holds none.
 * @throws DataError when a record is missing or does not have the form of one.
 */
export async function readManifests(folder: string): Promise<readonly Manifest[]> {
	const ids = (await namesIfThere(folder)).filter((name) => v.is(ReleaseIdSchema, name));
	return Promise.all(ids.sort(compareReleaseIds).map((id) => readManifest(join(folder, id, MANIFEST), id)));
}

async function readManifest(path: string, id: string): Promise<Manifest> {
	try {
		const manifest = v.parse(ManifestSchema, JSON.parse(await readFile(path, 'utf8')));
		if (manifest.id !== id) throw new Error(`it is that of ${manifest.id}`);
		return manifest;
	} catch (cause) {
		throw new DataError(
			`${path} is not the record of a release (${messageOf(cause)}). ` +
				'Take it back from the repository; records are written by "release" alone.',
			{ cause }
		);
	}
}

/** A release of counted decisions that is remembered. */
export type CountedRecord = ReleaseFigures & { readonly id: string };

/** The releases on record that hold counted decisions, earliest first. @throws DataError as `readManifests`. */
export async function readCountedRecords(folder: string): Promise<readonly CountedRecord[]> {
	const manifests = await readManifests(folder);
	return manifests.flatMap(({ id, counted }) => (counted ? [{ ...counted, id }] : []));
}
