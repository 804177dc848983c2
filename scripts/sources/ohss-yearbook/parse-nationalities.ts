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
import { labelOf, parseYear, type RecognisedTable } from './recognise-table.ts';

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
