import { createHash } from 'node:crypto';
import { cp, mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { MirroredSource } from './mirror.ts';

/** SHA-256 of each file by its name. */
export type Sums = Readonly<Record<string, string>>;

/** What stands in a data folder of one source. */
export interface PulledState {
	/** Raw files. */
	readonly files: Sums;
	/** Bytes of the raw files. */
	readonly bytes: number;
	/** Records that name no file, or one of other bytes. */
	readonly wrongRecords: readonly string[];
	/** Files that are still coming. */
	readonly incoming: readonly string[];
}

/** Copies a data folder, or makes an empty one. */
export async function dataFolderLike(template: string | null): Promise<string> {
	const root = await mkdtemp(join(tmpdir(), 'ledger-mirror-'));
	if (template !== null) await cp(template, root, { recursive: true });
	return root;
}

/** Removes a data folder. */
export function removeFolder(root: string): Promise<void> {
	return rm(root, { recursive: true, force: true });
}

/** Reads every raw file of a source, and holds its records against them. */
export async function readState(root: string, source: MirroredSource): Promise<PulledState> {
	const files: Record<string, string> = {};
	const sizes: Record<string, number> = {};
	for (const name of await readNames(join(root, 'raw', source))) {
		const content = await readFile(join(root, 'raw', source, name));
		files[name] = createHash('sha256').update(content).digest('hex');
		sizes[name] = content.length;
	}
	const wrongRecords: string[] = [];
	const recorded = new Set<string>();
	for (const name of await readNames(join(root, 'snapshots', source))) {
		const record = JSON.parse(await readFile(join(root, 'snapshots', source, name), 'utf8'));
		recorded.add(record.file);
		if (files[record.file] !== record.sha256 || sizes[record.file] !== record.bytes) wrongRecords.push(name);
	}
	for (const name of Object.keys(files)) if (!recorded.has(name)) wrongRecords.push(`${name} has none`);
	return {
		files,
		bytes: Object.values(sizes).reduce((sum, bytes) => sum + bytes, 0),
		wrongRecords,
		incoming: await readNames(join(root, 'raw', '.incoming', source))
	};
}

/** Names in a folder, in order; none when there is no such folder. */
export async function readNames(folder: string): Promise<string[]> {
	return (await readdir(folder).catch(() => [])).sort();
}
