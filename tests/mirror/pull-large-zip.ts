import { join } from 'node:path';
import { expect, vi } from 'vitest';
import { run } from '#scripts/cli.ts';
import { fileFacts } from '#scripts/files/sha256.ts';
import { fakeEffects } from '../support/fake-effects.ts';
import { cut } from './faults.ts';
import { largeZip } from './large-zip.ts';
import { sha256Of } from './mirror-file.ts';
import { startMirror } from './mirror.ts';
import { dataFolderLike, readNames, removeFolder } from './pulled-folder.ts';

const ARCHIVE = '/EOIR%20Case%20Data.zip';

/**
 * Pulls an archive of so many megabytes over a line that breaks, through one run that is given up and others that go
 * on, and once more while its publisher replaces it; holds every byte that stands in the end against the mirror's.
 * @returns bytes compared, and bytes that went over the line for them.
 */
export async function pullLargeZip(megabytes: number): Promise<{ compared: number; sent: number }> {
	const mirror = await startMirror({ sources: [] });
	const root = await dataFolderLike(null);
	try {
		vi.stubEnv('LEDGER_DATA', root);
		vi.stubEnv('LEDGER_ADDRESS_EOIR_CASE_DATA', mirror.origin);
		const [first, second] = [largeZip(megabytes, 1), largeZip(megabytes, 2)];
		const pull = async () => run(['pull', 'eoir-case-data'], fakeEffects());
		const breakEach = (share: number, times?: number) =>
			mirror.misbehave({
				fault: cut(`after ${share} of it`, (bytes) => Math.floor(bytes * share)),
				...(times === undefined ? {} : { times })
			});

		mirror.routes.set(ARCHIVE, first);
		breakEach(0.2, 3);
		expect(await pull(), 'over three breaks').toBe(0);
		const path = join(root, 'raw/eoir-case-data/2026-09-01.zip');
		expect(await fileFacts(path)).toEqual({ bytes: first.bytes, sha256: sha256Of(first) });
		const { bodyBytes: sent } = mirror.takeTraffic();
		expect(sent, 'bytes sent for one file: what was lost on the line came again, no more').toBeLessThan(
			1.7 * first.bytes
		);

		breakEach(0.5, 1);
		mirror.routes.set(ARCHIVE, second);
		const replaced = {
			...fakeEffects(),
			wait: async () => void mirror.routes.set(ARCHIVE, largeZip(megabytes, 3))
		};
		expect(await run(['pull', 'eoir-case-data'], replaced), 'replaced half-way').toBe(0);
		const third = join(root, 'raw/eoir-case-data/2026-09-03.zip');
		expect((await fileFacts(third)).sha256).toBe(sha256Of(largeZip(megabytes, 3)));
		expect(await readNames(join(root, 'raw/eoir-case-data'))).toEqual(['2026-09-01.zip', '2026-09-03.zip']);

		mirror.takeTraffic();
		expect(await pull()).toBe(0);
		expect(mirror.takeTraffic().bodyBytes, 'fetched once all is here').toBe(0);
		return { compared: 2 * first.bytes, sent };
	} finally {
		vi.unstubAllEnvs();
		await mirror.stop();
		await removeFolder(root);
	}
}
