import { DataError } from '#scripts/errors.ts';
import { RENAMED_COLUMNS, RETIRED_SUFFIX, type CaseDataTable, type ColumnKind } from '../tables.ts';

/** Where a table's columns stand in one file. */
export interface Header {
	/** Number of columns; a row must have as many fields. */
	readonly width: number;
	/** Kinds of the columns in file order. */
	readonly kinds: readonly ColumnKind[];
	/** Position of each needed column, from 0. */
	readonly positions: Readonly<Record<string, number>>;
}

/**
 * Reads a header line: columns are found by name, in any order and case, under known earlier names too. Columns that
 * are not needed may come and go.
 * @param cells the header's fields as read, Latin-1.
 * @throws DataError naming the needed columns that are missing or stand twice, and what was found instead.
 */
export function readHeader(table: CaseDataTable, cells: readonly string[], path: string): Header {
	const names = cells.map(presentName);
	const missing = table.needed.filter((column) => !names.includes(column));
	if (missing.length > 0) {
		throw new DataError(
			`"${path}": ${table.name} has no column ${missing.join(', ')}. Its header has ${names.length} columns: ${shorten(names.join(', '))}. ` +
				'If a column was renamed, add the new name to RENAMED_COLUMNS in scripts/sources/eoir-case-data/tables.ts.'
		);
	}
	const twice = table.needed.filter((column) => names.indexOf(column) !== names.lastIndexOf(column));
	if (twice.length > 0) {
		throw new DataError(
			`"${path}": column ${twice.join(', ')} stands twice in the header of ${table.name}; once was expected.`
		);
	}
	return {
		width: names.length,
		kinds: names.map((name) => table.kinds[name] ?? 'text'),
		positions: Object.fromEntries(table.needed.map((column) => [column, names.indexOf(column)]))
	};
}

/** The position of a needed column; the header has been checked to hold it. */
export function positionOf(header: Header, column: string): number {
	const position = header.positions[column];
	if (position === undefined)
		throw new Error(`Column ${column} is not among the needed columns of its table`);
	return position;
}

function presentName(cell: string): string {
	const name = cell
		.replace(/^\xEF\xBB\xBF/, '')
		.replaceAll('\0', '')
		.trim()
		.replace(/^"(.*)"$/, '$1')
		.trim()
		.toUpperCase()
		.replace(RETIRED_SUFFIX, '');
	return RENAMED_COLUMNS[name] ?? name;
}

function shorten(text: string): string {
	return text.length > 600 ? `${text.slice(0, 600)}…` : text;
}
