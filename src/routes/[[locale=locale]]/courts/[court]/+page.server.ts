import { error, redirect } from '@sveltejs/kit';
import { localPath, toLocale } from '$lib/i18n/locale.ts';
import { countedCourt } from '$lib/server/counted-court.ts';
import { isCaseTable } from '$lib/server/counted-nation.ts';
import { courtRecords } from '$lib/server/court-page-records.ts';
import { recordDocuments, recordSourceIds } from '$lib/server/court-records.ts';
import { courtWindows } from '$lib/server/court-windows.ts';
import { courts, findCourt } from '$lib/server/courts.ts';
import { movedAddress, oldAddresses } from '$lib/server/moved-address.ts';
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
	const court = findCourt(params.court);
	if (!court) error(404);
	const windows = courtWindows(court.court);
	const counted = countedCourt(court.court);
	const printed = windows.flatMap(({ rows }) => rows[0]?.window.source_id ?? []);
	const records = courtRecords(court.court);
	const ids = [
		...(records ? recordSourceIds() : []),
		...(counted?.figure.documents.map((document) => document.source_id) ?? []),
		...printed
	];
	return {
		court,
		windows,
		counted,
		records,
		recordDocuments: recordDocuments(),
		isCaseTable: isCaseTable(),
		documents: sourceDocuments(ids)
	};
};
