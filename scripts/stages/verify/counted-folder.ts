import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { countedSourceId } from '#core/publishers/index.ts';
import { dataFolder } from '#scripts/data-folder.ts';
import { UsageError } from '#scripts/errors.ts';
import { countedFolders } from '#scripts/stages/counted-folders.ts';

const DECISIONS = 'asylum_decisions.csv';

/**
 * The folder with counted decisions at a path: the family that a data folder shows, else the path itself (an `--out` of
 * normalize); null when there are none.
 */
export async function findCounted(path: string): Promise<string | null> {
	const [shown] = await countedFolders(dataFolder(path));
	if (shown) return shown.folder;
	return (await stat(join(path, DECISIONS)).catch(() => null)) ? path : null;
}

/**
 * The folder with counted decisions that an option names.
 * @throws UsageError when there are none.
 */
export async function countedFolder(option: string, path: string): Promise<string> {
	const folder = await findCounted(path);
	if (folder) return folder;
	throw new UsageError(
		`${option} is ${path}, but there is no ${DECISIONS} in it. Give a folder that "npm run data -- normalize eoir-case-data --out" wrote.`
	);
}

/** Whether counted decisions are invented: a `release.json` above them or a `sources.csv` near them says so. */
export async function isSynthetic(folder: string): Promise<boolean> {
	const read = (...parts: string[]) => readFile(join(folder, ...parts), 'utf8').catch(() => '');
	const marks = [
		await read('..', '..', 'release.json'),
		await read('..', 'release.json'),
		await read('release.json')
	];
	if (marks.some((text) => /"synthetic":\s*true/.test(text))) return true;
	const invented = [countedSourceId('case-data', 'synthetic-'), countedSourceId('ddp', 'synthetic-')];
	const lists = [await read('..', '..', 'normalized', 'sources.csv'), await read('sources.csv')];
	const lines = lists.flatMap((text) => text.split('\n'));
	return lines.some((line) => invented.some((id) => line.startsWith(id)));
}
