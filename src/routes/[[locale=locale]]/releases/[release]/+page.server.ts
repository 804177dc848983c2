import { error } from '@sveltejs/kit';
import type { Manifest } from '#core/releases/manifest.ts';
import { LOCALES } from '$lib/i18n/locale.ts';
import { releaseDiff, releaseRecords } from '$lib/server/release-records.ts';
import { movesOf } from '$lib/server/release-list.ts';
import type { EntryGenerator, PageServerLoad } from './$types';

/** How many of the numbers that moved most a page lists; the file of changes has all. */
const LISTED = 50;

export const entries: EntryGenerator = () =>
	releaseRecords().flatMap(({ id }) =>
		LOCALES.map((locale) => (locale === 'en' ? { release: id } : { locale, release: id }))
	);

export const load: PageServerLoad = ({ params }) => {
	const records = releaseRecords();
	const at = records.findIndex(({ id }) => id === params.release);
	const record = records[at];
	if (!record) error(404);
	const diff = releaseDiff(record.id);
	return {
		record: { ...record, tables: record.tables.map(offeredPart) },
		next: records[at + 1]?.id ?? null,
		diff: diff && {
			...diff,
			moves: movesOf(diff),
			tables: diff.tables.filter(({ state }) => state !== 'same'),
			largest: diff.largest.slice(0, LISTED)
		}
	};
};

/** A table with the file that readers may take away, if there is one. */
function offeredPart({ name, rows, parts }: Manifest['tables'][number]) {
	const offered = parts.find(({ offer }) => offer !== 'cited') ?? null;
	return { name, rows, isKept: parts.length > 0, offered };
}
