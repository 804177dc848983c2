import { statfs } from 'node:fs/promises';
import { DataError, UnreachableError } from '../errors.ts';
import { formatBytes } from './format-bytes.ts';

/**
 * Says in words what the disk refused; an error of the network stays as it is.
 * @param path file that was being written.
 * @param kept what becomes of the bytes that are here, one sentence.
 */
export function diskError(error: unknown, path: string, kept: string): unknown {
	if (error instanceof UnreachableError || error instanceof DataError) return error;
	const code = error instanceof Error && 'code' in error ? String(error.code) : '';
	if (code === 'ENOSPC' || code === 'EDQUOT') {
		return new DataError(`${path}: the disk is full. ${kept} Make room and run the pull again.`, {
			cause: error
		});
	}
	if (code === '') return error;
	return new DataError(`${path}: could not be written (${String(error)}). ${kept}`, { cause: error });
}

/**
 * Refuses to begin what cannot end.
 * @param folder an existing folder on the disk that will hold the file.
 * @param bytes bytes still to be written.
 * @throws DataError when the disk has less room than that.
 */
export async function checkRoom(folder: string, bytes: number): Promise<void> {
	const { bavail, bsize } = await statfs(folder);
	const free = bavail * bsize;
	if (bytes <= free) return;
	throw new DataError(
		`${folder}: ${formatBytes(bytes)} are still to come and ${formatBytes(free)} are free on this disk. ` +
			'Make room, or set LEDGER_DATA to a folder on a larger disk.'
	);
}
