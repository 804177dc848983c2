import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import { ALL_TABLES } from '#core/tables/all-tables.ts';
import { DATA_FOLDER, once } from './data-source.ts';

const FOLDER = join(DATA_FOLDER, 'publish');

const DescriptorSchema = v.object({
	licenses: v.array(v.object({ path: v.string() })),
	resources: v.array(v.object({ path: v.string(), rows: v.number() }))
});

/** A file that readers may take away. */
export interface PackageFileRow {
	readonly name: string;
	/** Rows of a table; null for the zip, the descriptor and the notes. */
	readonly rows: number | null;
	readonly bytes: number;
	/** 64 hexadecimal digits. */
	readonly sha256: string;
}

/** The list of checksums, which stands for all when nothing was published, so that the site still builds. */
export const CHECKSUMS = 'SHA256SUMS';

/** Names of the files that `publish` wrote; none when it has not run. */
export function packageFileNames(): readonly string[] {
	return existsSync(FOLDER) ? readdirSync(FOLDER).sort() : [];
}

/** Names of the files of the package and of its checksums: all but the tables of cited sources, which lie apart. */
export function openFileNames(): readonly string[] {
	const apart = new Set(
		ALL_TABLES.filter(({ offer }) => offer === 'apart').map(({ table }) => `${table.name}.csv`)
	);
	const names = packageFileNames().filter((name) => !apart.has(name));
	return names.length > 0 ? names : [CHECKSUMS];
}

/** One of the published files. @param name one of `packageFileNames`. */
export function readPackageFile(name: string): Uint8Array<ArrayBuffer> | null {
	return packageFileNames().includes(name) ? new Uint8Array(readFileSync(join(FOLDER, name))) : null;
}

/** The downloads with size and SHA-256, in order of name; none when `publish` has not run. */
export function packageFiles(): readonly PackageFileRow[] {
	return once('package-files', () => {
		if (!packageFileNames().includes(CHECKSUMS)) return [];
		const rows = new Map(readDescriptor().resources.map((resource) => [resource.path, resource.rows]));
		return readFileSync(join(FOLDER, CHECKSUMS), 'utf8')
			.trimEnd()
			.split('\n')
			.map((line) => {
				const [sha256 = '', name = ''] = line.split('  ');
				const { size } = statSync(join(FOLDER, name));
				return { name, rows: rows.get(name) ?? null, bytes: size, sha256 };
			});
	});
}

/** Addresses of the terms under which the package is offered; none when `publish` has not run. */
export function packageLicences(): readonly string[] {
	return packageFiles().length > 0 ? readDescriptor().licenses.map(({ path }) => path) : [];
}

function readDescriptor() {
	const text = readFileSync(join(FOLDER, 'datapackage.json'), 'utf8');
	return v.parse(DescriptorSchema, JSON.parse(text));
}
