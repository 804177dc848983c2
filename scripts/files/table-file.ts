import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { readCsv } from '#core/tables/csv.ts';
import type { Row, Table } from '#core/tables/table.ts';

/**
 * Reads a table whose file must be there, `<table>.csv`.
 * @throws CsvError when it does not follow its description; the error of the system when it is not there.
 */
export async function readTableFile<T extends Table>(folder: string, table: T): Promise<Row<T>[]> {
	const path = join(folder, `${table.name}.csv`);
	return readCsv(table, await readFile(path, 'utf8'), path);
}
