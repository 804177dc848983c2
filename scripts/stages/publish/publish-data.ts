import { mkdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type DuckDBConnection, DuckDBInstance } from '@duckdb/node-api';
import { readCsv } from '#core/tables/csv.ts';
import { ALL_TABLES, type KeptTable } from '#core/tables/all-tables.ts';
import { dataPackage, type PackageFile } from '#core/tables/datapackage.ts';
import { type SourceDocument, sources } from '#core/tables/published.ts';
import type { DataFolder } from '#scripts/data-folder.ts';
import { DataError } from '#scripts/errors.ts';
import { countedFolders } from '#scripts/stages/counted-folders.ts';
import { restoreInterruptedSwap, swapFolder } from '#scripts/files/swap-folder.ts';
import { fileFacts, type FileFacts } from '../../files/raw-file.ts';
import { writeOfferedCsv } from './offered-csv.ts';
import { packageReadme } from './package-readme.ts';
import { readRelease, type Release } from './release-id.ts';
import { writeParquet } from './write-parquet.ts';
import { writeZip } from './write-zip.ts';

/** What `publish` wrote: each file's name with its size and SHA-256, in the order written, and the release. */
export interface Published {
	readonly release: Release;
	readonly files: ReadonlyMap<string, FileFacts>;
}

/**
 * Makes `publish/` from the normalized tables and lookups: every table readers may take away as CSV and Parquet, the
 * descriptor, README.txt, one zip of them all, and SHA256SUMS. The folder is replaced at once, or not at all; equal
 * input gives equal bytes.
 * @throws DataError when there are no published counts or a table does not follow its description.
 */
export async function publishData(data: DataFolder): Promise<Published> {
	const staged = `${data.publish}.partial`;
	await restoreInterruptedSwap(staged, data.publish);
	await rm(staged, { recursive: true, force: true });
	try {
		await mkdir(staged, { recursive: true });
		const published = await writePackage(data, staged);
		await swapFolder(staged, data.publish, () => true);
		return published;
	} finally {
		await rm(staged, { recursive: true, force: true });
	}
}

async function writePackage(data: DataFolder, folder: string): Promise<Published> {
	const release = await readRelease(data);
	const tables = await presentTables(data);
	const files = await writeTables(tables, folder);
	const documents = await offeredDocuments(folder);
	await writeFile(join(folder, 'datapackage.json'), toJson(dataPackage({ release, files, documents })));
	await writeFile(join(folder, 'README.txt'), packageReadme(release, files));
	const members = [...files.map(({ path }) => path), 'datapackage.json', 'README.txt'];
	const zip = `asylum-ledger-${release.id}.zip`;
	await writeZip(folder, members, { path: join(folder, zip), prefix: `asylum-ledger-${release.id}` });
	const facts = new Map<string, FileFacts>();
	for (const name of [...members, zip]) facts.set(name, await fileFacts(join(folder, name)));
	await writeFile(join(folder, 'SHA256SUMS'), checksums(facts));
	return { release, files: facts };
}

/** A table on offer and its file. */
interface PresentTable {
	readonly kept: KeptTable;
	readonly path: string;
}

/** The tables on offer whose file is there: court lists and counted decisions come with their own commands. */
async function presentTables(data: DataFolder): Promise<readonly PresentTable[]> {
	const [counted] = await countedFolders(data);
	const present: PresentTable[] = [];
	for (const kept of ALL_TABLES) {
		const folder = kept.folder === 'counted' ? counted?.folder : data[kept.folder];
		if (kept.offer === 'cited-only' || folder === undefined) continue;
		const path = join(folder, `${kept.table.name}.csv`);
		if (await stat(path).catch(() => null)) present.push({ kept, path });
	}
	if (!present.some(({ kept: { table } }) => table === sources)) {
		throw new DataError(
			`There is nothing to publish: ${join(data.normalized, 'sources.csv')} does not exist. ` +
				'Run "npm run data -- normalize" for at least one source, or name another data folder with --data.'
		);
	}
	return present;
}

async function writeTables(tables: readonly PresentTable[], folder: string): Promise<PackageFile[]> {
	const connection = await oneThreadDatabase();
	try {
		const files: PackageFile[] = [];
		for (const { kept, path } of tables) {
			const { table } = kept;
			const [csv, parquet] = [`${table.name}.csv`, `${table.name}.parquet`];
			await writeOfferedCsv(kept, path, join(folder, csv));
			const rows = await writeParquet(connection, table, join(folder, csv), join(folder, parquet));
			files.push({ table, path: csv, format: 'csv', rows, ...(await fileFacts(join(folder, csv))) });
			files.push({
				table,
				path: parquet,
				format: 'parquet',
				rows,
				...(await fileFacts(join(folder, parquet)))
			});
		}
		return files;
	} finally {
		connection.closeSync();
	}
}

async function oneThreadDatabase(): Promise<DuckDBConnection> {
	const instance = await DuckDBInstance.create(':memory:', { threads: '1' });
	return instance.connect();
}

async function offeredDocuments(folder: string): Promise<readonly SourceDocument[]> {
	const path = join(folder, 'sources.csv');
	return readCsv(sources, await readFile(path, 'utf8'), path);
}

/** Lines as `sha256sum --check` reads them, in order of name. */
function checksums(facts: ReadonlyMap<string, FileFacts>): string {
	const names = [...facts.keys()].sort();
	return names.map((name) => `${facts.get(name)?.sha256}  ${name}\n`).join('');
}

function toJson(value: unknown): string {
	return `${JSON.stringify(value, null, '\t')}\n`;
}
