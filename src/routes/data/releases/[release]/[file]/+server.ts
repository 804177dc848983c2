import { error } from '@sveltejs/kit';
import { readReleaseFile, releaseDiff, releaseRecords } from '$lib/server/release-records.ts';
import type { EntryGenerator, RequestHandler } from './$types';

export const prerender = true;

/** Record, difference and changes of each release; the first has its record alone. */
function releaseFiles() {
	return releaseRecords().flatMap(({ id }) => {
		const diff = releaseDiff(id);
		const names = ['manifest.json', ...(diff ? ['diff.json', diff.file ?? []].flat() : [])];
		return names.map((file) => ({ release: id, file }));
	});
}

export const entries: EntryGenerator = () => releaseFiles();

export const GET: RequestHandler = ({ params: { release, file } }) => {
	const isKnown = releaseFiles().some((known) => known.release === release && known.file === file);
	const bytes = isKnown ? readReleaseFile(release, file) : null;
	const type = file.endsWith('.json') ? 'application/json' : 'application/gzip';
	return new Response(bytes ?? error(404), { headers: { 'content-type': type } });
};
