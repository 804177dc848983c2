import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { dataFolder } from '#scripts/data-folder.ts';
import { countedFolders, shownCount } from '#scripts/release/counted-folders.ts';

async function withCounts(...places: string[]) {
	const data = dataFolder(await mkdtemp(join(tmpdir(), 'counted-')));
	for (const place of places) {
		await mkdir(join(data.root, place), { recursive: true });
		await writeFile(join(data.root, place, 'asylum_decisions.csv'), '');
	}
	return data;
}

describe('countedFolders', () => {
	it('takes the count of the archive first and keeps the other beside it', async () => {
		const data = await withCounts('counted/ddp', 'counted/eoir-case-data');
		const families = [
			{ family: 'eoir-case-data', folder: join(data.counted, 'eoir-case-data') },
			{ family: 'ddp', folder: join(data.counted, 'ddp') }
		];
		expect(await countedFolders(data)).toEqual(families);
		await rm(join(data.counted, 'eoir-case-data'), { recursive: true });
		expect(await shownCount(data)).toEqual(families[1]);
	});

	it('still reads a count of the archive in the place it had before', async () => {
		const data = await withCounts('normalized', 'counted/ddp');
		expect(await shownCount(data)).toEqual({ family: 'eoir-case-data', folder: data.normalized });
		const both = await withCounts('normalized', 'counted/eoir-case-data');
		expect(await countedFolders(both)).toEqual([
			{ family: 'eoir-case-data', folder: join(both.counted, 'eoir-case-data') }
		]);
	});

	it('says which commands count when nothing is there', async () => {
		const data = await withCounts();
		expect(await countedFolders(data)).toEqual([]);
		await expect(shownCount(data)).rejects.toThrow(/holds no counted decisions.*normalize ddp/);
	});
});
