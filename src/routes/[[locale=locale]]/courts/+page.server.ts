import { countedRelease } from '$lib/server/counted-nation.ts';
import { courtMap } from '$lib/server/court-map.ts';
import { recordDocuments } from '$lib/server/court-records.ts';
import { courtList } from '$lib/server/court-rows.ts';
import { latestWindow } from '$lib/server/judge-windows.ts';
import { sourceDocuments } from '$lib/server/published.ts';
import type { EntryGenerator, PageServerLoad } from './$types';

export const entries: EntryGenerator = () => [{}, { locale: 'es' }];

export const load: PageServerLoad = () => {
	const list = courtList();
	const id = list.family === 'counted' ? countedRelease()?.source_id : latestWindow()?.source_id;
	const [source = null] = sourceDocuments([id ?? '']);
	return {
		...list,
		map: courtMap(list.rows),
		recordDocument: recordDocuments()?.[0] ?? null,
		source: source && { publisher: source.publisher, url: source.url }
	};
};
