import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, it } from 'vitest';
import { publishData } from '#scripts/release/publish.ts';
import { countedData } from './support/counted-data.ts';
import { killOften } from './support/kill-often.ts';

let folder = '';
beforeEach(async () => {
	folder = await mkdtemp(join(tmpdir(), 'ledger-kill-publish-'));
});
afterEach(() => rm(folder, { recursive: true }));

it('leaves the last release or the new one whole when publish is killed', async () => {
	const data = await countedData(folder, 1);
	await publishData(data);
	// Another release from here on: its name is in every file that describes the package, and it gets a record.
	await writeFile(join(data.root, 'release.json'), '{"id": "second", "synthetic": false}');
	await killOften({
		name: 'publish',
		times: 20,
		args: ['publish'],
		template: data.root,
		isOfSet: (path) => path.startsWith('publish/'),
		reader: { args: ['verify'] }
	});
});
