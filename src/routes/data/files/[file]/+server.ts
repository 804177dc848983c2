import { error } from '@sveltejs/kit';
import { packageFileNames, readPackageFile } from '$lib/server/package-files.ts';
import type { EntryGenerator, RequestHandler } from './$types';

export const prerender = true;

/** The list of checksums stands for all when nothing was published, so that the site still builds. */
const CHECKSUMS = 'SHA256SUMS';

const MEDIA_TYPES: Readonly<Record<string, string>> = {
	csv: 'text/csv; charset=utf-8',
	json: 'application/json',
	parquet: 'application/vnd.apache.parquet',
	zip: 'application/zip'
};

export const entries: EntryGenerator = () => {
	const names = packageFileNames();
	return (names.length > 0 ? names : [CHECKSUMS]).map((file) => ({ file }));
};

export const GET: RequestHandler = ({ params: { file } }) => {
	const bytes = readPackageFile(file) ?? (file === CHECKSUMS ? new Uint8Array() : error(404));
	const type = MEDIA_TYPES[file.slice(file.lastIndexOf('.') + 1)] ?? 'text/plain; charset=utf-8';
	return new Response(bytes, { headers: { 'content-type': type } });
};
