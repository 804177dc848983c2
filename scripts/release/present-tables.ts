import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { isCitedOnly } from '#core/publishers/index.ts';
import { fingerprintText } from '#core/releases/release-id.ts';
import { ALL_TABLES, type KeptTable } from '#core/tables/all-tables.ts';
import { readCsv, writeCsv } from '#core/tables/csv.ts';
import type { Row, Table } from '#core/tables/table.ts';
import type { DataFolder } from '#scripts/data-folder.ts';
import { hashFile, startSha256 } from '#scripts/files/sha256.ts';
import { countedFolders } from './counted-folders.ts';

/** A table of the data folder and its file. */
export interface PresentTable {
	readonly kept: KeptTable;
	readonly path: string;
}

/** The tables whose file is there: court lists and counted decisions come with their own commands. */
export async function presentTables(data: DataFolder): Promise<readonly PresentTable[]> {
	const [counted] = await countedFolders(data);
	const present: PresentTable[] = [];
	for (const kept of ALL_TABLES) {
		const folder = kept.folder === 'counted' ? counted?.folder : data[kept.folder];
		if (folder === undefined) continue;
		const path = join(folder, `${kept.table.name}.csv`);
		if (await stat(path).catch(() => null)) present.push({ kept, path });
	}
	return present;
}

/** SHA-256 over all tables of a data folder, which names what it holds: equal data have equal fingerprints. */
export async function dataFingerprint(data: DataFolder): Promise<string> {
	const tables = await presentTables(data);
	const sums = await Promise.all(
		tables.map(async ({ kept, path }) => ({
			name: kept.table.name,
			sha256: (await hashFile(path)).digest('hex')
		}))
	);
	return startSha256().update(fingerprintText(sums)).digest('hex');
}

/** A table's rows as two CSVs; null where there are none. */
export interface SplitRows {
	/** What readers may take away: all rows, or all but those of documents that are cited only. */
	readonly offered: string | null;
	readonly cited: string | null;
}

/**
 * Parts the rows of a table by whether readers may take them away.
 * @param file name used in messages.
 * @throws CsvError when the text does not follow its table.
 */
export function splitRows({ table, offer }: KeptTable, csv: string, file: string): SplitRows {
	if (offer === 'cited-only') return { offered: null, cited: csv };
	if (offer !== 'without-reference') return { offered: csv, cited: null };
	const rows = readCsv(table, csv, file);
	const write = (some: readonly Row<Table>[]) => (some.length > 0 ? writeCsv(table, some) : null);
	return {
		offered: writeCsv(table, rows.filter(isOffered)),
		cited: write(rows.filter((row) => !isOffered(row)))
	};
}

/** Whether a row is of a document that readers may take away. */
export function isOffered(row: Row<Table>): boolean {
	return !isCitedOnly(String(row['source_id']));
}
