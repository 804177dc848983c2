import { statSync } from 'node:fs';
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
	const bytes: number[] = [];
	await killOften({
		name: 'pull of a large file from a slow server',
		times: 15,
		args: ['pull', 'ddp'],
		template: folder,
		// The server holds its breath at a byte, and the download is killed once that much has come to the disk.
		draw: (random) => {
			const atByte = Math.floor(random * server.length);
			bytes.push(atByte);
			return {
				atByte,
				watch: (kill, data) => {
					server.holdAt(atByte);
					const watching = setInterval(() => {
						if (sizeOf(join(data, 'raw', '.incoming', 'ddp', 'download.part')) < atByte) return;
						clearInterval(watching);
						kill();
						server.holdAt(null);
					}, 5);
				}
			};
		},
		isOfSet: (path) => /^(raw\/(?!\.incoming)|snapshots\/)/.test(path),
		isLoose: true
	});
	const resumed = server.requests.map(({ range }) => range);
	expect(bytes.filter((byte) => !resumed.includes(byte))).toEqual([]);
	process.stdout.write(
		`pull of a large file from a slow server: all ${bytes.length} went on at the byte where they were killed\n`
	);
	await server.stop();
});

/** Bytes of a file; below none when it is not there. */
function sizeOf(path: string): number {
	return statSync(path, { throwIfNoEntry: false })?.size ?? -1;
}
