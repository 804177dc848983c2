import { createReadStream, createWriteStream } from 'node:fs';
import { copyFile, mkdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable, Writable } from 'node:stream';
import { configure, ZipWriter } from '@zip.js/zip.js';
import { isCitedOnly, publisherOf, countedSourceId } from '#core/publishers/index.ts';
import type { KeptTable } from '#core/tables/all-tables.ts';
import { readCsv, writeCsv } from '#core/tables/csv.ts';
import { dataPackage, type PackageFile } from '#core/tables/datapackage.ts';
import { sources } from '#core/tables/published.ts';
import type { DataFolder } from '#scripts/data-folder.ts';
import { DataError, messageOf } from '#scripts/errors.ts';
import { readTableFile } from '#scripts/files/table-file.ts';
import { memoryDatabase, writeParquet } from '#scripts/files/duckdb.ts';
import { fileFacts, type FileFacts } from '#scripts/files/sha256.ts';
import { diskError, restoreInterruptedSwap, swapFolder } from '#scripts/files/write-whole.ts';
import { countedFolders } from './counted-folders.ts';
import { formulaSafeCsv } from './formula-safe.ts';
import { markedCsv, markedTable } from './mark-invented.ts';
import { type Licensed, packageReadme } from './package-readme.ts';
import { citationFile, dictionary } from './package-notes.ts';
import { isOffered, type PresentTable, presentTables } from './present-tables.ts';
import { readManifests, readRelease, type Release } from './release-records.ts';

/** What `publish` wrote: each file's name with its size and SHA-256, in the order written, and the release. */
export interface Published {
	readonly release: Release;
	readonly files: ReadonlyMap<string, FileFacts>;
}

/**
 * Makes `publish/` from the normalized tables and lookups: every table readers may take away as CSV and Parquet, the
 * descriptor, README.txt, dictionary in both languages, CITATION.cff, one zip of them all, and SHA256SUMS. Tables of cited court records lie beside them as CSV, in
 * neither zip nor descriptor. The folder is replaced at once, or not at all; equal input gives equal bytes.
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
	} catch (error) {
		throw diskError(error, data.publish, 'What was there is as it was.');
	} finally {
		await rm(staged, { recursive: true, force: true });
	}
}

/** What travels with the tables. */
const NOTES = ['datapackage.json', 'README.txt', 'dictionary.en.md', 'dictionary.es.md', 'CITATION.cff'];

/** All of the package in one file; its name stays, so that an address of it does too. */
const ZIP = 'asylum-ledger.zip';

/** Day of a release on record; null for data that no release holds. */
async function dayOf(data: DataFolder, { id }: Release): Promise<string | null> {
	return (await readManifests(data.releases)).find((known) => known.id === id)?.day ?? null;
}

async function writePackage(data: DataFolder, folder: string): Promise<Published> {
	const release = await readRelease(data);
	const tables = await offeredTables(data);
	const apart = tables.filter(({ kept }) => kept.offer === 'apart');
	const files = await writeTables(
		tables.filter(({ kept }) => kept.offer !== 'apart'),
		folder,
		release
	);
	for (const { kept, path } of apart) await writeCsvOf(kept, path, folder, release);
	const documents = (await readTableFile(data.normalized, sources)).filter(
		({ source_id }) => !isCitedOnly(source_id)
	);
	await writeFile(join(folder, 'datapackage.json'), toJson(dataPackage({ release, files, documents })));
	await writeFile(
		join(folder, 'README.txt'),
		packageReadme(release, files, await licensesOf(data, documents))
	);
	const tablesOffered = files.flatMap(({ table, format }) => (format === 'csv' ? [table] : []));
	for (const language of ['en', 'es'] as const)
		await writeFile(join(folder, `dictionary.${language}.md`), dictionary(tablesOffered, language));
	await writeFile(join(folder, 'CITATION.cff'), citationFile(release, await dayOf(data, release)));
	const members = [...files.map(({ path }) => path), ...NOTES];
	await writeZip(folder, members, { path: join(folder, ZIP), prefix: `asylum-ledger-${release.id}` });
	const facts = new Map<string, FileFacts>();
	const beside = apart.map(({ kept }) => `${kept.table.name}.csv`);
	for (const name of [...members, ZIP, ...beside]) facts.set(name, await fileFacts(join(folder, name)));
	await writeFile(join(folder, 'SHA256SUMS'), checksums(facts));
	return { release, files: facts };
}

/** Whose rows the package holds, and on which terms: publishers of its documents, and of the decisions counted. */
async function licensesOf(
	data: DataFolder,
	documents: readonly { readonly source_id: string }[]
): Promise<readonly Licensed[]> {
	const [counted] = await countedFolders(data);
	const ids = documents.map(({ source_id }) => source_id);
	if (counted) ids.push(countedSourceId(counted.family === 'ddp' ? 'ddp' : 'case-data', ''));
	return [...new Set(ids.map(publisherOf))];
}

/** The tables on offer. @throws DataError when the list of sources is not there: then nothing is. */
async function offeredTables(data: DataFolder): Promise<readonly PresentTable[]> {
	const present = (await presentTables(data)).filter(({ kept }) => kept.offer !== 'cited-only');
	if (present.some(({ kept: { table } }) => table === sources)) return present;
	throw new DataError(
		`There is nothing to publish: ${join(data.normalized, 'sources.csv')} does not exist. ` +
			'Run "npm run data -- normalize" for at least one source, or name another data folder with --data.'
	);
}

async function writeTables(
	tables: readonly PresentTable[],
	folder: string,
	release: Release
): Promise<PackageFile[]> {
	const connection = await memoryDatabase();
	try {
		const files: PackageFile[] = [];
		for (const { kept, path } of tables) {
			const table = release.synthetic ? markedTable(kept.table) : kept.table;
			const [csv, parquet] = [`${table.name}.csv`, `${table.name}.parquet`];
			await writeCsvOf(kept, path, folder, release);
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

/** Lines as `sha256sum --check` reads them, in order of name. */
function checksums(facts: ReadonlyMap<string, FileFacts>): string {
	const names = [...facts.keys()].sort();
	return names.map((name) => `${facts.get(name)?.sha256}  ${name}\n`).join('');
}

function toJson(value: unknown): string {
	return `${JSON.stringify(value, null, '\t')}\n`;
}

/**
 * Writes the CSV of a table that readers may take away: the file as it is, or less the rows of documents that are
 * cited and not offered; in a demonstration with its notice in every row; nothing in it that a spreadsheet would run.
 * @throws DataError when the file does not follow its table.
 */
async function writeCsvOf(
	{ table, offer }: KeptTable,
	from: string,
	folder: string,
	{ synthetic }: Release
): Promise<void> {
	const to = join(folder, `${table.name}.csv`);
	if (offer === 'cited-only')
		throw new DataError(`${table.name} is cited on the site and no part of the data package.`);
	const isWhole = offer !== 'without-reference';
	try {
		const text = await readFile(from, 'utf8');
		if (isWhole && !synthetic && formulaSafeCsv(text, table) === text) return await copyFile(from, to);
		const keeps = isWhole ? () => true : isOffered;
		const offered = synthetic
			? markedCsv(table, text, from, keeps)
			: writeCsv(table, readCsv(table, text, from).filter(keeps));
		await writeFile(to, formulaSafeCsv(offered, table));
	} catch (cause) {
		throw new DataError(`${from} cannot be published: ${messageOf(cause)}`, {
			cause
		});
	}
}

/** What every member is dated: the first moment a zip can name, so that equal files give equal bytes. */
const MEMBER_TIME = new Date(1980, 0, 1);

/**
 * Puts files of a folder into one zip, in the order given, under a folder of its own.
 * @param folder where the files are.
 * @param names their names; Parquet files are stored as they are, since they are packed already.
 * @param path the zip to write.
 * @param prefix the folder inside the zip.
 */
async function writeZip(
	folder: string,
	names: readonly string[],
	{ path, prefix }: { readonly path: string; readonly prefix: string }
): Promise<void> {
	configure({ useWebWorkers: false });
	const target: WritableStream<Uint8Array> = Writable.toWeb(createWriteStream(path));
	const zip = new ZipWriter(target, {
		lastModDate: MEMBER_TIME,
		extendedTimestamp: false,
		dataDescriptor: false
	});
	for (const name of names) {
		const from = join(folder, name);
		const { size } = await stat(from);
		const readable: unknown = Readable.toWeb(createReadStream(from));
		await zip.add(
			`${prefix}/${name}`,
			{ readable: readable as ReadableStream<Uint8Array>, size },
			{ level: name.endsWith('.parquet') ? 0 : 6 }
		);
	}
	await zip.close();
}
