import { cp, mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, it, vi } from 'vitest';
import { run } from '#scripts/cli.ts';
import { fakeEffects } from '../support/fake-effects.ts';
import { type Mirror, MIRRORED_SOURCES, startMirror } from './mirror.ts';

let mirror: Mirror;
const folders: string[] = [];

afterEach(async () => {
	vi.unstubAllEnvs();
	await mirror.stop();
	for (const folder of folders.splice(0)) await rm(folder, { recursive: true, force: true });
});

/** A data folder with the project's lookups and nothing else, to which the mirror's sources are pulled. */
async function emptyData(): Promise<string> {
	const root = await mkdtemp(join(tmpdir(), 'mirrored-'));
	folders.push(root);
	for (const part of ['lookups', 'corrections'])
		await cp(join('data', part), join(root, part), { recursive: true });
	vi.stubEnv('LEDGER_DATA', root);
	for (const [name, value] of Object.entries(mirror.environment)) vi.stubEnv(name, value);
	return root;
}

async function succeed(...args: readonly string[]): Promise<readonly string[]> {
	const effects = fakeEffects();
	expect(await run(args, effects), effects.warned.join('\n')).toBe(0);
	return effects.logged;
}

it('serves every source in a form that pull takes and normalize reads', async () => {
	mirror = await startMirror();
	const data = await emptyData();
	await succeed('pull', ...MIRRORED_SOURCES);
	for (const source of MIRRORED_SOURCES) await succeed('normalize', source);
	const outcomes = await readFile(join(data, 'normalized', 'published_outcomes.csv'), 'utf8');
	const [mexico] = mirror.figures.decisionRates.rows.filter(({ nationality }) => nationality === 'MEXICO');
	expect(outcomes).toMatch(new RegExp(`^eoir-decision-rates-fy2025.*MEX.*granted,${mexico?.grants},`, 'm'));
	expect(outcomes).toMatch(/^unhcr-asylum-decisions,.*MEX.*2024.*granted,702,/m);
	expect(outcomes).toMatch(/^ohss-yearbook-fy2024.*MEX.*2024.*,380,/m);
});

it('takes a full run from an empty data folder to verified downloads', async () => {
	mirror = await startMirror({ sources: ['unhcr', 'ohss-yearbook', 'eoir-decision-rates'] });
	const data = await emptyData();
	await succeed();
	expect(await readFile(join(data, 'publish', 'SHA256SUMS'), 'utf8')).toContain('published_outcomes.csv');
});

it('is asked by a trial, which writes nothing, and says what is here', async () => {
	mirror = await startMirror();
	const data = await emptyData();
	const before = await readdir(data, { recursive: true });
	const first = await succeed('pull', '--dry-run', ...MIRRORED_SOURCES);
	expect(await readdir(data, { recursive: true })).toEqual(before);
	const wanted = MIRRORED_SOURCES.map(
		(source) => `${source}: ${source === 'unhcr' ? 2 : source === 'asylumjudge' ? 10 : 1}`
	);
	const sums = (logged: readonly string[]) =>
		logged.filter((line) => / files?, \d+ would be fetched$/.test(line));
	expect(sums(first).map((line) => line.replace(/ files?,.*/, ''))).toEqual(wanted);
	await succeed('pull', ...MIRRORED_SOURCES);
	const pulled = (await readdir(data, { recursive: true })).sort();
	const second = await succeed('pull', '--dry-run', ...MIRRORED_SOURCES);
	expect(
		sums(second).every((line) => line.endsWith(' 0 would be fetched')),
		second.join('\n')
	).toBe(true);
	expect((await readdir(data, { recursive: true })).sort()).toEqual(pulled);
});

it('changes between two runs: only what is new comes, under its new name', async () => {
	mirror = await startMirror({ sources: ['ohss-yearbook', 'eoir-decision-rates'] });
	await emptyData();
	await succeed('pull', 'ohss-yearbook', 'eoir-decision-rates');
	mirror.takeTraffic();
	const { yearbook } = mirror.figures;
	await mirror.publish({
		yearbook: {
			...yearbook,
			uploadedOn: '2026-10-02',
			defensive: { ...yearbook.defensive, Mexico: [800, 900] }
		}
	});
	const logged = await succeed('pull', 'ohss-yearbook', 'eoir-decision-rates');
	expect(logged.join('\n')).toContain('2026_1002_ohss_yearbook_asylees_fy2024.xlsx: new');
	expect(logged.join('\n')).toContain('eoir-decision-rates: 1 file, 0 new or changed');
});
