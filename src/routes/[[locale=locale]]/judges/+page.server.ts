import { judgeRows, unlistedJudges } from '$lib/server/judge-rows.ts';
import { latestWindow } from '$lib/server/judge-windows.ts';
import { sourceDocuments } from '$lib/server/published.ts';
import type { EntryGenerator, PageServerLoad } from './$types';

export const entries: EntryGenerator = () => [{}, { locale: 'es' }];

export const load: PageServerLoad = () => {
	const rows = judgeRows();
	const [source = null] = sourceDocuments([latestWindow()?.source_id ?? '']);
	return { rows, others: unlistedJudges(), source: source && { publisher: source.publisher, url: source.url } };
};
