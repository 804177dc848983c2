import Papa from 'papaparse';
import { CellError, parseCell } from '../schema/parse-cell.ts';
import type { Row, Table } from '../schema/table.ts';

/** A CSV text that does not follow its table: which file, which line, what was found and expected. */
export class CsvError extends Error {
	override readonly name = 'CsvError';
}

/**
 * Reads a CSV text by its table's description: header checked, every cell typed.
 * @param file name used in messages.
 * @returns rows in file order; empty cells are `null`.
 * @throws CsvError on a wrong header, a wrong number of cells or a cell that does not fit its column.
 */
export function readCsv<T extends Table>(table: T, text: string, file: string): Row<T>[] {
	const parsed = Papa.parse<string[]>(text.replace(/^\uFEFF/, ''), { skipEmptyLines: true, delimiter: ',' });
	const [problem] = parsed.errors;
	if (problem) throw new CsvError(`${file}, line ${(problem.row ?? 0) + 1}: ${problem.message}`);
	const [header, ...lines] = parsed.data;
	const names = table.columns.map((column) => column.name);
	if (!header || header.join() !== names.join()) {
		throw new CsvError(
			`${file}: the header reads "${header?.join(',') ?? ''}"; expected "${names.join(',')}". ` +
				`Rebuild the file with the command that writes it.`
		);
	}
	return lines.map((cells, index) => readRow(table, cells, `${file}, line ${index + 2}`));
}

function readRow<T extends Table>(table: T, cells: readonly string[], place: string): Row<T> {
	if (cells.length !== table.columns.length) {
		throw new CsvError(`${place}: ${cells.length} cells found, ${table.columns.length} expected`);
	}
	try {
		const entries = table.columns.map((column, i) => [column.name, parseCell(column, cells[i] ?? '')]);
		return Object.fromEntries(entries) as Row<T>;
	} catch (cause) {
		if (cause instanceof CellError) throw new CsvError(`${place}: ${cause.message}`, { cause });
		throw cause;
	}
}
