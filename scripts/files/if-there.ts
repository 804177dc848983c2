import { readdir, readFile } from 'node:fs/promises';
import { DataError, messageOf } from '#scripts/errors.ts';

/**
 * The text of a file; null when there is none. Only that is forgiven: a file that is there and cannot be read must not
 * pass for one that is not.
 * @throws DataError naming the file and what the disk said.
 */
export function textIfThere(path: string): Promise<string | null> {
	return readFile(path, 'utf8').catch((error: unknown) => forgive(error, path, null));
}

/** The names in a folder; none when there is no such folder. @throws DataError when it cannot be read. */
export function namesIfThere(folder: string): Promise<string[]> {
	return readdir(folder).catch((error: unknown) => forgive(error, folder, []));
}

function forgive<T>(error: unknown, path: string, instead: T): T {
	if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return instead;
	throw new DataError(
		`${path} is there and could not be read (${messageOf(error)}). ` +
			'Nothing was changed. Make it readable, or take it away, and run the command again.',
		{ cause: error }
	);
}
