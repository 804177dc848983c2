import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';

/** A data folder of one test. */
export interface PullFolder {
	readonly root: string;
	readonly rawFolder: string;
	readonly recordFolder: string;
	/** Every file under the folder, path → content as text, in order of path. */
	readonly contents: (under?: string) => Promise<Record<string, string>>;
	readonly remove: () => Promise<void>;
}

/** Makes an empty data folder for one source. */
export async function makePullFolder(source: string): Promise<PullFolder> {
	const root = await mkdtemp(join(tmpdir(), 'ledger-pull-'));
	return {
		root,
		rawFolder: join(root, 'raw', source),
		recordFolder: join(root, 'snapshots', source),
		contents: (under = '.') => contents(join(root, under)),
		remove: () => rm(root, { recursive: true, force: true })
	};
}

async function contents(folder: string): Promise<Record<string, string>> {
	const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
	const paths = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
	const pairs = paths
		.sort()
		.map(async (path) => [relative(folder, path), await readFile(path, 'latin1')] as const);
	return Object.fromEntries(await Promise.all(pairs));
}
