import { error, redirect } from '@sveltejs/kit';
import { localPath, toLocale } from '$lib/i18n/locale.ts';
import { isCaseTable } from '$lib/server/counted-nation.ts';
import { recordSourceIds } from '$lib/server/court-records.ts';
import { courtWindows } from '$lib/server/court-windows.ts';
import { courts } from '$lib/server/courts.ts';
import { movedAddress, oldAddresses } from '$lib/server/moved-address.ts';
import { courtFigures } from '$lib/server/page-figures.ts';
import { sourceDocuments } from '$lib/server/published.ts';
import type { EntryGenerator, PageServerLoad } from './$types';

export const entries: EntryGenerator = () =>
	[...courts().map(({ court }) => court.toLowerCase()), ...oldAddresses('courts')].flatMap((court) => [
		{ court },
		{ court, locale: 'es' }
	]);

export const load: PageServerLoad = ({ params }) => {
	const moved = movedAddress('courts', params.court);
	if (moved !== undefined) redirect(308, localPath(toLocale(params.locale), `/courts/${moved}/`));
	const found = courtFigures(params.court);
	if (!found) error(404);
	const { court, counted, records } = found;
	const windows = courtWindows(court.court);
	const printed = windows.flatMap(({ rows }) => rows[0]?.window.source_id ?? []);
	const ids = [
		...(records ? recordSourceIds() : []),
		...(counted?.figure.documents.map((document) => document.source_id) ?? []),
		...printed
	];
	return {
		...found,
		windows,
		isCaseTable: isCaseTable(),
		documents: sourceDocuments(ids)
	};
};
