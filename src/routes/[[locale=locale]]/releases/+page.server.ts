import { allCorrections } from '$lib/server/corrections.ts';
import { listedReleases } from '$lib/server/release-list.ts';
import type { EntryGenerator, PageServerLoad } from './$types';

export const entries: EntryGenerator = () => [{}, { locale: 'es' }];

export const load: PageServerLoad = () => ({
	releases: listedReleases().map(({ id, day, note, moved, rows }) => ({ id, day, note, moved, rows })),
	corrections: allCorrections()
});
