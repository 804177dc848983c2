import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import { DATA_FOLDER, once } from './data-source.ts';

const ReleaseSchema = v.object({ id: v.string(), synthetic: v.boolean() });

/** The data a build shows: its id, and whether it is synthetic. */
export type Release = v.InferOutput<typeof ReleaseSchema>;

/**
 * The release of the data folder. A demonstration says its own id; real data are named by what they hold: the first
 * eight digits of the SHA-256 of the normalized tables, so that the same id always means the same numbers.
 */
export function release(): Release {
	return once('release', () => {
		const stated = join(DATA_FOLDER, 'release.json');
		if (existsSync(stated)) return v.parse(ReleaseSchema, JSON.parse(readFileSync(stated, 'utf8')));
		const hash = createHash('sha256');
		for (const name of ['sources', 'published_outcomes', 'published_judges', 'asylum_decisions']) {
			const path = join(DATA_FOLDER, 'normalized', `${name}.csv`);
			if (existsSync(path)) hash.update(readFileSync(path));
		}
		return { id: hash.digest('hex').slice(0, 8), synthetic: false };
	});
}
