import { courtMap } from '$lib/server/court-map.ts';
import { courtRows } from '$lib/server/court-rows.ts';
import { latestWindow } from '$lib/server/judge-windows.ts';
import { sourceDocuments } from '$lib/server/published.ts';
import type { EntryGenerator, PageServerLoad } from './$types';

export const entries: EntryGenerator = () => [{}, { locale: 'es' }];

export const load: PageServerLoad = () => {
	const window = latestWindow();
	const rows = courtRows();
	const [source = null] = sourceDocuments([window?.source_id ?? '']);
	return { rows, window, map: courtMap(rows), source: source && { publisher: source.publisher, url: source.url } };
};
