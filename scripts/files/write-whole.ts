import { copyFile, link, mkdir, readdir, rename, rm, stat, statfs, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { DataError, UnreachableError, UsageError } from '#scripts/errors.ts';
import { commitFiles } from './commit-files.ts';
import { namesIfThere } from './if-there.ts';
import { formatBytes } from './progress.ts';
import { temporaryName } from './temporary-name.ts';

/**
 * Writes files so that a reader finds either all the old ones or all the new ones whole: everything goes to temporary
 * names beside the targets first, then is renamed. When a run is killed between two renames, `openDataFolder` makes the
 * others.
 * @param files target path → content.
 * @throws DataError when the disk refuses; then all the old ones are there.
 */
export async function writeFilesAtomically(files: ReadonlyMap<string, string | Uint8Array>): Promise<void> {
	const staged: { from: string; to: string }[] = [];
	let writing = '';
	try {
		for (const [target, content] of files) {
			writing = target;
			await mkdir(dirname(target), { recursive: true });
			const temporary = temporaryName(target);
			staged.push({ from: temporary, to: target });
			await writeFile(temporary, content);
		}
		const [first, ...others] = staged;
		if (first && others.length > 0) await commitFiles(staged, dirname(first.to));
		else if (first) await rename(first.from, first.to);
	} catch (error) {
		throw diskError(error, writing, 'Earlier files are as they were.');
	} finally {
		await Promise.all(staged.map(({ from }) => rm(from, { force: true })));
	}
}

/**
 * Puts a folder of new files in the place of another, all at once. Files of the old folder that the new set does not
 * replace are carried over.
 * @param staged the whole new set.
 * @param target the folder readers look at; need not exist yet.
 * @param isReplaced whether a file of the old folder belongs to the old set and goes with it.
 */
export async function swapFolder(
	staged: string,
	target: string,
	isReplaced: (name: string) => boolean
): Promise<void> {
	const previous = `${staged}${PREVIOUS}`;
	await restoreInterruptedSwap(staged, target);
	await mkdir(dirname(target), { recursive: true });
	for (const name of await namesIfThere(target)) {
		if (!isReplaced(name)) await carryOver(join(target, name), join(staged, name));
	}
	const hadTarget = await rename(target, previous).then(
		() => true,
		() => false
	);
	await rename(staged, target);
	if (hadTarget) await rm(previous, { recursive: true, force: true });
}

/** What the name of a folder that steps aside ends in. */
export const PREVIOUS = '.previous';

/** Brings back the old folder if a swap was interrupted between its two renames, else takes it away. */
export async function restoreInterruptedSwap(staged: string, target: string): Promise<void> {
	const previous = `${staged}${PREVIOUS}`;
	if (!(await stat(previous).catch(() => null))) return;
	if (await stat(target).catch(() => null)) await rm(previous, { recursive: true, force: true });
	else await rename(previous, target);
}

async function carryOver(from: string, to: string): Promise<void> {
	if (await stat(to).catch(() => null)) return;
	const info = await stat(from);
	if (info.isFile()) {
		await link(from, to).catch(() => copyFile(from, to));
		return;
	}
	await mkdir(to, { recursive: true });
	for (const name of await readdir(from)) await carryOver(join(from, name), join(to, name));
}

/** What a full disk is called: by the system's code, or in DuckDB's words, which has none. */
const FULL = /^(?:ENOSPC|EDQUOT)$|no space left|disk (?:is )?full|quota exceeded/i;
const FORBIDDEN = /^(?:EACCES|EPERM|EROFS)$/;

/**
 * Says in words what the disk refused: what happened, to what, and what to do. Anything else stays as it is.
 * @param path file or folder that was being written.
 * @param kept what becomes of what is there, one sentence.
 */
export function diskError(error: unknown, path: string, kept: string): unknown {
	if (!(error instanceof Error) || isSaid(error)) return error;
	const code = 'code' in error ? String(error.code) : '';
	const say = (what: string, todo: string, of = path) =>
		new DataError(`${of}: ${what}. ${kept} ${todo}`, { cause: error });
	if (FULL.test(code) || FULL.test(error.message))
		return say(
			'the disk is full',
			'Make room on it, or name a folder on another disk, and run the command again.'
		);
	if (FORBIDDEN.test(code))
		return say(
			`it may not be written to (${code})`,
			'Give yourself the right to write there, or name another folder, and run the command again.'
		);
	if (!('syscall' in error)) return error;
	return say(
		`it could not be read or written (${error.message})`,
		'Look whether something else stands there or uses it, and run the command again.',
		'path' in error ? String(error.path) : path
	);
}

/** Errors that say already what is wrong with the data, the call or the network. */
function isSaid(error: Error): boolean {
	return error instanceof DataError || error instanceof UsageError || error instanceof UnreachableError;
}

/**
 * Refuses to begin what cannot end.
 * @param folder an existing folder on the disk that will hold the file.
 * @param bytes bytes still to be written.
 * @throws DataError when the disk has less room than that.
 */
export async function checkRoom(folder: string, bytes: number): Promise<void> {
	const { bavail, bsize } = await statfs(folder);
	const free = bavail * bsize;
	if (bytes <= free) return;
	throw new DataError(
		`${folder}: ${formatBytes(bytes)} are still to come and ${formatBytes(free)} are free on this disk. ` +
			'Make room, or set LEDGER_DATA to a folder on a larger disk.'
	);
}
