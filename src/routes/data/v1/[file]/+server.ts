import { error } from '@sveltejs/kit';
import { packageFileResponse } from '$lib/server/package-response.ts';
import { openFileNames } from '$lib/server/package-files.ts';
import type { EntryGenerator, RequestHandler } from './$types';

export const prerender = true;

/** The package under its lasting addresses: `/data/v1/`, as `PACKAGE_VERSION` and its rule say. */
export const entries: EntryGenerator = () => openFileNames().map((file) => ({ file }));

export const GET: RequestHandler = ({ params: { file } }) =>
	openFileNames().includes(file) ? packageFileResponse(file) : error(404);
