import { readdir, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { type DataFolder, dataFolder } from '#scripts/data-folder.ts';
import { finishCommit, isUnfinished } from '#scripts/files/commit-files.ts';
import { isAbandoned } from '#scripts/files/temporary-name.ts';
import { PREVIOUS, restoreInterruptedSwap } from '#scripts/files/write-whole.ts';

/**
 * The parts of a data folder, once what a killed run left half-way in it is in order: sets of files of which some had
 * changed get the others, a folder that had stepped aside comes back, and files that nobody finishes go. Every command
 * begins with this, so that none takes a mixture for good. Runs that go on beside it are not disturbed.
 * @param root as of `dataFolder`.
 * @throws DataError when the disk refuses.
 */
export async function openDataFolder(root?: string): Promise<DataFolder> {
	const data = dataFolder(root);
	const entries = await readdir(data.root, { recursive: true, withFileTypes: true }).catch(() => []);
	const paths = (isFolder: boolean) =>
		entries
			.filter((entry) => entry.isDirectory() === isFolder)
			.map((entry) => join(entry.parentPath, entry.name));
	for (const folder of paths(true).filter((path) => path.endsWith(PREVIOUS))) {
		const staged = folder.slice(0, -PREVIOUS.length);
		await restoreInterruptedSwap(staged, placeOf(staged, data));
	}
	for (const list of paths(false).filter(isUnfinished)) await finishCommit(list);
	for (const file of paths(false).filter(isAbandoned)) await rm(file, { force: true });
	return data;
}

/** The folder whose new content grows in another: `aggregates.partial` for `aggregates`, and what is pulled. */
function placeOf(staged: string, { raw }: DataFolder): string {
	const isPulled = dirname(staged) === join(raw, '.incoming');
	return isPulled ? join(raw, basename(staged)) : staged.replace(/\.partial$/, '');
}
