import { randomUUID } from 'node:crypto';
import { mkdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { basename, dirname, join, relative } from 'node:path';
import * as v from 'valibot';
import { DataError, messageOf } from '#scripts/errors.ts';
import { namesIfThere } from './if-there.ts';
import { temporaryName } from './temporary-name.ts';

/** One change of a set: a finished file takes its place, or a file that the new set does not have goes. */
export interface Change {
	/** The finished file, on the same disk; null for a file that goes. */
	readonly from: string | null;
	readonly to: string;
}

/** Name of the list of changes that are under way, before its own number. */
const LIST = '.unfinished-';

/** Whether a file is the list of a set's changes that a killed run did not end. */
export function isUnfinished(path: string): boolean {
	return basename(path).startsWith(LIST) && path.endsWith('.json');
}

const ListSchema = v.array(v.object({ from: v.nullable(v.string()), to: v.string() }));

/**
 * Makes the changes of a set so that a run killed half-way leaves a list of them, from which `finishCommit` makes the
 * rest: after that the set is whole, the old one or the new one.
 * @param folder where the list lies meanwhile.
 * @throws Error of the disk; while nothing was changed the list is gone again.
 */
export async function commitFiles(changes: readonly Change[], folder: string): Promise<void> {
	for (const { to } of changes) await refuseFolder(to);
	const list = join(folder, `${LIST}${randomUUID()}.json`);
	const lines = changes.map(({ from, to }) => ({
		from: from === null ? null : relative(folder, from),
		to: relative(folder, to)
	}));
	const temporary = temporaryName(list);
	try {
		await writeFile(temporary, `${JSON.stringify(lines, null, '\t')}\n`);
		await rename(temporary, list);
	} finally {
		await rm(temporary, { force: true });
	}
	await makeChanges(changes);
	await rm(list, { force: true });
}

/**
 * Makes what is left of the changes of a run that was killed.
 * @param list path of its list; one that is gone meanwhile was finished by somebody else.
 * @throws DataError when the list is none.
 */
export async function finishCommit(list: string): Promise<void> {
	const text = await readFile(list, 'utf8').catch(() => null);
	if (text === null) return;
	const folder = dirname(list);
	await makeChanges(
		readList(list, text).map(({ from, to }) => ({
			from: from === null ? null : join(folder, from),
			to: join(folder, to)
		}))
	);
	await rm(list, { force: true });
}

/** Makes what is left of the changes of runs that were killed while they changed files of a folder. */
export async function finishCommits(folder: string): Promise<void> {
	for (const name of await namesIfThere(folder))
		if (isUnfinished(name)) await finishCommit(join(folder, name));
}

function readList(list: string, text: string): v.InferOutput<typeof ListSchema> {
	try {
		return v.parse(ListSchema, JSON.parse(text));
	} catch (cause) {
		throw new DataError(
			`${list} is not the list of changes that a run left unfinished (${messageOf(cause)}). ` +
				'Take it away, and make the tables beside it again with the command that writes them.',
			{ cause }
		);
	}
}

async function makeChanges(changes: readonly Change[]): Promise<void> {
	for (const { from, to } of changes) {
		if (from === null) {
			await rm(to, { force: true });
			continue;
		}
		await mkdir(dirname(to), { recursive: true });
		await rename(from, to).catch(async (error: unknown) => {
			// Made already, by the run that was killed or by one beside this.
			const isMade = isMissing(error) && (await stat(to).catch(() => null)) !== null;
			if (!isMade) throw error;
		});
	}
}

/** What could not be replaced is refused before anything is. */
async function refuseFolder(path: string): Promise<void> {
	if (!(await stat(path).catch(() => null))?.isDirectory()) return;
	throw Object.assign(new Error(`EISDIR: a folder stands at the place of a file, '${path}'`), {
		code: 'EISDIR',
		syscall: 'rename',
		path
	});
}

function isMissing(error: unknown): boolean {
	return error instanceof Error && 'code' in error && error.code === 'ENOENT';
}
