import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { countedSourceId } from '#core/publishers/index.ts';
import { UsageError } from '#scripts/errors.ts';

const DECISIONS = 'asylum_decisions.csv';

/**
 * The folder with counted decisions at a path: the path itself (an `--out` of normalize) or `normalized` in it (a data
 * folder); null when there are none.
 */
export async function findCounted(path: string): Promise<string | null> {
	for (const folder of [join(path, 'normalized'), path]) {
		if (await stat(join(folder, DECISIONS)).catch(() => null)) return folder;
	}
	return null;
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

/** Whether counted decisions are invented: the `release.json` above them or the `sources.csv` beside them says so. */
export async function isSynthetic(folder: string): Promise<boolean> {
	const read = (...parts: string[]) => readFile(join(folder, ...parts), 'utf8').catch(() => '');
	const marks = [await read('..', 'release.json'), await read('release.json')];
	if (marks.some((text) => /"synthetic":\s*true/.test(text))) return true;
	const invented = countedSourceId('case-data', 'synthetic-');
	return (await read('sources.csv')).split('\n').some((line) => line.startsWith(invented));
}
