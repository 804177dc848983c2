import { readdirSync, statSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import type { Member } from './member.ts';

/**
 * Lists the files of an extracted release, at any depth.
 * @param wanted chooses files by their path below `folder`, with `/` between names.
 */
export function readFolderDirectory(folder: string, wanted: (path: string) => boolean): readonly Member[] {
	const names = readdirSync(folder, { recursive: true, withFileTypes: true });
	return names
		.filter((entry) => entry.isFile())
		.map((entry) => join(entry.parentPath, entry.name))
		.map((file) => ({ file, path: relative(folder, file).split(sep).join('/') }))
		.filter(({ path }) => wanted(path))
		.sort((a, b) => (a.path < b.path ? -1 : 1))
		.map(({ file, path }) => toMember(file, path));
}

function toMember(file: string, path: string): Member {
	const { size, mtime } = statSync(file);
	return {
		path,
		file,
		packing: 'plain',
		offset: 0,
		packedBytes: size,
		bytes: size,
		crc32: null,
		changedOn: mtime.toISOString().slice(0, 10)
	};
}
