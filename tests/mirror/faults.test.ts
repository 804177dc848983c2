import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { run } from '#scripts/cli.ts';
import type { Effects } from '#scripts/effects.ts';
import { type FakeEffects, fakeEffects } from '../support/fake-effects.ts';
import { type FaultCase, faultsFor, PATHS, RESUMED } from './fault-table.ts';
import { cut } from './faults.ts';
import { SECOND_FIGURES, THIRD_FIGURES } from './figures.ts';
import { type Mirror, type MirroredSource, MIRRORED_SOURCES, startMirror } from './mirror.ts';
import { dataFolderLike, type PulledState, readState, removeFolder, type Sums } from './pulled-folder.ts';

/** Largest file of the mirror here, with room to spare: an endless body is recognised by it. */
const MOST_BYTES = 2_000_000;

let mirror: Mirror;
const templates = new Map<
	MirroredSource,
	{ readonly root: string; readonly old: Sums; readonly current: Sums }
>();
const folders: string[] = [];
const tally = { faults: 0, right: 0, errors: 0, bytes: 0 };

beforeAll(async () => {
	mirror = await startMirror();
	const config = await folderLike(null);
	await writeFile(join(config, 'publishers.json'), await smallPublishers());
	for (const [name, value] of Object.entries(mirror.environment)) vi.stubEnv(name, value);
	vi.stubEnv('LEDGER_PUBLISHERS', join(config, 'publishers.json'));
	for (const source of MIRRORED_SOURCES) {
		const root = await folderLike(null);
		expect((await pull(root, source)).code).toBe(0);
		templates.set(source, { root, old: (await readState(root, source)).files, current: {} });
	}
	await mirror.publish(SECOND_FIGURES);
	for (const source of MIRRORED_SOURCES) {
		const template = templateOf(source);
		const root = await folderLike(template.root);
		expect((await pull(root, source)).code).toBe(0);
		const { files } = await readState(root, source);
		expect(files).not.toEqual(template.old);
		templates.set(source, { ...template, current: files });
	}
});

afterEach(() => mirror.misbehave(null));

afterAll(async () => {
	vi.unstubAllEnvs();
	await mirror.stop();
	for (const folder of folders) await removeFolder(folder);
	process.stdout.write(
		`faults of the network: ${tally.faults} tried, ${tally.right} got over, ${tally.errors} ended with an error; ` +
			`${tally.bytes} bytes compared\n`
	);
});

async function folderLike(template: string | null): Promise<string> {
	const root = await dataFolderLike(template);
	folders.push(root);
	return root;
}

/** The addresses of the publishers, with small files only. */
async function smallPublishers(): Promise<string> {
	const config = JSON.parse(await readFile('scripts/pull/publishers.json', 'utf8'));
	for (const source of Object.values<{ most_bytes: number }>(config.sources)) source.most_bytes = MOST_BYTES;
	return JSON.stringify(config);
}

function templateOf(source: MirroredSource) {
	const template = templates.get(source);
	if (!template) throw new Error(`no template of ${source}`);
	return template;
}

/** Effects on whose clock a minute of silence has passed as soon as the mirror falls silent. */
function patientEffects(): FakeEffects & Effects {
	const pending = new Set<() => void>();
	mirror.whenSilent(() => {
		for (const act of pending) act();
	});
	return {
		...fakeEffects(),
		after: (_milliseconds, act) => {
			pending.add(act);
			return () => pending.delete(act);
		}
	};
}

async function pull(root: string, source: MirroredSource, effects = patientEffects()) {
	vi.stubEnv('LEDGER_DATA', root);
	const code = await run(['pull', source], effects);
	return { code, said: effects.warned.join('\n') };
}

/** Whether files are those of the second edition, each beside what is kept of the first. */
function expectCurrent(state: PulledState, source: MirroredSource): void {
	expect(state.files).toEqual(templateOf(source).current);
	expect(state.wrongRecords).toEqual([]);
	expect(state.incoming).toEqual([]);
	tally.bytes += state.bytes;
}

/** Whether nothing that was good is lost, and nothing that is no edition's file stands among them. */
function expectUnharmed(state: PulledState, source: MirroredSource): void {
	const { old, current } = templateOf(source);
	for (const [name, sum] of Object.entries(state.files)) expect([old[name], current[name]]).toContain(sum);
	expect(Object.keys(state.files)).toEqual(expect.arrayContaining(Object.keys(old)));
	// Pages of one answer change places with the old ones as a set.
	if (source === 'unhcr') expect(state.files).toEqual(old);
	expect(state.wrongRecords).toEqual([]);
	expect(state.incoming.filter((name) => !/^download\.(?:part|json)$/.test(name))).toEqual([]);
	tally.bytes += state.bytes;
}

it('are as many as docs/reliability.md says', async () => {
	const tried = MIRRORED_SOURCES.reduce((sum, source) => sum + faultsFor(source).length, RESUMED.length);
	const said = await readFile('docs/reliability.md', 'utf8');
	expect(/faults tried, by source \| (\d+):/.exec(said)?.[1]).toBe(String(tried));
});

describe.each(MIRRORED_SOURCES)('%s', (source) => {
	it.each(faultsFor(source))('$name: $ends', async ({ order, isOfIndex, ends }: FaultCase) => {
		const paths = isOfIndex ? PATHS[source].index : PATHS[source].files;
		const root = await folderLike(templateOf(source).root);
		mirror.takeTraffic();
		mirror.misbehave({ ...order, ...(paths ? { paths } : {}) });
		const { code, said } = await pull(root, source);
		const traffic = mirror.takeTraffic();
		expect(traffic.struck, 'requests the fault struck').toBeGreaterThan(0);
		expect(traffic.mostAtOnce, 'requests under way at once').toBe(1);
		tally.faults += 1;
		const state = await readState(root, source);
		if (ends === 'right bytes') {
			expect(code, said).toBe(0);
			expectCurrent(state, source);
			tally.right += 1;
		} else {
			expect(code, said).toBe(3);
			expect(said).toMatch(/^UnreachableError: .*not pulled, see above\. Earlier files are as they were/m);
			expect(said).toContain(mirror.origin);
			expectUnharmed(state, source);
			tally.errors += 1;
		}
		mirror.misbehave(null);
		if (ends === 'error') {
			expect((await pull(root, source)).code, 'once the fault is gone').toBe(0);
			expectCurrent(await readState(root, source), source);
		}
		mirror.takeTraffic();
		expect((await pull(root, source)).code).toBe(0);
		const { bodies, bodyBytes } = mirror.takeTraffic();
		expect({ bodies, bodyBytes }, 'fetched once all is here').toEqual({ bodies: 0, bodyBytes: 0 });
		await removeFolder(root);
	});
});

describe.each(RESUMED)('%s, replaced while its rest was still to come', (source) => {
	it('is the new file whole, never half of each', async () => {
		const root = await folderLike(null);
		mirror.misbehave({
			fault: cut('half-way', (bytes) => Math.floor(bytes / 2)),
			paths: PATHS[source].files,
			times: 1
		});
		const effects = patientEffects();
		const wait = () => mirror.publish(THIRD_FIGURES);
		expect((await pull(root, source, { ...effects, wait })).code).toBe(0);
		const third = await readState(root, source);
		await mirror.publish(SECOND_FIGURES);
		const other = await folderLike(null);
		await pull(other, source);
		const second = await readState(other, source);
		await mirror.publish(THIRD_FIGURES);
		const clean = await folderLike(null);
		await pull(clean, source);
		expect(third.files).toEqual((await readState(clean, source)).files);
		expect(Object.values(third.files)).not.toEqual(Object.values(second.files));
		expect(third.wrongRecords).toEqual([]);
		await mirror.publish(SECOND_FIGURES);
		tally.faults += 1;
		tally.right += 1;
		tally.bytes += third.bytes;
	});
});
