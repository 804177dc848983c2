import { existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';

/** A folder beside the output folder in which output grows until it is complete. */
export interface Staging {
	readonly folder: string;
	/** Moves everything into the output folder by renaming; the names given first are moved last. */
	publish(last: readonly string[]): void;
	/** Removes what was not published. */
	discard(): void;
}

/**
 * Opens a staging folder on the same disk as the output, so that a run that fails, is stopped or fills the disk leaves
 * earlier output as it was. Folders that killed runs left behind are removed.
 */
export function openStaging(out: string): Staging {
	const target = resolve(out);
	const [parent, prefix] = [dirname(target), `.${basename(target)}.partial-`];
	mkdirSync(parent, { recursive: true });
	for (const name of readdirSync(parent)) {
		if (name.startsWith(prefix) && !isRunning(Number(name.slice(prefix.length))))
			rmSync(join(parent, name), { recursive: true, force: true });
	}
	const folder = join(parent, `${prefix}${process.pid}`);
	rmSync(folder, { recursive: true, force: true });
	mkdirSync(folder);
	return {
		folder,
		publish(last) {
			mkdirSync(target, { recursive: true });
			const names = readdirSync(folder).filter((name) => !last.includes(name));
			for (const name of [...names, ...last])
				replace(join(folder, name), join(target, name), `${folder}-old`);
			rmSync(folder, { recursive: true, force: true });
		},
		discard: () => rmSync(folder, { recursive: true, force: true })
	};
}

/** A folder cannot be renamed over another that is not empty: the old one steps aside first. */
function replace(from: string, to: string, aside: string): void {
	const stepAside = existsSync(to) && !isFileName(to);
	if (stepAside) renameSync(to, aside);
	renameSync(from, to);
	if (stepAside) rmSync(aside, { recursive: true, force: true });
}

function isFileName(path: string): boolean {
	return /\.(csv|json)$/.test(path);
}

function isRunning(pid: number): boolean {
	if (!Number.isInteger(pid) || pid <= 0 || pid === process.pid) return false;
	try {
		process.kill(pid, 0);
		return true;
	} catch (error) {
		return error instanceof Error && 'code' in error && error.code === 'EPERM';
	}
}
