import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, it } from 'vitest';
import { countedData } from './support/counted-data.ts';
import { killOften } from './support/kill-often.ts';

let folder = '';
beforeEach(async () => {
	folder = await mkdtemp(join(tmpdir(), 'ledger-kill-aggregate-'));
});
afterEach(() => rm(folder, { recursive: true }));

it('leaves the old sums or the new ones whole when aggregate is killed', async () => {
	const old = await countedData(join(folder, 'old'), 1);
	const data = await countedData(join(folder, 'new'), 2);
	await rm(data.aggregates, { recursive: true });
	await cp(old.aggregates, data.aggregates, { recursive: true });
	await killOften({
		name: 'aggregate',
		times: 20,
		args: ['aggregate'],
		template: data.root,
		isOfSet: (path) => path.startsWith('aggregates/')
	});
});
