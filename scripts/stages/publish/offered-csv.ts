import { copyFile, readFile, writeFile } from 'node:fs/promises';
import { readCsv, writeCsv } from '#core/tables/csv.ts';
import { isCitedOnly } from '#core/publishers/index.ts';
import type { KeptTable } from '#core/tables/all-tables.ts';
import type { Row, Table } from '#core/tables/table.ts';
import { DataError } from '#scripts/errors.ts';

/**
 * Writes the CSV of a table that readers may take away: the file as it is, or less the rows of documents that are
 * cited and not offered.
 * @throws DataError when the file does not follow its table.
 */
export async function writeOfferedCsv({ table, offer }: KeptTable, from: string, to: string): Promise<void> {
	if (offer === 'cited-only') throw new DataError(`${table.name} is cited on the site and never offered.`);
	if (offer === 'whole') return copyFile(from, to);
	try {
		const rows = readCsv(table, await readFile(from, 'utf8'), from);
		await writeFile(to, writeCsv(table, rows.filter(isOffered)));
	} catch (cause) {
		throw new DataError(
			`${from} cannot be published: ${cause instanceof Error ? cause.message : String(cause)}`,
			{
				cause
			}
		);
	}
}

function isOffered(row: Row<Table>): boolean {
	return !isCitedOnly(String(row['source_id']));
}
