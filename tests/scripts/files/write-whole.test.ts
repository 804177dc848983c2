import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { DataError, UnreachableError, UsageError } from '#scripts/errors.ts';
import { diskError, writeFilesAtomically } from '#scripts/files/write-whole.ts';

const system = (code: string, path?: string) =>
	Object.assign(new Error(`${code}: refused`), { code, syscall: 'write', ...(path ? { path } : {}) });
const said = (error: unknown) => {
	const result = diskError(error, '/out/a.csv', 'Earlier output is as it was.');
	return result instanceof DataError && result !== error ? result.message : result;
};

describe('diskError', () => {
	it('says what happened, to what, what is left and what to do', () => {
		const full =
			'/out/a.csv: the disk is full. Earlier output is as it was. Make room on it, or name a folder on another disk, and run the command again.';
		expect(said(system('ENOSPC'))).toBe(full);
		expect(said(system('EDQUOT'))).toBe(full);
		expect(said(new Error('IO Error: Could not write file "x": No space left on device'))).toBe(full);
		expect(said(system('EROFS'))).toMatch(
			/^\/out\/a\.csv: it may not be written to \(EROFS\)\. Earlier .* Give yourself the right to write there/
		);
		expect(said(system('EIO', '/in/b.zip'))).toMatch(
			/^\/in\/b\.zip: it could not be read or written \(EIO: refused\)/
		);
	});

	it.each([
		new DataError('x'),
		new UsageError('x'),
		new UnreachableError('x'),
		new TypeError('x is no function'),
		Object.assign(new Error('invalid argument'), { code: 'ERR_INVALID_ARG_TYPE' }),
		'text'
	])('leaves alone what is no fault of the disk: %s', (error) => {
		expect(said(error)).toBe(error);
	});
});

it('says of files written together which one the disk refused, and leaves the others as they were', async () => {
	const folder = await mkdtemp(join(tmpdir(), 'whole-'));
	onTestFinished(() => rm(folder, { recursive: true }));
	await writeFile(join(folder, 'a.csv'), 'earlier');
	const files = new Map([
		[join(folder, 'a.csv'), 'new'],
		[join(folder, 'a.csv', 'below.csv'), 'new']
	]);
	await expect(writeFilesAtomically(files)).rejects.toThrow(
		/^.*a\.csv: it could not be read or written .*Earlier files are as they were\. Look whether something else stands there/
	);
	expect(await readdir(folder)).toEqual(['a.csv']);
	expect(await readFile(join(folder, 'a.csv'), 'utf8')).toBe('earlier');
});
