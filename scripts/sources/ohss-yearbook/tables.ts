import { DataError } from '#scripts/errors.ts';
import type { SheetCell } from '#scripts/files/workbook.ts';
import { parseKey, parsePrintedCount, type PrintedCount, type TableKey, unreadable } from './counts.ts';
import { assertTitleYears, labelOf, parseYear, type RecognisedTable } from './recognise-table.ts';

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

/** One line of a table by nationality: its label and one cell a year, in the order of the header. */
export interface NationalityLine {
	/** Label without footnote digits. */
	readonly label: string;
	readonly cells: readonly SheetCell[];
	readonly counts: readonly PrintedCount[];
}

/** A table by region and nationality. Regions are checked and left behind. */
export interface NationalityTable {
	readonly key: TableKey;
	readonly years: readonly number[];
	readonly total: NationalityLine;
	readonly nationalities: readonly NationalityLine[];
	/** Cells of the part by region, which only checks the other, that cannot be read. */
	readonly unread: readonly SheetCell[];
}

type Part = 'region' | 'country';

/**
 * Reads a table "by region and country of nationality": a REGION part and a COUNTRY part, each with its Total, which
 * must be the sum of its lines within rounding, and the same in both parts. The part by region only checks the other:
 * where one of its figures cannot be read, that check is left out.
 * @throws DataError naming the cell when a header is no year, a cell is no count, or a sum does not hold.
 */
export function parseNationalities(table: RecognisedTable): NationalityTable {
	const { years, columns } = findYears(table);
	const { regions, countries, notes } = splitParts(table, columns);
	const key = parseKey(notes);
	const read = (rows: readonly (readonly SheetCell[])[]) => rows.map((row) => parseLine(row, columns, key));
	const country = splitTotal(read(countries), table);
	assertSums(country, years, key);
	const regionCells = regions.flatMap((row) => columns.flatMap((column) => row[column] ?? []));
	const unread = unreadable(regionCells, key);
	if (regions.length > 0 && unread.length === 0) {
		const region = splitTotal(read(regions), table);
		assertSums(region, years, key);
		assertSameTotals(region.total, country.total);
	}
	return { key, years, total: country.total, nationalities: country.lines, unread };
}

function findYears(table: RecognisedTable): { years: number[]; columns: number[] } {
	const years: number[] = [];
	const columns: number[] = [];
	for (const [i, cell] of table.header.entries()) {
		if (i === 0 || cell.text === '') continue;
		const year = parseYear(cell.text);
		if (year === null)
			throw new DataError(
				`${cell.place}: found the column "${cell.text}", expected a fiscal year such as 2023.`
			);
		years.push(year);
		columns.push(i);
	}
	assertTitleYears(table, years, table.header[0]?.place ?? table.title);
	return { years, columns };
}

function splitParts(table: RecognisedTable, columns: readonly number[]) {
	const parts: Record<Part, (readonly SheetCell[])[]> = { region: [], country: [] };
	const notes: SheetCell[] = [];
	let part: Part | null = null;
	for (const row of table.body) {
		const label = labelOf(row);
		const hasFigures = columns.some((column) => row[column]?.text);
		if (!hasFigures && /^regions?$/i.test(label)) part = 'region';
		else if (!hasFigures && /^countr(?:y|ies)(?: of nationality)?$/i.test(label)) part = 'country';
		else if (!hasFigures) notes.push(...row.filter((cell) => cell.text));
		else if (part && notes.length === 0 && label) parts[part].push(row);
		else {
			throw new DataError(
				`${row[0]?.place}: found figures beside "${label}", expected them between the line REGION or COUNTRY and the notes.`
			);
		}
	}
	if (parts.country.length === 0) {
		throw new DataError(
			`${table.header[0]?.place}: found no lines below COUNTRY, expected a Total and nationalities.`
		);
	}
	return { regions: parts.region, countries: parts.country, notes };
}

function parseLine(row: readonly SheetCell[], columns: readonly number[], key: TableKey): NationalityLine {
	const cells = columns.map((column) => row[column]).filter((cell) => cell !== undefined);
	return { label: labelOf(row), cells, counts: cells.map((cell) => parsePrintedCount(cell, key)) };
}

function splitTotal(lines: readonly NationalityLine[], table: RecognisedTable) {
	const [total, ...rest] = lines;
	if (!total || !/^total$/i.test(total.label)) {
		const place = total?.cells[0]?.place ?? table.header[0]?.place;
		throw new DataError(
			`${place}: found the line "${total?.label}", expected Total as the first line below REGION or COUNTRY.`
		);
	}
	return { total, lines: rest };
}

function assertSums(
	{ total, lines }: { total: NationalityLine; lines: readonly NationalityLine[] },
	years: readonly number[],
	key: TableKey
): void {
	for (const [i, year] of years.entries()) {
		const whole = total.counts[i];
		if (whole?.state !== 'count') {
			throw new DataError(
				`${total.cells[i]?.place}: found "${total.cells[i]?.text}" as the total of ${year}, expected a number.`
			);
		}
		const printed = lines.map((line) => line.counts[i]);
		const known = printed.reduce((sum, count) => sum + (count?.state === 'count' ? count.count : 0), 0);
		const isComplete = printed.every(
			(count) => count?.state === 'count' || count?.state === 'not-applicable'
		);
		// Each figure rounded to ten is off by at most 5, the total too.
		const slack = key.rounded ? 5 * (lines.length + 1) : 0;
		const holds = isComplete ? Math.abs(known - whole.count) <= slack : known <= whole.count + slack;
		if (holds) continue;
		throw new DataError(
			`${total.cells[i]?.place}: found a total of ${whole.count} for ${year}, expected ${isComplete ? '' : 'at least '}${known}, the sum of its lines.`
		);
	}
}

function assertSameTotals(region: NationalityLine, country: NationalityLine): void {
	for (const [i, cell] of country.cells.entries()) {
		if (cell.text.replace(/,/g, '') === region.cells[i]?.text.replace(/,/g, '')) continue;
		throw new DataError(
			`${cell.place}: found a total of ${cell.text}, expected ${region.cells[i]?.text} as in the part by region.`
		);
	}
}
