import { dirname, basename, join } from 'node:path';

/**
 * Where files lie while they come, until they are whole: beside the raw folders and on the same disk, so that a rename
 * ends the matter, but outside them, so that nothing ever reads half a file.
 * @param rawFolder `data/raw/<source>`.
 */
export function incomingFolder(rawFolder: string): string {
	return join(dirname(rawFolder), '.incoming', basename(rawFolder));
}
