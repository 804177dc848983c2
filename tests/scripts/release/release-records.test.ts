import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { dataFolder } from '#scripts/data-folder.ts';
import { readRelease } from '#scripts/release/release-records.ts';
import { release } from '../../../src/lib/server/release.ts';

describe('readRelease', () => {
	it('names the data of this repository as the site does', async () => {
		const { id, synthetic } = await readRelease(dataFolder());
		expect(release()).toMatchObject({ id, synthetic });
	});

	it('refuses a release.json without an id', async () => {
		const root = await mkdtemp(join(tmpdir(), 'release-'));
		await writeFile(join(root, 'release.json'), '{"synthetic":true}');
		await expect(readRelease(dataFolder(root))).rejects.toMatchObject({ name: 'DataError' });
		await rm(root, { recursive: true });
	});
});
