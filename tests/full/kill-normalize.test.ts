import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, it, vi } from 'vitest';
import { startMirror } from '../mirror/mirror.ts';
import { countedData } from './support/counted-data.ts';
import { killOften } from './support/kill-often.ts';
import { mirroredData, publishNewFigures } from './support/mirrored-data.ts';

let folder = '';
beforeEach(async () => {
	folder = await mkdtemp(join(tmpdir(), 'ledger-kill-normalize-'));
});
afterEach(async () => {
	vi.unstubAllEnvs();
	await rm(folder, { recursive: true });
});

it('leaves the old count of an archive or the new one whole when normalize is killed', async () => {
	await countedData(join(folder, 'new'), 2);
	const data = await countedData(join(folder, 'old'), 1);
	await killOften({
		name: 'normalize eoir-case-data',
		times: 20,
		args: ['normalize', 'eoir-case-data', '--from', join(folder, 'new', 'release', 'release.zip')],
		template: data.root,
		isOfSet: (path) => path.startsWith('counted/')
	});
});

it('leaves the old count of a case table or the new one whole when normalize is killed', async () => {
	await countedData(join(folder, 'new'), 2, 'case-table');
	const data = await countedData(join(folder, 'old'), 1, 'case-table');
	await killOften({
		name: 'normalize ddp',
		times: 15,
		args: ['normalize', 'ddp', '--from', join(folder, 'new', 'release')],
		template: data.root,
		isOfSet: (path) => path.startsWith('counted/')
	});
});

it('leaves the old tables of published counts or the new ones whole when normalize is killed', async () => {
	const mirror = await startMirror({ sources: ['unhcr', 'ohss-yearbook', 'eoir-decision-rates'] });
	const root = join(folder, 'data');
	const succeed = await mirroredData(root, mirror);
	await succeed('pull');
	for (const source of ['unhcr', 'ohss-yearbook', 'eoir-decision-rates']) await succeed('normalize', source);
	await publishNewFigures(mirror);
	await succeed('pull');
	await mirror.stop();
	await killOften({
		name: 'normalize unhcr',
		times: 15,
		args: ['normalize', 'unhcr'],
		template: root,
		isOfSet: (path) => path.startsWith('normalized/'),
		reader: { args: ['verify'] }
	});
});
