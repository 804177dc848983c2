import { DataError } from '../../errors.ts';
import {
	findHead,
	isFootnoteMark,
	type ColumnName,
	type PageColumn,
	type TableHead
} from './find-columns.ts';
import type { PdfPage, TextItem } from './parse-pdf.ts';
import { isRate, parsePrintedCell } from './printed-cell.ts';
import { centre, joinTouching, lineText, toLines, type TextLine } from './text-lines.ts';
import { nameRows, type NameLine } from './wrapped-names.ts';

/** Texts of a row by column, empty where nothing is printed; the name stands apart. */
export type PrintedTexts = ReadonlyMap<ColumnName, string>;

/** One row of the table. */
export interface TableRow {
	/** Page and number of the row on it, both from 1, for messages. */
	readonly page: number;
	readonly row: number;
	readonly label: string;
	/** The line its figures stand on, for messages. */
	readonly line: string;
	readonly texts: PrintedTexts;
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
	readonly line: string;
	readonly texts: PrintedTexts;
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
		if (head) return [readPage(page, head)];
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
		return values.map(({ texts, line }, i) => ({
			page,
			row: i + 1,
			label: withoutFootnote(found[i] ?? ''),
			line,
			texts
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

function readPage(page: PdfPage, head: TableHead): PageTable {
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
			values.push({
				y: numbers[0]?.y ?? line.y,
				texts: printedTexts(numbers, head),
				line: lineText(line.items)
			});
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

/** What is printed in each column; empty where nothing is. Pieces of a rate are joined, those of a count kept apart. */
function printedTexts(numbers: readonly TextItem[], head: TableHead): PrintedTexts {
	const columns = head.columns.filter((column) => column.name !== 'nationality');
	const texts = new Map<ColumnName, string>(columns.map(({ name }) => [name, '']));
	for (const item of numbers) {
		const name = nearest(columns, centre(item))?.name;
		if (!name) continue;
		const before = texts.get(name) ?? '';
		const between = before === '' || isRate(name) ? '' : ' | ';
		texts.set(name, before + between + item.text.trim());
	}
	return texts;
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
