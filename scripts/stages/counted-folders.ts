import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { COUNTED_PLACES, type CountedFamily } from '#core/tables/counted.ts';
import type { DataFolder } from '#scripts/data-folder.ts';
import { DataError } from '#scripts/errors.ts';

/** A family of counted decisions and the folder with its tables. */
export interface CountedFolder {
	readonly family: CountedFamily;
	readonly folder: string;
}

/** The counted families of a data folder, best first: a build shows the first, the others are held against it. */
export async function countedFolders({ root }: Pick<DataFolder, 'root'>): Promise<readonly CountedFolder[]> {
	const found = new Map<CountedFamily, string>();
	for (const place of COUNTED_PLACES) {
		const [folder, family] = [join(root, place), familyAt(place)];
		if (found.has(family) || !(await stat(join(folder, 'asylum_decisions.csv')).catch(() => null))) continue;
		found.set(family, folder);
	}
	return [...found].map(([family, folder]) => ({ family, folder }));
}

/**
 * The counted family that a build shows.
 * @throws DataError when nothing was counted.
 */
export async function shownCount(data: Pick<DataFolder, 'root' | 'counted'>): Promise<CountedFolder> {
	const [shown] = await countedFolders(data);
	if (shown) return shown;
	throw new DataError(
		`${data.counted} holds no counted decisions (<family>/asylum_decisions.csv). ` +
			'Run "npm run data -- normalize eoir-case-data" or "npm run data -- normalize ddp" first.'
	);
}

function familyAt(place: (typeof COUNTED_PLACES)[number]): CountedFamily {
	return place === 'counted/ddp' ? 'ddp' : 'eoir-case-data';
}
