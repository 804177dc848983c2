import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { openDataFolder } from '#scripts/release/open-data-folder.ts';

let root = '';
beforeEach(async () => {
	root = await mkdtemp(join(tmpdir(), 'open-'));
});
afterEach(() => rm(root, { recursive: true }));

async function put(path: string, text = path): Promise<void> {
	await mkdir(dirname(join(root, path)), { recursive: true });
	await writeFile(join(root, path), text);
}

/** Every file below the folder, in order. */
async function files(): Promise<string[]> {
	const entries = await readdir(root, { recursive: true, withFileTypes: true });
	return entries
		.filter((entry) => entry.isFile())
		.map((entry) => join(entry.parentPath, entry.name).slice(root.length + 1))
		.sort();
}

/** A process that runs for sure, and a number that none has. */
const RUNNING = process.ppid;
const ENDED = 2 ** 30;

it.each([
	['aggregates.partial.previous/a.csv', 'aggregates/a.csv'],
	['counted/ddp.partial.previous/a.csv', 'counted/ddp/a.csv'],
	['raw/.incoming/unhcr.previous/a.json', 'raw/unhcr/a.json']
])('brings back a folder that had stepped aside: %s', async (aside, place) => {
	await put(aside, 'old');
	await openDataFolder(root);
	expect(await files()).toEqual([place]);
	expect(await readFile(join(root, place), 'utf8')).toBe('old');
});

it('takes away a folder that stepped aside once the new one is there', async () => {
	await put('publish.partial.previous/a.csv', 'old');
	await put('publish/a.csv', 'new');
	await openDataFolder(root);
	expect(await files()).toEqual(['publish/a.csv']);
	expect(await readFile(join(root, 'publish/a.csv'), 'utf8')).toBe('new');
});

it('ends a set of tables of which some had changed, wherever it lies', async () => {
	await put('normalized/a.csv', 'new');
	await put('normalized/b.csv', 'old');
	await put(`normalized/b.csv.${ENDED}-0123abcd.partial`, 'new');
	const list = ['a', 'b'].map((name) => ({
		from: `${name}.csv.${ENDED}-0123abcd.partial`,
		to: `${name}.csv`
	}));
	await put('normalized/.unfinished-1.json', JSON.stringify(list));
	await openDataFolder(root);
	expect(await files()).toEqual(['normalized/a.csv', 'normalized/b.csv']);
	expect(await readFile(join(root, 'normalized/b.csv'), 'utf8')).toBe('new');
});

it('takes away what an ended process left unfinished, and leaves what another is writing', async () => {
	await put(`snapshots/unhcr/a.json.${ENDED}-0123abcd.partial`);
	await put(`snapshots/unhcr/b.json.${RUNNING}-0123abcd.partial`);
	await put('raw/.incoming/ddp/download.part');
	await openDataFolder(root);
	expect(await files()).toEqual([
		'raw/.incoming/ddp/download.part',
		`snapshots/unhcr/b.json.${RUNNING}-0123abcd.partial`
	]);
});

it('opens a folder that does not exist', async () => {
	expect((await openDataFolder(join(root, 'absent'))).normalized).toBe(join(root, 'absent', 'normalized'));
});
