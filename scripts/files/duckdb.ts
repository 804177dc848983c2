import { type DuckDBConnection, DuckDBInstance } from '@duckdb/node-api';
import type { Kind } from '#core/tables/column.ts';
import type { Table } from '#core/tables/table.ts';
import { DataError, messageOf } from '#scripts/errors.ts';

const SQL_TYPES: Readonly<Record<Kind, string>> = {
	text: 'VARCHAR',
	integer: 'BIGINT',
	number: 'DOUBLE',
	boolean: 'BOOLEAN',
	date: 'DATE',
	month: 'VARCHAR'
};

/** Opens an empty database in memory, of one thread, so that equal input gives equal bytes. Whoever opens it closes it. */
export async function memoryDatabase(): Promise<DuckDBConnection> {
	const instance = await DuckDBInstance.create(':memory:', { threads: '1' });
	return instance.connect();
}

/**
 * Writes the Parquet twin of a CSV: the same rows in the same order, every column typed by its table, an empty cell
 * as NULL.
 * @param connection a database of one thread, so that equal input gives equal bytes.
 * @returns the number of rows.
 * @throws DataError when the CSV does not follow its table.
 */
export async function writeParquet(
	connection: DuckDBConnection,
	table: Table,
	csv: string,
	parquet: string
): Promise<number> {
	try {
		const result = await connection.run(
			`COPY (${readCsvSql(table, csv)}) TO ${quoted(parquet)} (FORMAT parquet, COMPRESSION zstd)`
		);
		return result.rowsChanged;
	} catch (cause) {
		throw new DataError(
			`${csv} could not be written as Parquet: ${messageOf(cause)}. ` +
				`Rebuild the file with the command that writes it.`,
			{ cause }
		);
	}
}

/** A SELECT that reads a CSV by its table's description: every column by name and type, an empty cell as NULL. */
export function readCsvSql(table: Table, path: string): string {
	const columns = table.columns
		.map(({ name, kind }) => `${quoted(name)}: ${quoted(SQL_TYPES[kind])}`)
		.join(', ');
	return `SELECT * FROM read_csv(${quoted(path)}, header = true, delim = ',', quote = '"', escape = '"',
		nullstr = '', auto_detect = false, strict_mode = true, columns = {${columns}})`;
}

/** A text as an SQL literal. */
export function quoted(text: string): string {
	return `'${text.replaceAll("'", "''")}'`;
}
