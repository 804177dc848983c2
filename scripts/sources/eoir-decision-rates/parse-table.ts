import { DataError } from '../../errors.ts';
import {
	findHead,
	isFootnoteMark,
	type ColumnName,
	type PageColumn,
	type TableHead
} from './find-columns.ts';
import type { PdfPage, TextItem } from './parse-pdf.ts';
import { parsePrintedCell, type PrintedCell } from './printed-cell.ts';
import { centre, joinTouching, lineText, toLines, type TextLine } from './text-lines.ts';
import { nameRows, type NameLine } from './wrapped-names.ts';

/** Cells of a row by column; the name stands apart. */
export type RowCells = Readonly<Partial<Record<Exclude<ColumnName, 'nationality'>, PrintedCell>>>;

/** One row of the table. */
export interface TableRow {
	/** Page and number of the row on it, both from 1, for messages. */
	readonly page: number;
	readonly row: number;
	readonly label: string;
	readonly cells: RowCells;
}

/** The table of a document and the words around it. */
export interface ParsedTable {
	readonly rows: readonly TableRow[];
	/** Text above the table's head, page by page. */
	readonly above: readonly string[];
	/** Footnotes, page by page. */
	readonly footnotes: readonly string[];
}

interface ValueRow {
	readonly y: number;
	readonly cells: RowCells;
}

interface PageTable {
	readonly page: number;
	readonly names: readonly NameLine[];
	readonly values: readonly ValueRow[];
	readonly above: string;
	readonly footnotes: string;
}

/**
 * Finds the table by nationality on every page and puts its rows together.
 * @throws DataError when there is no such table, or a line on a page is neither a row nor a footnote.
 */
export function parseTable(file: string, pages: readonly PdfPage[]): ParsedTable {
	const tables = pages.flatMap((page) => {
		const head = findHead(file, page);
		if (head) return [readPage(file, page, head)];
		if (page.number > 1 && !looksLikeTable(page)) return [];
		throw new DataError(
			`${file}, page ${page.number}: found no line with Nationality, Grants, Denials, Other and Total, expected EOIR's "Asylum Decision Rates by Nationality".`
		);
	});
	const labels = nameRows(tables.map(({ names, values }) => ({ names, rows: values.map(({ y }) => y) })));
	const rows = tables.flatMap(({ page, names, values }, t) => {
		const found = labels[t];
		if (!found) {
			throw new DataError(
				`${file}, page ${page}: found ${names.length} lines of names beside ${values.length} rows of numbers, and they do not line up: ` +
					`${names.map((name) => name.text).join(' / ')}.`
			);
		}
		return values.map(({ cells }, i) => ({
			page,
			row: i + 1,
			label: withoutFootnote(found[i] ?? ''),
			cells
		}));
	});
	if (rows.length === 0)
		throw new DataError(
			`${file}: found the head of the table but no row, expected one for each nationality.`
		);
	return {
		rows,
		above: tables.map((table) => table.above),
		footnotes: tables.map((table) => table.footnotes)
	};
}

function readPage(file: string, page: PdfPage, head: TableHead): PageTable {
	const above = page.items.filter((item) => item.y > head.top + 1);
	const below = toLines(
		page.items.filter((item) => item.y < head.bottom - 1 && !isFootnoteMark(item, head.height))
	);
	const names: NameLine[] = [];
	const values: ValueRow[] = [];
	const edge = nameEdge(head);
	const end = below.findIndex((line) => isProse(line, edge));
	for (const line of end === -1 ? below : below.slice(0, end)) {
		const numbers = joinTouching(line.items.filter((item) => centre(item) > edge));
		const name = line.items.filter((item) => centre(item) <= edge);
		if (name.length === 0 && isPageNumber(numbers, page.number)) continue;
		if (name.length > 0) names.push({ y: name[0]?.y ?? line.y, text: lineText(name) });
		if (numbers.length > 0)
			values.push({ y: numbers[0]?.y ?? line.y, cells: toCells(file, page.number, line, numbers, head) });
	}
	const footnotes =
		end === -1
			? ''
			: below
					.slice(end)
					.map((line) => lineText(line.items))
					.join(' ');
	return {
		page: page.number,
		names,
		values,
		above: toLines(above)
			.map((line) => lineText(line.items))
			.join(' '),
		footnotes
	};
}

/** Names are centred below "Nationality"; halfway to the left edge of the first number column they end. */
function nameEdge({ columns }: TableHead): number {
	const name = columns.find((column) => column.name === 'nationality');
	const others = columns.filter((column) => column.name !== 'nationality').map((column) => column.left);
	return name ? (name.right + Math.min(...others)) / 2 : 0;
}

/** A line of running text: words, at least three of them, where numbers should stand. */
function isProse({ items }: TextLine, edge: number): boolean {
	const text = lineText(items);
	if (/^page \d+( of \d+)?$/i.test(text)) return true;
	const reaches = items.some((item) => item.x + item.width > edge + 20 && /[a-z]{2}/i.test(item.text));
	return reaches && (text.match(/[a-z]{2,}/gi) ?? []).length >= 3;
}

function isPageNumber(numbers: readonly TextItem[], page: number): boolean {
	return numbers.length === 1 && numbers[0]?.text.trim() === String(page);
}

function toCells(
	file: string,
	page: number,
	line: TextLine,
	numbers: readonly TextItem[],
	head: TableHead
): RowCells {
	const cells = new Map<ColumnName, PrintedCell>();
	const columns = head.columns.filter((column) => column.name !== 'nationality');
	const place = `${file}, page ${page}, line "${lineText(line.items)}"`;
	for (const item of joinRates(numbers, columns)) {
		const column = nearest(columns, centre(item));
		const cell = cellUnder(column, item.text);
		if (!column || !cell || cells.has(column.name)) {
			throw new DataError(
				`${place}: found "${item.text.trim()}" under ${column?.name}, expected one ${column && isRate(column.name) ? 'percentage' : 'whole number'} or *.`
			);
		}
		cells.set(column.name, cell);
	}
	for (const { name } of columns)
		if (isRate(name) && !cells.has(name)) cells.set(name, { kind: 'unreadable', text: '' });
	const missing = columns.filter((column) => !cells.has(column.name)).map((column) => column.name);
	if (missing.length > 0)
		throw new DataError(
			`${place}: found nothing under ${missing.join(', ')}, expected a figure or * in every column.`
		);
	return Object.fromEntries(cells);
}

/** Joins the pieces of a rate, such as `38` and `%`; pieces of a count stay apart, for two counts are not one. */
function joinRates(numbers: readonly TextItem[], columns: readonly PageColumn[]): readonly TextItem[] {
	const joined = new Map<ColumnName, TextItem>();
	for (const item of numbers) {
		const name = nearest(columns, centre(item))?.name;
		const other = name && joined.get(name);
		if (name && isRate(name)) joined.set(name, other ? { ...other, text: other.text + item.text } : item);
	}
	const pieces = new Set(joined.values());
	const isCount = (item: TextItem) => !isRate(nearest(columns, centre(item))?.name ?? 'total');
	return [...numbers.filter(isCount), ...pieces];
}

/** The cell under a column; null for what is no count under a count. */
function cellUnder(column: PageColumn | undefined, text: string): PrintedCell | null {
	const cell = parsePrintedCell(text);
	if (!column || cell?.kind === 'suppressed') return cell;
	if (isRate(column.name)) return cell?.kind === 'rate' ? cell : { kind: 'unreadable', text: text.trim() };
	return cell?.kind === 'count' ? cell : null;
}

function isRate(column: ColumnName): boolean {
	return column.endsWith('_rate');
}

function nearest(columns: readonly PageColumn[], x: number): PageColumn | undefined {
	return [...columns].sort((a, b) => Math.abs(a.centre - x) - Math.abs(b.centre - x))[0];
}

/** A page without a head that still carries rows of numbers has a head we do not know. */
function looksLikeTable(page: PdfPage): boolean {
	return (
		toLines(page.items).filter(
			(line) => joinTouching(line.items).filter((item) => parsePrintedCell(item.text)).length >= 5
		).length >= 2
	);
}

function withoutFootnote(label: string): string {
	return label.replace(/(?<=[\p{L}).])\s?\d{1,2}$/u, '').trim();
}
