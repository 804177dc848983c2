import { lookupImmigrationJudges } from '#core/schema/lookup-immigration-judges.ts';
import { readTable } from '$lib/server/data-source.ts';
import type { EntryGenerator, PageServerLoad } from './$types';

export const entries: EntryGenerator = () => [{}, { locale: 'es' }];

export const load: PageServerLoad = () => ({
	rows: readTable(lookupImmigrationJudges, 'lookups')
		.filter((row) => row.is_person && row.alias_of === null)
		.map(({ judge, name }) => ({ code: judge, name }))
		.sort((a, b) => a.name.localeCompare(b.name, 'en'))
});
