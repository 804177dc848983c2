import { error } from '@sveltejs/kit';
import { readReleaseFile, releaseRecords } from '$lib/server/release-records.ts';
import type { EntryGenerator, RequestHandler } from './$types';

export const prerender = true;

/** The rows of all releases that readers may take away; those that several share are one file. */
function offeredFiles(): readonly string[] {
	const parts = releaseRecords().flatMap(({ tables }) => tables.flatMap((table) => table.parts));
	return [...new Set(parts.filter(({ offer }) => offer !== 'cited').map(({ file }) => file))];
}

export const entries: EntryGenerator = () => offeredFiles().map((file) => ({ file }));

export const GET: RequestHandler = ({ params: { file } }) => {
	const bytes = offeredFiles().includes(file) ? readReleaseFile('tables', file) : null;
	return new Response(bytes ?? error(404), { headers: { 'content-type': 'application/gzip' } });
};
