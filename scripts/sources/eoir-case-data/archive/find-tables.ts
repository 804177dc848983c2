import { basename } from 'node:path';
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { DataError, UsageError } from '#scripts/errors.ts';
import { TABLE_NAMES, type TableName } from '../tables.ts';
import { readFolderDirectory } from './folder-directory.ts';
import type { Member } from './member.ts';
import { readZipDirectory } from './zip-directory.ts';

/** The files of a release that the count reads. */
export interface ReleaseFiles {
	/** The zip or folder. */
	readonly from: string;
	readonly tables: Readonly<Partial<Record<TableName, Member>>>;
	/** `Count.txt`, EOIR's own row counts. */
	readonly counts: Member | null;
}

/**
 * Finds the tables in a zip or an extracted folder, by the names of the files alone: in any folder, in any case, with
 * or without a plural `s`. A folder that holds zips and no tables stands for its
 * newest release (`2026-10-01.zip`), else for the last zip by name.
 * @throws UsageError when there is nothing at `from`. @throws DataError when a table stands there twice or the zip is bad.
 */
export async function findTables(from: string): Promise<ReleaseFiles> {
	const kind = statSync(from, { throwIfNoEntry: false });
	if (!kind)
		throw new UsageError(
			`There is no file or folder ${from}. Give --from the case-data zip or the folder it was extracted to.`
		);
	if (!kind.isDirectory()) return filesOf(from, await readZipDirectory(from, isWanted));
	const files = filesOf(from, readFolderDirectory(from, isWanted));
	const zip = Object.keys(files.tables).length === 0 ? lastZip(from) : undefined;
	return zip ? filesOf(zip, await readZipDirectory(zip, isWanted)) : files;
}

function lastZip(folder: string): string | undefined {
	const zips = readdirSync(folder).filter((name) => name.toLowerCase().endsWith('.zip'));
	const releases = zips.filter((name) => /^\d{4}-\d{2}-\d{2}\.zip$/i.test(name));
	const last = (releases.length > 0 ? releases : zips).sort().at(-1);
	return last === undefined ? undefined : join(folder, last);
}

function filesOf(from: string, members: readonly Member[]): ReleaseFiles {
	const tables = TABLE_NAMES.flatMap((table) => {
		const member = only(from, table, members);
		return member ? [[table, member] as const] : [];
	});
	return {
		from,
		tables: Object.fromEntries(tables),
		counts: members.find((member) => stem(member.path) === 'count') ?? null
	};
}

/** An exact name goes before a plural one. */
function only(from: string, table: TableName, members: readonly Member[]): Member | undefined {
	const exact = members.filter((member) => stem(member.path) === table.toLowerCase());
	const found =
		exact.length > 0 ? exact : members.filter((member) => stem(member.path) === `${table.toLowerCase()}s`);
	if (found.length > 1) {
		throw new DataError(
			`${from} holds ${table} ${found.length} times: ${found.map((member) => `"${member.path}"`).join(', ')}; one was expected. Give a folder with one release.`
		);
	}
	return found[0];
}

const STEMS: ReadonlySet<string> = new Set([
	'count',
	...TABLE_NAMES.map((table) => table.toLowerCase()),
	...TABLE_NAMES.map((table) => `${table.toLowerCase()}s`)
]);

function isWanted(path: string): boolean {
	return /\.(csv|txt)$/i.test(path) && !path.includes('__MACOSX/') && STEMS.has(stem(path));
}

function stem(path: string): string {
	return basename(path.replaceAll('\\', '/'))
		.toLowerCase()
		.replace(/\.(csv|txt)$/, '');
}
