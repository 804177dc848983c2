import { DataError } from '../../errors.ts';
import { assertTitleYears } from './title-years.ts';
import type { SheetCell } from '../../files/workbook.ts';
import {
	parseKey,
	parsePrintedCount,
	unreadable,
	type PrintedCount,
	type TableKey
} from './printed-count.ts';
import { parseYear, type RecognisedTable } from './recognise-table.ts';

/** One year of the table of totals. */
export interface YearTotals {
	readonly year: number;
	/** Row of the sheet, from 1 below the header, for messages. */
	readonly cells: {
		readonly total: SheetCell;
		readonly affirmative: SheetCell;
		readonly defensive: SheetCell;
	};
	readonly affirmative: PrintedCount;
	readonly defensive: PrintedCount;
}

/** The table of people granted asylum by year. */
export interface TotalsTable {
	readonly key: TableKey;
	readonly years: readonly YearTotals[];
	/** Totals of both tracks, which only check them, that cannot be read. */
	readonly unread: readonly SheetCell[];
}

const COLUMNS = ['total', 'affirmative', 'defensive'] as const;

/**
 * Reads the table "individuals granted asylum affirmatively or defensively". Its total across tracks is checked to
 * be their sum, within rounding, and not kept: the two tracks are never added here.
 * @throws DataError when a column is missing or unknown, a year is no year, or a total is not the sum.
 */
export function parseTotals(table: RecognisedTable): TotalsTable {
	const columns = findColumns(table);
	const end = table.body.findIndex((row) => row[0]?.text !== '' && parseYear(row[0]?.text ?? '') === null);
	const rows = table.body.slice(0, end === -1 ? undefined : end).filter((row) => row[0]?.text);
	const notes = end === -1 ? [] : table.body.slice(end);
	const stray = notes.find((row) => columns.some((column) => /\d/.test(row[column]?.text ?? '')));
	if (stray)
		throw new DataError(`${stray[0]?.place}: found "${stray[0]?.text}" beside figures, expected a year.`);
	const key = parseKey(notes.flat());
	const years = rows.map((row) => parseRow(row, columns, key));
	const [label] = table.header;
	assertTitleYears(
		table,
		years.map(({ year }) => year),
		label?.place ?? table.title
	);
	const totals = years.map(({ cells }) => cells.total);
	return { key, years, unread: unreadable(totals, key) };
}

function findColumns({ header }: RecognisedTable): number[] {
	const names = header.map((cell) => cell.text.replace(/\d+$/, '').trim().toLowerCase());
	const unknown = header.find(
		(cell, i) => i > 0 && cell.text !== '' && !COLUMNS.some((column) => column === names[i])
	);
	if (unknown)
		throw new DataError(
			`${unknown.place}: found the column "${unknown.text}", expected Total, Affirmative or Defensive.`
		);
	return COLUMNS.map((column) => {
		const index = names.indexOf(column);
		if (index === -1)
			throw new DataError(
				`${header[0]?.place}: found no column "${column}" in this row, expected Year, Total, Affirmative, Defensive.`
			);
		return index;
	});
}

function parseRow(row: readonly SheetCell[], columns: readonly number[], key: TableKey): YearTotals {
	const [total, affirmative, defensive] = columns.map((column) => row[column]);
	const year = parseYear(row[0]?.text ?? '');
	if (!total || !affirmative || !defensive || year === null) {
		throw new DataError(
			`${row[0]?.place}: found a row that is too short, expected a year and three figures.`
		);
	}
	const figures = {
		affirmative: parsePrintedCount(affirmative, key),
		defensive: parsePrintedCount(defensive, key)
	};
	if (unreadable([total], key).length === 0) assertSum(total, parsePrintedCount(total, key), figures, key);
	return { year, cells: { total, affirmative, defensive }, ...figures };
}

function assertSum(
	cell: SheetCell,
	total: PrintedCount,
	{ affirmative, defensive }: { affirmative: PrintedCount; defensive: PrintedCount },
	key: TableKey
): void {
	if (total.state !== 'count' || affirmative.state !== 'count' || defensive.state !== 'count') return;
	const sum = affirmative.count + defensive.count;
	// Three figures rounded to ten are each off by at most 5.
	if (Math.abs(total.count - sum) <= (key.rounded ? 15 : 0)) return;
	throw new DataError(
		`${cell.place}: found a total of ${total.count}, expected ${sum} (${affirmative.count} affirmative + ${defensive.count} defensive).`
	);
}
