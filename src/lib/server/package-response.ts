import { error } from '@sveltejs/kit';
import { CHECKSUMS, readPackageFile } from './package-files.ts';

const MEDIA_TYPES: Readonly<Record<string, string>> = {
	csv: 'text/csv; charset=utf-8',
	json: 'application/json',
	md: 'text/markdown; charset=utf-8',
	parquet: 'application/vnd.apache.parquet',
	zip: 'application/zip'
};

/** A file that `publish` wrote, as it is; the list of checksums is empty where nothing was published. */
export function packageFileResponse(file: string): Response {
	const bytes = readPackageFile(file) ?? (file === CHECKSUMS ? new Uint8Array() : error(404));
	const type = MEDIA_TYPES[file.slice(file.lastIndexOf('.') + 1)] ?? 'text/plain; charset=utf-8';
	return new Response(bytes, { headers: { 'content-type': type } });
}
