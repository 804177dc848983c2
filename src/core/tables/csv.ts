import Papa from 'papaparse';
import { CellError, type Column, parseCell } from './column.ts';
import type { Row, Table } from './table.ts';

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

type Value = string | number | boolean | null;

/**
 * Writes rows as CSV: header, columns in schema order, rows sorted by key, LF, empty for missing.
 * The same rows always give the same bytes.
 * @throws CsvError when a cell does not fit its column or two rows share a key.
 */
export function writeCsv<T extends Table>(table: T, rows: readonly Row<T>[]): string {
	const sorted = [...rows].sort((a, b) => compareKeys(table, a, b));
	for (let i = 1; i < sorted.length; i++) {
		const [previous, row] = [sorted[i - 1], sorted[i]];
		if (previous && row && compareKeys(table, previous, row) === 0) {
			throw new CsvError(`${table.name}: two rows have the key ${keyText(table, row)}; keys must be unique`);
		}
	}
	const names = table.columns.map((column) => column.name);
	const lines = sorted.map((row) =>
		table.columns.map((column) => toText(table, column, cell(row, column.name)))
	);
	return Papa.unparse([names, ...lines], { newline: '\n' }) + '\n';
}

/**
 * Orders two rows by their table's key: numbers by size, everything else by code unit, missing first.
 * @returns a negative number, 0 or a positive number, as `Array.sort` wants.
 */
export function compareKeys<T extends Table>(table: T, a: Row<T>, b: Row<T>): number {
	for (const name of table.primaryKey) {
		const [left, right] = [cell(a, name), cell(b, name)];
		if (left === right) continue;
		if (left === null) return -1;
		if (right === null) return 1;
		return left < right ? -1 : 1;
	}
	return 0;
}

function toText(table: Table, column: Column, value: Value): string {
	const text = value === null ? '' : String(value);
	try {
		parseCell(column, text);
	} catch (cause) {
		if (cause instanceof CellError) throw new CsvError(`${table.name}: ${cause.message}`, { cause });
		throw cause;
	}
	return text;
}

function cell(row: object, name: string): Value {
	return (row as Record<string, Value>)[name] ?? null;
}

function keyText(table: Table, row: object): string {
	return table.primaryKey.map((name) => `${name}=${cell(row, name) ?? ''}`).join(', ');
}
