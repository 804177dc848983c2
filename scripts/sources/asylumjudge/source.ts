import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { readCsv } from '#core/tables/csv.ts';
import { lookupCourts, lookupImmigrationJudges, lookupNationalities } from '#core/tables/lookups.ts';
import type { Row, Table } from '#core/tables/table.ts';
import { dataFolder } from '#scripts/data-folder.ts';
import type { PublishedSource } from '#scripts/sources/source.ts';
import { pullAsylumJudge } from './pull.ts';
import { readAsylumJudge } from './read.ts';

/** Counts from court records by judge, court, nationality and year, as AsylumJudge publishes them. */
export const asylumJudge: PublishedSource = {
	kind: 'published',
	id: 'asylumjudge',
	title: 'Asylum decisions by judge, court, nationality and year',
	publisher: 'AsylumJudge, over the Deportation Data Project and EOIR',
	pull: pullAsylumJudge,
	read: async (files, context) => {
		const folder = dataFolder().lookups;
		return readAsylumJudge(files, context, {
			nationalities: await readLookup(folder, lookupNationalities),
			judges: await readLookup(folder, lookupImmigrationJudges),
			courts: await readLookup(folder, lookupCourts)
		});
	}
};

async function readLookup<T extends Table>(folder: string, table: T): Promise<Row<T>[]> {
	const path = join(folder, `${table.name}.csv`);
	return readCsv(table, await readFile(path, 'utf8'), path);
}
