import { courts } from '$lib/server/courts.ts';
import type { EntryGenerator, PageServerLoad } from './$types';

export const entries: EntryGenerator = () => [{}, { locale: 'es' }];

export const load: PageServerLoad = () => ({
	rows: courts().map(({ court, name, city, state, aliases }) => ({ code: court, name, city, state, aliases }))
});
