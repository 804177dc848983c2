import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readCsv } from '#core/tables/csv.ts';
import { type Correction, corrections } from '#core/tables/corrections.ts';
import { DATA_FOLDER, once } from './data-source.ts';

/** Every correction of a misprinted value, of all sources, in order of source and place; none in a demonstration. */
export function allCorrections(): readonly Correction[] {
	return once('corrections', () => {
		const folder = join(DATA_FOLDER, 'corrections');
		if (!existsSync(folder)) return [];
		const files = readdirSync(folder).filter((name) => name.endsWith('.csv'));
		return files.sort().flatMap((name) => {
			const path = join(folder, name);
			return readCsv(corrections, readFileSync(path, 'utf8'), path);
		});
	});
}
