import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import { DiffSchema, type Manifest, ManifestSchema, type ReleaseDiff } from '#core/releases/manifest.ts';
import { compareReleaseIds, ReleaseIdSchema } from '#core/releases/release-id.ts';
import { DATA_FOLDER, once } from './data-source.ts';

const FOLDER = join(DATA_FOLDER, 'releases');

/** The records of all releases, earliest first; none where none was made. */
export function releaseRecords(): readonly Manifest[] {
	return once('release-records', () => {
		if (!existsSync(FOLDER)) return [];
		const ids = readdirSync(FOLDER).filter((name) => v.is(ReleaseIdSchema, name));
		return ids
			.sort(compareReleaseIds)
			.map((id) =>
				v.parse(ManifestSchema, JSON.parse(readFileSync(join(FOLDER, id, 'manifest.json'), 'utf8')))
			);
	});
}

/** How a release differs from the one before; null for the first. */
export function releaseDiff(id: string): ReleaseDiff | null {
	return once(`release-diff/${id}`, () => {
		const path = join(FOLDER, id, 'diff.json');
		return existsSync(path) ? v.parse(DiffSchema, JSON.parse(readFileSync(path, 'utf8'))) : null;
	});
}

/** A file of a release, or of the rows that releases keep; null where there is none. */
export function readReleaseFile(...path: readonly string[]): Uint8Array<ArrayBuffer> | null {
	const file = join(FOLDER, ...path);
	return existsSync(file) ? new Uint8Array(readFileSync(file)) : null;
}
