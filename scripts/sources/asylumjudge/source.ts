import { lookupCourts, lookupImmigrationJudges, lookupNationalities } from '#core/tables/lookups.ts';
import { dataFolder } from '#scripts/data-folder.ts';
import { readTableFile } from '#scripts/files/table-file.ts';
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
			nationalities: await readTableFile(folder, lookupNationalities),
			judges: await readTableFile(folder, lookupImmigrationJudges),
			courts: await readTableFile(folder, lookupCourts)
		});
	}
};
