import { mkdir, mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, it, vi } from 'vitest';
import { run } from '#scripts/cli.ts';
import { writeSyntheticRelease } from '#scripts/synthetic/write-release.ts';
import { fakeEffects } from '../../support/fake-effects.ts';

afterEach(() => {
	vi.unstubAllEnvs();
});

it('counts the newest release that was pulled, into the folder of its family', async () => {
	const root = await mkdtemp(join(tmpdir(), 'pulled-'));
	const raw = join(root, 'raw', 'eoir-case-data');
	await writeSyntheticRelease({ cases: 300, judges: 8, seed: 1, out: join(raw, '2026-09-01.zip') });
	await writeSyntheticRelease({ cases: 300, judges: 8, seed: 2, out: join(raw, '2026-10-01.zip') });
	await writeFile(join(raw, 'other.zip'), 'no release');
	vi.stubEnv('LEDGER_DATA', root);
	const effects = fakeEffects();
	expect([await run(['normalize', 'eoir-case-data'], effects), effects.warned]).toEqual([0, []]);
	const summary: unknown = JSON.parse(
		await readFile(join(root, 'counted', 'eoir-case-data', 'normalize-summary.json'), 'utf8')
	);
	expect(summary).toMatchObject({ release: '2026-10-01.zip', options: { events: 'all' } });

	await mkdir(join(root, 'normalized'));
	await writeFile(join(root, 'normalized', 'sources.csv'), 'kept');
	expect(await run(['normalize', 'eoir-case-data'], effects)).toBe(0);
	expect(await readFile(join(root, 'normalized', 'sources.csv'), 'utf8')).toBe('kept');
});

it('says so when nothing was pulled', async () => {
	vi.stubEnv('LEDGER_DATA', await mkdtemp(join(tmpdir(), 'pulled-')));
	const effects = fakeEffects();
	expect(await run(['normalize', 'eoir-case-data'], effects)).toBe(1);
	expect(effects.warned.join()).toMatch(/Nothing was pulled for eoir-case-data/);
});
