import { createReadStream } from 'node:fs';
import { mkdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { diffReleases } from '#core/releases/diff-releases.ts';
import { type Cells, replacedSources, type TableInBoth } from '#core/releases/diff-tables.ts';
import type { Manifest, ReleaseDiff, ReleasedTable } from '#core/releases/manifest.ts';
import { nextReleaseId } from '#core/releases/release-id.ts';
import { AGGREGATE_TABLES, nationalityYears } from '#core/tables/aggregates.ts';
import { ALL_TABLES, type KeptTable } from '#core/tables/all-tables.ts';
import { corrections as correctionTable } from '#core/tables/corrections.ts';
import { readCsv, writeCsv } from '#core/tables/csv.ts';
import { sources } from '#core/tables/published.ts';
import { releaseChanges } from '#core/tables/release-changes.ts';
import type { Table } from '#core/tables/table.ts';
import type { DataFolder } from '#scripts/data-folder.ts';
import { DataError } from '#scripts/errors.ts';
import { namesIfThere } from '#scripts/files/if-there.ts';
import { fileFacts } from '#scripts/files/sha256.ts';
import { readSnapshotRecords } from '#scripts/files/snapshot-record.ts';
import { readTableFile } from '#scripts/files/table-file.ts';
import { diskError, writeFilesAtomically } from '#scripts/files/write-whole.ts';
import { readReleaseFigures } from './compare-releases.ts';
import { countedFolders } from './counted-folders.ts';
import { keepRows, KEPT_ROWS, type KeptPart, parseCells, readKeptRows } from './kept-rows.ts';
import { dataFingerprint, presentTables, splitRows } from './present-tables.ts';
import { DIFF, MANIFEST, readManifests } from './release-records.ts';
import { tallyVanished } from './vanished.ts';

/** What a release says of itself beside what its data say. */
export interface ReleaseRequest {
	/** Day of the release, ISO. */
	readonly day: string;
	readonly note: Manifest['note'];
	/** Ids under which the data were shown before. */
	readonly also: readonly string[];
	readonly code: Manifest['code'];
	readonly checks: Manifest['checks'];
}

/** A release that was made, or the one that holds the same data already. */
export interface MadeRelease {
	readonly manifest: Manifest;
	/** The difference to the release before; null for the first. */
	readonly diff: ReleaseDiff | null;
	readonly isNew: boolean;
}

/** Name of the file with every change of a release. */
const CHANGES = 'changes.csv.gz';

/**
 * Makes a release of the tables that are there: its record, the rows of each table (those that an earlier release has
 * already are not kept twice), and how they differ from the release before. Equal data make no second release. Its folder
 * appears at once, or not at all.
 * @throws DataError when a table does not follow its description or an earlier release cannot be read.
 */
export async function makeRelease(data: DataFolder, request: ReleaseRequest): Promise<MadeRelease> {
	const known = await readManifests(data.releases);
	const fingerprint = await dataFingerprint(data);
	const previous = known.at(-1);
	if (previous?.fingerprint === fingerprint) return { manifest: previous, diff: null, isNew: false };

	const id = nextReleaseId(
		request.day,
		known.map((release) => release.id)
	);
	refuseEarlierDay(request.day, previous);
	const kept = await keepTables(data);
	const manifest: Manifest = {
		schema: 1,
		id,
		day: request.day,
		note: request.note,
		fingerprint,
		also: [...request.also],
		previous: previous?.id ?? null,
		code: request.code,
		sources: await sourcesOf(data),
		tables: kept.map(({ entry }) => entry),
		corrections: await readCorrections(data.corrections),
		checks: request.checks,
		counted: await countedOf(data)
	};
	const found = previous ? await compare(data.releases, previous, manifest, kept) : null;
	await writeRelease(data.releases, manifest, kept, found);
	return { manifest, diff: found?.diff ?? null, isNew: true };
}

function refuseEarlierDay(day: string, previous: Manifest | undefined): void {
	if (!previous || day >= previous.day) return;
	throw new DataError(
		`The last release is of ${previous.day}; one of ${day} would stand before it. Set the clock, or give a later day with --day.`
	);
}

/** A table of the release: its entry, its files, and its cells. */
interface KeptRows {
	readonly entry: ReleasedTable;
	readonly parts: readonly KeptPart[];
	readonly cells: Cells | null;
}

async function keepTables(data: DataFolder): Promise<readonly KeptRows[]> {
	const tables: KeptRows[] = [];
	for (const { kept, path } of await presentTables(data)) tables.push(await keepTable(kept, path));
	for (const table of ADDED_UP) {
		const path = join(data.aggregates, `${table.name}.csv`);
		if ((await countedFolders(data)).length === 0 || !(await stat(path).catch(() => null))) continue;
		tables.push(await keepTable({ table, folder: 'aggregates', offer: 'whole' }, path));
	}
	return tables;
}

type KeptOrAdded = Omit<KeptTable, 'folder'> & { readonly folder: ReleasedTable['folder'] };

async function keepTable(kept: KeptOrAdded, path: string): Promise<KeptRows> {
	const { table, folder, offer } = kept;
	const facts = await fileFacts(path);
	const base = { name: table.name, folder, ...facts };
	// Counted cell by cell: too many to keep, and the archive whose SHA-256 the record has gives them again.
	if (folder === 'counted')
		return { entry: { ...base, rows: await countRows(path), parts: [] }, parts: [], cells: null };
	const csv = await readFile(path, 'utf8');
	const { offered, cited } = splitRows({ ...kept, folder: 'normalized' }, csv, path);
	const parts = [
		...(offered === null ? [] : [keepRows(table.name, offered, offer === 'apart' ? 'apart' : 'package')]),
		...(cited === null ? [] : [keepRows(table.name, cited, 'cited')])
	];
	const cells = parseCells(csv);
	return { entry: { ...base, rows: cells.rows.length, parts: parts.map(({ part }) => part) }, parts, cells };
}

/** Lines of a CSV less its header; cells of these tables hold no line feed. */
async function countRows(path: string): Promise<number> {
	let feeds = 0;
	for await (const chunk of createReadStream(path) as AsyncIterable<Buffer>)
		for (let at = chunk.indexOf(10); at >= 0; at = chunk.indexOf(10, at + 1)) feeds++;
	return Math.max(0, feeds - 1);
}

async function sourcesOf(data: DataFolder): Promise<Manifest['sources']> {
	const documents = await readTableFile(data.normalized, sources);
	return documents.map(({ source_id, publisher, published_on, retrieved_on, bytes, sha256 }) => ({
		source_id,
		publisher,
		published_on,
		retrieved_on,
		bytes,
		sha256
	}));
}

async function readCorrections(folder: string): Promise<Manifest['corrections']> {
	const names = (await namesIfThere(folder)).filter((name) => name.endsWith('.csv')).sort();
	const files = await Promise.all(
		names.map(async (name) => {
			const path = join(folder, name);
			return readCsv(correctionTable, await readFile(path, 'utf8'), path);
		})
	);
	return files.flat();
}

async function countedOf(data: DataFolder): Promise<Manifest['counted']> {
	const [counted] = await countedFolders(data);
	if (!counted) return null;
	const figures = await readReleaseFigures(counted.folder);
	const pulled = await readSnapshotRecords(join(data.snapshots, counted.family));
	const archive_sha256 = pulled.find(({ file }) => file === figures.archive)?.sha256 ?? null;
	return { family: counted.family, archive_sha256, ...figures };
}

/** What differs, and the file with every change; no bytes when nothing moved that rows are kept of. */
interface Found {
	readonly diff: ReleaseDiff;
	readonly changes: Uint8Array | null;
}

/** What is added up of counted decisions, but for what has the name of a table they are added up from. */
const ADDED_UP = AGGREGATE_TABLES.filter(({ name }) => !ALL_TABLES.some(({ table }) => table.name === name));

const PUBLISHED: ReadonlySet<Table> = new Set(
	ALL_TABLES.filter(({ folder, table }) => folder === 'normalized' && table !== sources).map(
		({ table }) => table
	)
);

async function compare(
	folder: string,
	previous: Manifest,
	manifest: Manifest,
	kept: readonly KeptRows[]
): Promise<Found> {
	const before = async (name: string) => {
		const entry = previous.tables.find((table) => table.name === name);
		return entry ? readKeptRows(folder, entry) : null;
	};
	const now = (name: string) => kept.find(({ entry }) => entry.name === name);
	const tables: TableInBoth[] = [];
	for (const table of [...ALL_TABLES.map((known) => known.table), ...ADDED_UP]) {
		const both = {
			table,
			counts: PUBLISHED.has(table) || ADDED_UP.includes(table),
			before: await before(table.name),
			after: now(table.name)?.cells ?? null
		};
		if (both.before ?? both.after) tables.push(both);
	}
	const replaced = replacedSources(
		previous.sources.map(({ source_id }) => source_id),
		manifest.sources.map(({ source_id }) => source_id)
	);
	const { changes, ...summary } = diffReleases(tables, replaced);
	const nationalities = {
		before: await before(nationalityYears.name),
		after: now(nationalityYears.name)?.cells ?? null
	};
	const diff: ReleaseDiff = {
		schema: 1,
		from: previous.id,
		to: manifest.id,
		...summary,
		file: changes.length > 0 ? CHANGES : null,
		vanished: tallyVanished(previous.counted, manifest.counted, nationalities)
	};
	const packed = changes.length > 0 ? gzipSync(writeCsv(releaseChanges, changes), { level: 9 }) : null;
	return { diff, changes: packed };
}

/** Rows first, under names that say what they hold; then the folder of the release, whole. */
async function writeRelease(
	releases: string,
	manifest: Manifest,
	kept: readonly KeptRows[],
	found: Found | null
): Promise<void> {
	const rows = new Map<string, Uint8Array>();
	for (const { part, bytes } of kept.flatMap(({ parts }) => parts)) {
		const path = join(releases, KEPT_ROWS, part.file);
		if (!(await stat(path).catch(() => null))) rows.set(path, bytes);
	}
	const target = join(releases, manifest.id);
	const staged = `${target}.partial`;
	try {
		await writeFilesAtomically(rows);
		await rm(staged, { recursive: true, force: true });
		await mkdir(staged, { recursive: true });
		if (found) await writeFile(join(staged, DIFF), toJson(found.diff));
		if (found?.changes) await writeFile(join(staged, CHANGES), found.changes);
		await writeFile(join(staged, MANIFEST), toJson(manifest));
		await rename(staged, target);
	} catch (error) {
		throw diskError(error, target, 'No release was made.');
	} finally {
		await rm(staged, { recursive: true, force: true });
	}
}

function toJson(value: unknown): string {
	return `${JSON.stringify(value, null, '\t')}\n`;
}
