import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { commitFiles, finishCommits } from '#scripts/files/commit-files.ts';

let folder = '';
beforeEach(async () => {
	folder = await mkdtemp(join(tmpdir(), 'commit-'));
	await writeFile(join(folder, 'a.csv'), 'old a');
	await writeFile(join(folder, 'gone.csv'), 'old');
	await writeFile(join(folder, 'a.new'), 'new a');
	await writeFile(join(folder, 'b.new'), 'new b');
});
afterEach(() => rm(folder, { recursive: true }));

const at = (name: string) => join(folder, name);
const CHANGES = [
	{ from: 'a.new', to: 'a.csv' },
	{ from: 'b.new', to: 'below/b.csv' },
	{ from: null, to: 'gone.csv' }
];
const changes = () => CHANGES.map(({ from, to }) => ({ from: from && at(from), to: at(to) }));

async function expectNewSet(): Promise<void> {
	expect((await readdir(folder)).sort()).toEqual(['a.csv', 'below']);
	expect(await readFile(at('a.csv'), 'utf8')).toBe('new a');
	expect(await readFile(at('below/b.csv'), 'utf8')).toBe('new b');
}

it('puts the files of a set in their places, and leaves no list', async () => {
	await commitFiles(changes(), folder);
	await expectNewSet();
});

it('makes the rest of a set whose run was killed half-way', async () => {
	await writeFile(at('.unfinished-1.json'), JSON.stringify(CHANGES));
	await writeFile(at('a.csv'), 'new a');
	await rm(at('a.new'));
	await finishCommits(folder);
	await expectNewSet();
	await finishCommits(folder);
	await expectNewSet();
});

it('refuses before anything is changed what stands at the place of a folder', async () => {
	await mkdir(at('below/b.csv'), { recursive: true });
	await expect(commitFiles(changes(), folder)).rejects.toThrow(/a folder stands at the place of a file/);
	expect(await readFile(at('a.csv'), 'utf8')).toBe('old a');
});

it('does not pass over a file that is neither waiting nor in its place', async () => {
	await rm(at('b.new'));
	await expect(commitFiles(changes(), folder)).rejects.toThrow(/ENOENT/);
});

it('says what is wrong with a list that is none', async () => {
	await writeFile(at('.unfinished-1.json'), '{');
	await expect(finishCommits(folder)).rejects.toThrow(/not the list of changes.*Take it away/);
});
