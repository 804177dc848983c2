import { readCsv, writeCsv } from '#core/tables/csv.ts';
import type { Row, Table } from '#core/tables/table.ts';

/** Said in every row of a demonstration's tables, where no file name and no README goes along. */
const NOTICE = 'Invented data: no number is real. Datos inventados: ningún número es real.';

/**
 * The table as a demonstration publishes it: with a last column that says in every row that the data are invented. File
 * names stay, so that what reads a real release reads a demonstration too.
 */
export function markedTable(table: Table): Table {
	const notice = {
		name: 'notice',
		kind: 'text',
		values: [NOTICE],
		description: {
			en: 'Only in a demonstration: that its data are invented.',
			es: 'Solo en una demostración: que sus datos son inventados.'
		}
	} as const;
	return { ...table, columns: [...table.columns, notice] };
}

/**
 * A CSV of a table with the column of {@link markedTable}.
 * @param file name used in messages.
 * @param keeps whether a row is published at all.
 * @throws CsvError when the CSV does not follow its table.
 */
export function markedCsv(
	table: Table,
	csv: string,
	file: string,
	keeps: (row: Row<Table>) => boolean
): string {
	const rows = readCsv(table, csv, file).filter(keeps);
	return writeCsv(
		markedTable(table),
		rows.map((row) => ({ ...row, notice: NOTICE }))
	);
}

/** What stands above the README of a demonstration. */
export const INVENTED_README = `*** SYNTHETIC DEMONSTRATION DATA. Courts, judges and decisions are invented. No number here is real. ***
*** Each row of the CSV and Parquet files says so in its last column, notice; a real release has no such column. ***
*** DATOS SINTÉTICOS DE DEMOSTRACIÓN. Cortes, jueces y decisiones son inventados. Ningún número es real. ***
*** Cada fila de los CSV y Parquet lo dice en su última columna, notice; una edición real no la tiene. ***

`;
