import { DataError } from '#scripts/errors.ts';
import {
	type ColumnName,
	findHead,
	isFootnoteMark,
	isRate,
	type PageColumn,
	parsePrintedCell,
	type TableHead
} from './columns.ts';
import {
	centre,
	joinTouching,
	lineText,
	type PdfPage,
	type TextItem,
	type TextLine,
	toLines
} from './pdf.ts';

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

/** A line of a name: where it stands and what it says. */
export interface NameLine {
	readonly y: number;
	readonly text: string;
}

/** Where the numbers of a row stand beside a name that wraps: at its first, middle or last line. */
const ALIGNMENTS = ['middle', 'last', 'first'] as const;
type Alignment = (typeof ALIGNMENTS)[number];

/** Names of more lines than this have not been seen. */
const LONGEST = 6;
/** Points by which numbers may stand off the place their alignment gives them. */
const TOLERANCE = 4;

interface Fit {
	readonly blocks: readonly (readonly NameLine[])[];
	/** Sum over the rows of the distance, in points, from where the numbers should stand. */
	readonly cost: number;
	readonly worst: number;
}

/**
 * Divides the name lines of a table among its rows. Every page is tried with the numbers at the first, the middle and
 * the last line of a wrapped name; the document's best alignment holds, unless a page fits only another.
 * @param pages name lines and base lines of the rows of numbers, both from the top down.
 * @returns names in the order of the rows, page by page; null for a page whose lines fit no alignment.
 */
export function nameRows(
	pages: readonly { readonly names: readonly NameLine[]; readonly rows: readonly number[] }[]
): (string[] | null)[] {
	const fits = pages.map(({ names, rows }) => ALIGNMENTS.map((alignment) => fit(names, rows, alignment)));
	const costs = ALIGNMENTS.map((_, a) =>
		fits.reduce((sum, page) => sum + Math.min(page[a]?.cost ?? Infinity, 1e6), 0)
	);
	const best = costs.indexOf(Math.min(...costs));
	return fits.map((page) => {
		const acceptable = page.filter((candidate) => candidate !== null && candidate.worst <= TOLERANCE);
		const preferred = page[best];
		const chosen =
			preferred && preferred.worst <= TOLERANCE
				? preferred
				: acceptable.sort((a, b) => (a?.cost ?? 0) - (b?.cost ?? 0))[0];
		return chosen ? chosen.blocks.map((block) => joinName(block.map((line) => line.text))) : null;
	});
}

/** Joins the lines of a name: `BOSNIA-` and `HERZEGOVINA` without a blank, all others with one. */
export function joinName(lines: readonly string[]): string {
	return lines
		.map((line) => line.trim())
		.reduce((name, line) =>
			/\S[-–]$/.test(name) && !/\s[-–]$/.test(name) ? name + line : `${name} ${line}`
		);
}

/** The cheapest way to cut the lines into one run a row, each of 1 to 6 lines; null when there is none. */
function fit(names: readonly NameLine[], rows: readonly number[], alignment: Alignment): Fit | null {
	let reached = new Map<number, Fit>([[0, { blocks: [], cost: 0, worst: 0 }]]);
	for (const y of rows) {
		const next = new Map<number, Fit>();
		for (const [start, sofar] of reached) {
			for (let end = start + 1; end <= Math.min(start + LONGEST, names.length); end++) {
				const block = names.slice(start, end);
				const distance = Math.abs(place(block, alignment) - y);
				const cost = sofar.cost + distance;
				const known = next.get(end);
				if (known && known.cost <= cost) continue;
				next.set(end, { blocks: [...sofar.blocks, block], cost, worst: Math.max(sofar.worst, distance) });
			}
		}
		reached = next;
	}
	return reached.get(names.length) ?? null;
}

function place(block: readonly NameLine[], alignment: Alignment): number {
	const [first, last] = [block[0]?.y ?? 0, block.at(-1)?.y ?? 0];
	switch (alignment) {
		case 'first':
			return first;
		case 'last':
			return last;
		case 'middle':
			return (first + last) / 2;
	}
}
