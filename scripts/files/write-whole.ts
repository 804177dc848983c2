import { randomUUID } from 'node:crypto';
import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';

/**
 * Writes files so that a reader finds either all the old ones or all the new ones whole: everything goes to temporary
 * names beside the targets first, then is renamed.
 * @param files target path → content.
 */
export async function writeFilesAtomically(files: ReadonlyMap<string, string | Uint8Array>): Promise<void> {
	const staged: { temporary: string; target: string }[] = [];
	try {
		for (const [target, content] of files) {
			await mkdir(dirname(target), { recursive: true });
			const temporary = `${target}.${randomUUID()}.partial`;
			staged.push({ temporary, target });
			await writeFile(temporary, content);
		}
		for (const { temporary, target } of staged) await rename(temporary, target);
	} finally {
		await Promise.all(staged.map(({ temporary }) => rm(temporary, { force: true })));
	}
}
