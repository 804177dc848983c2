import { copyFileSync, existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
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

/**
 * A folder cannot be renamed over another that is not empty: the old one steps aside first. What other sources keep in
 * it (their own rejects) comes along; files of the archive's tables do not outlive their run.
 */
function replace(from: string, to: string, aside: string): void {
	const stepAside = existsSync(to) && !isFileName(to);
	if (stepAside) {
		for (const name of readdirSync(to)) {
			if (!isTableName(name) && !existsSync(join(from, name))) copyFileSync(join(to, name), join(from, name));
		}
		renameSync(to, aside);
	}
	renameSync(from, to);
	if (stepAside) rmSync(aside, { recursive: true, force: true });
}

/** Whether a file is named for a table of the archive (`A_TblCase.csv`, `tbl_Court_Appln.csv`). */
function isTableName(name: string): boolean {
	return /^([A-Z]_)?tbl/i.test(name);
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
