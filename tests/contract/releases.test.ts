import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { findRelease } from '#core/releases/release-id.ts';
import { dataFolder } from '#scripts/data-folder.ts';
import { sha256 } from '#scripts/files/sha256.ts';
import { readManifests, readRelease } from '#scripts/release/release-records.ts';

const data = dataFolder('data');
const manifests = await readManifests(data.releases);

it('the committed data are the last release: a change of data/ is released with "npm run data -- release"', async () => {
	expect((await readRelease(data)).id).toBe(manifests.at(-1)?.id);
});

it('ids from before releases had a day are still understood', () => {
	expect(findRelease(manifests, '9a91d134')?.id).toBe(manifests[0]?.id);
});

it('every release keeps its rows, under the SHA-256 of its record, and nothing else is kept', () => {
	const folder = join(data.releases, 'tables');
	const parts = manifests.flatMap(({ tables }) => tables.flatMap((table) => table.parts));
	for (const { file, sha256: expected, bytes } of parts) {
		const csv = gunzipSync(readFileSync(join(folder, file)));
		expect([csv.length, sha256(csv)], file).toEqual([bytes, expected]);
	}
	expect(readdirSync(folder).sort()).toEqual([...new Set(parts.map(({ file }) => file))].sort());
});

it('every release names the one before it', () => {
	expect(manifests.map(({ previous }) => previous)).toEqual([
		null,
		...manifests.slice(0, -1).map(({ id }) => id)
	]);
});
