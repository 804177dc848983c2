import { error, redirect } from '@sveltejs/kit';
import { group } from 'd3';
import { sumWindows } from '#core/series/judge-window.ts';
import { localPath, toLocale } from '$lib/i18n/locale.ts';
import { isCaseTable } from '$lib/server/counted-nation.ts';
import { courtsByCode } from '$lib/server/courts.ts';
import { judgeEntries } from '$lib/server/judge-directory.ts';
import { recordSourceIds } from '$lib/server/court-records.ts';
import { judgeStrips } from '$lib/server/judge-strips.ts';
import { movedAddress, oldAddresses } from '$lib/server/moved-address.ts';
import { judgeFigures } from '$lib/server/page-figures.ts';
import { sourceDocuments } from '$lib/server/published.ts';
import type { EntryGenerator, PageServerLoad } from './$types';

export const entries: EntryGenerator = () =>
	[...judgeEntries().map(({ slug }) => slug), ...oldAddresses('judges')].flatMap((judge) => [
		{ judge },
		{ judge, locale: 'es' }
	]);

export const load: PageServerLoad = ({ params }) => {
	const moved = movedAddress('judges', params.judge);
	if (moved !== undefined) redirect(308, localPath(toLocale(params.locale), `/judges/${moved}/`));
	const found = judgeFigures(params.judge);
	if (!found) error(404);
	const { judge, counted, records } = found;
	const codes = new Set([
		...(counted?.courts.map((court) => court.code) ?? []),
		...(records?.courts.map((court) => court.code) ?? []),
		...judge.windows.map((window) => window.court)
	]);
	const released = counted?.figure.documents.map((document) => document.source_id) ?? [];
	return {
		...found,
		isCaseTable: isCaseTable(),
		courts: [...codes].map((code) => ({
			code,
			name: courtsByCode().get(code)?.name ?? code,
			hasPage: courtsByCode().has(code)
		})),
		sums: [...group(judge.windows, (window) => window.source_id).values()].map((windows) => ({
			first: windows[0]?.first ?? 0,
			last: windows[0]?.last ?? 0,
			courts: windows.map((window) => window.court),
			...sumWindows(windows)
		})),
		strips: judgeStrips(judge),
		documents: sourceDocuments([
			...released,
			...(records ? recordSourceIds() : []),
			...judge.windows.map((window) => window.source_id)
		])
	};
};
