import type { DuckDBConnection } from '@duckdb/node-api';
import type { Column, Kind } from '#core/tables/column.ts';
import type { Table } from '#core/tables/table.ts';
import { DataError } from '#scripts/errors.ts';

const SQL_TYPES: Readonly<Record<Kind, string>> = {
	text: 'VARCHAR',
	integer: 'BIGINT',
	number: 'DOUBLE',
	boolean: 'BOOLEAN',
	date: 'DATE',
	month: 'VARCHAR'
};

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
			`${csv} could not be written as Parquet: ${cause instanceof Error ? cause.message : String(cause)}. ` +
				`Rebuild the file with the command that writes it.`,
			{ cause }
		);
	}
}

function readCsvSql(table: Table, path: string): string {
	const columns = table.columns
		.map((column) => `${quoted(column.name)}: ${quoted(sqlType(column))}`)
		.join(', ');
	return `SELECT * FROM read_csv(${quoted(path)}, header = true, delim = ',', quote = '"', escape = '"',
		nullstr = '', auto_detect = false, strict_mode = true, columns = {${columns}})`;
}

function sqlType(column: Column): string {
	return SQL_TYPES[column.kind];
}

function quoted(text: string): string {
	return `'${text.replaceAll("'", "''")}'`;
}
