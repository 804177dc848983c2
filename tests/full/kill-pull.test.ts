import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { startMirror } from '../mirror/mirror.ts';
import { killOften } from './support/kill-often.ts';
import { mirroredData, publishNewFigures } from './support/mirrored-data.ts';
import { startSlowServer } from './support/slow-server.ts';

let folder = '';
beforeEach(async () => {
	folder = await mkdtemp(join(tmpdir(), 'ledger-kill-pull-'));
});
afterEach(async () => {
	vi.unstubAllEnvs();
	await rm(folder, { recursive: true });
});

it('leaves every document whole, the old one or the new one, when pull is killed', async () => {
	const mirror = await startMirror({ sources: ['unhcr', 'ohss-yearbook', 'eoir-decision-rates'] });
	const succeed = await mirroredData(folder, mirror);
	await succeed('pull');
	await publishNewFigures(mirror);
	await killOften({
		name: 'pull of three small sources',
		times: 20,
		args: ['pull'],
		template: folder,
		isOfSet: (path) => /^(raw\/(?!\.incoming)|snapshots\/)/.test(path),
		isLoose: true
	});
	await mirror.stop();
});

it('goes on with a large file whose download was killed, and gets its very bytes', async () => {
	const server = await startSlowServer();
	vi.stubEnv('LEDGER_ADDRESS_DDP', server.origin);
	await killOften({
		name: 'pull of a large file from a slow server',
		times: 15,
		args: ['pull', 'ddp'],
		template: folder,
		isOfSet: (path) => /^(raw\/(?!\.incoming)|snapshots\/)/.test(path),
		isLoose: true
	});
	const resumed = server.requests.filter(({ range }) => range > 0);
	expect(resumed.length, 'downloads that went on where they were killed').toBeGreaterThan(5);
	process.stdout.write(
		`pull of a large file from a slow server: ${resumed.length} downloads went on after a median of ` +
			`${resumed.map(({ range }) => range).sort((a, b) => a - b)[resumed.length >> 1]} of ${server.length} bytes\n`
	);
	await server.stop();
});
