import { expect, it } from 'vitest';
import { checkEnd } from '#scripts/pull/file-end.ts';
import { readInputFiles } from '#scripts/files/input-files.ts';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { largeZip } from './large-zip.ts';
import { wholeFile } from './mirror-file.ts';
import { pullLargeZip } from './pull-large-zip.ts';
import { dataFolderLike, removeFolder } from './pulled-folder.ts';

it('is a zip that readers of zips read, from any place on', async () => {
	const zip = largeZip(2, 5);
	const whole = wholeFile(zip);
	const folder = await dataFolderLike(null);
	const path = join(folder, 'a.zip');
	await writeFile(path, whole);
	await checkEnd('zip', path, 'http://a.example/a.zip');
	expect((await readInputFiles(path)).map(({ name, bytes }) => [name, bytes.length])).toEqual([
		['EOIR Case Data/B_TblProceeding.csv', 2 << 20]
	]);
	for (const from of [0, 1, 63, 64, 65, 1 << 20, (1 << 20) + 64, whole.length - 30])
		expect(Buffer.concat([...zip.read(from, whole.length)]).equals(whole.subarray(from)), `${from}`).toBe(
			true
		);
	await removeFolder(folder);
});

it('arrives whole over a line that breaks, however its publisher replaces it', async () => {
	await pullLargeZip(6);
});
