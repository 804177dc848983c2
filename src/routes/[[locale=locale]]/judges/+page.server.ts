import { countedRelease } from '$lib/server/counted-nation.ts';
import { recordDocuments } from '$lib/server/court-records.ts';
import { judgeList, unlistedJudges } from '$lib/server/judge-rows.ts';
import { latestWindow } from '$lib/server/judge-windows.ts';
import { sourceDocuments } from '$lib/server/published.ts';
import type { EntryGenerator, PageServerLoad } from './$types';

export const entries: EntryGenerator = () => [{}, { locale: 'es' }];

export const load: PageServerLoad = () => {
	const release = countedRelease();
	const [source = null] = sourceDocuments([release?.source_id ?? latestWindow()?.source_id ?? '']);
	const { rows, courtNames } = judgeList();
	return {
		isCounted: release !== null,
		judges: rows,
		courtNames,
		others: unlistedJudges(),
		recordDocument: recordDocuments()?.[0] ?? null,
		source: source && { publisher: source.publisher, url: source.url }
	};
};
