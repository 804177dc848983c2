import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import { NAMING_TABLES } from '#core/tables/all-tables.ts';
import { COUNTED_PLACES } from '#core/tables/counted.ts';
import { DATA_FOLDER, once } from './data-source.ts';

const StatedSchema = v.object({ id: v.string(), synthetic: v.boolean() });

/** The data a build shows: its id, whether it is synthetic, and the day it was built (for citations). */
export interface Release {
	readonly id: string;
	readonly synthetic: boolean;
	readonly builtOn: string;
}

/**
 * The release of the data folder. A demonstration says its own id; real data are named by what they hold: the first
 * eight digits of the SHA-256 of the normalized tables, so that the same id always means the same numbers.
 */
export function release(): Release {
	return once('release', () => {
		const builtOn = new Date().toISOString().slice(0, 10);
		const stated = join(DATA_FOLDER, 'release.json');
		if (existsSync(stated))
			return { ...v.parse(StatedSchema, JSON.parse(readFileSync(stated, 'utf8'))), builtOn };
		const hash = createHash('sha256');
		const decisions = COUNTED_PLACES.map((place) => join(DATA_FOLDER, place, 'asylum_decisions.csv')).find(
			(path) => existsSync(path)
		);
		for (const name of NAMING_TABLES) {
			const path = join(DATA_FOLDER, 'normalized', `${name}.csv`);
			if (existsSync(path)) hash.update(readFileSync(path));
		}
		if (decisions) hash.update(readFileSync(decisions));
		return { id: hash.digest('hex').slice(0, 8), synthetic: false, builtOn };
	});
}
