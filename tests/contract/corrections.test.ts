import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { readCsv } from '#core/tables/csv.ts';
import { corrections } from '#core/tables/corrections.ts';
import { sources } from '#core/tables/published.ts';
import { SOURCES } from '#scripts/sources/index.ts';
import { createCorrector } from '#scripts/release/corrections.ts';

const FOLDER = 'data/corrections';

it('are files of sources whose corrections are read', async () => {
	const files = (await readdir(FOLDER)).filter((name) => name.endsWith('.csv'));
	const published = SOURCES.filter(({ kind }) => kind === 'published').map(({ id }) => `${id}.csv`);
	expect(files.filter((name) => !published.includes(name))).toEqual([]);
});

it('corrects only documents that there are, with what bears it out', async () => {
	const table = 'data/normalized/sources.csv';
	const known = new Set(
		readCsv(sources, await readFile(table, 'utf8'), table).map(({ source_id }) => source_id)
	);
	for (const name of await readdir(FOLDER)) {
		if (!name.endsWith('.csv')) continue;
		const path = join(FOLDER, name);
		const rows = readCsv(corrections, await readFile(path, 'utf8'), path);
		expect(
			rows.filter(({ source_id }) => !known.has(source_id)),
			path
		).toEqual([]);
		expect(() => createCorrector(rows, path), path).not.toThrow();
	}
});
