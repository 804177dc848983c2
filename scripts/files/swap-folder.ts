import { copyFile, link, mkdir, readdir, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';

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
	const previous = `${staged}.previous`;
	await restoreInterruptedSwap(staged, target);
	await mkdir(dirname(target), { recursive: true });
	for (const name of await readdir(target).catch(() => [])) {
		if (!isReplaced(name)) await carryOver(join(target, name), join(staged, name));
	}
	const hadTarget = await rename(target, previous).then(
		() => true,
		() => false
	);
	await rename(staged, target);
	if (hadTarget) await rm(previous, { recursive: true });
}

/** Brings back the old folder if a swap was interrupted between its two renames. */
export async function restoreInterruptedSwap(staged: string, target: string): Promise<void> {
	const previous = `${staged}.previous`;
	if (!(await stat(previous).catch(() => null))) return;
	if (await stat(target).catch(() => null)) await rm(previous, { recursive: true });
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
