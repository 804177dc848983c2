import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { runReleaseCommand } from '#scripts/synthetic/commands.ts';
import { UsageError } from '#scripts/errors.ts';

const silent = () => undefined;

describe('runReleaseCommand', () => {
	it('writes the zip, its lookups and its truth where it is told', async () => {
		const folder = await mkdtemp(join(tmpdir(), 'ledger-command-'));
		const out = join(folder, 'new', 'small.zip');
		await runReleaseCommand(['--cases', '50', '--judges', '20', '--seed', '3', '--out', out], silent);
		expect((await readdir(join(folder, 'new'))).sort()).toEqual([
			'courts.csv',
			'immigration_judges.csv',
			'small.zip',
			'truth.json'
		]);
		await rm(folder, { recursive: true });
	});

	it.each([
		[['--cases', 'many'], /--cases is "many"/],
		[['--judges', '1'], /from 4 to 4000/],
		[['--method', 'deflate64'], /deflate or stored/],
		[['--from-year', '2020', '--to-year', '2010'], /give the earlier year first/],
		[['--colour'], /colour/]
	])('refuses %j', async (args, message) => {
		await expect(runReleaseCommand(args, silent)).rejects.toThrow(UsageError);
		await expect(runReleaseCommand(args, silent)).rejects.toThrow(message);
	});

	it('explains itself', async () => {
		const lines: string[] = [];
		await runReleaseCommand(['--help'], (line) => lines.push(line));
		expect(lines.join()).toContain('--cases N');
	});
});
