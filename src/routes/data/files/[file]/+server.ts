import { CHECKSUMS, packageFileNames } from '$lib/server/package-files.ts';
import { packageFileResponse } from '$lib/server/package-response.ts';
import type { EntryGenerator, RequestHandler } from './$types';

export const prerender = true;

/** Cited tables, and the package under the addresses it had before `/data/v1/`, which go on working. */
export const entries: EntryGenerator = () => {
	const names = packageFileNames();
	return (names.length > 0 ? names : [CHECKSUMS]).map((file) => ({ file }));
};

export const GET: RequestHandler = ({ params: { file } }) => packageFileResponse(file);
