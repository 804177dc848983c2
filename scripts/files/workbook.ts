import { load } from 'cheerio';
import { DataError } from '#scripts/errors.ts';
import { type InputFile, unzip } from './input-files.ts';
import { refuseUnsafeXml } from './safe-xml.ts';

/** One cell as read: what stands in it, and where. */
export interface SheetCell {
	/** File, sheet and address, for messages: `a.xlsx, sheet "Table 17", cell B8`. */
	readonly place: string;
	/**
	 * Its text without superscript runs (footnote digits), white space folded; empty when blank. A number as digits, a
	 * day as `2026-09-01`, a moment as `2026-09-01T08:30:00.000Z`, a formula by its stored result.
	 */
	readonly text: string;
}

/** One worksheet: rows of cells from column A on; `rows[0]` is row 1. */
export interface Sheet {
	readonly name: string;
	/** Whether readers of the workbook do not see it. */
	readonly isHidden: boolean;
	readonly rows: readonly (readonly SheetCell[])[];
}

/**
 * Reads a workbook (xlsx) into plain text cells. Cells covered by a merged range are blank but for its first one.
 *
 * Written here because a footnote mark is told from the figure before it only by its superscript: kept readers of
 * workbooks give `630²` as `6302`.
 * @throws DataError when the file is no xlsx workbook, is cut short or has a member with a wrong checksum.
 */
export async function readSheets(file: InputFile): Promise<Sheet[]> {
	const members = await readMembers(file);
	const sheets = listSheets(members);
	if (sheets.length === 0) {
		throw new DataError(
			`${file.name}: found a zip without worksheets, expected an xlsx workbook. Fetch it again.`
		);
	}
	const strings = readSharedStrings(members);
	const dates = readDateStyles(members);
	return sheets.map(({ name, isHidden, path, since1904 }) => ({
		name,
		isHidden,
		rows: readRows(`${file.name}, sheet "${name}"`, part(members, path), { strings, dates, since1904 })
	}));
}

/** Whether bytes begin as a zip does, which is what an xlsx is. */
export function looksLikeZip(bytes: Uint8Array): boolean {
	return bytes[0] === 0x50 && bytes[1] === 0x4b;
}

type Members = ReadonlyMap<string, Uint8Array>;

/** Every member of the zip, its checksum verified. */
async function readMembers({ name, bytes }: InputFile): Promise<Members> {
	if (!looksLikeZip(bytes)) {
		const start = new TextDecoder('latin1').decode(bytes.slice(0, 15)).replace(/[^\x20-\x7e]/g, '.');
		throw new DataError(
			`${name}: begins with "${start}", expected an xlsx workbook (a zip). It may be an error page or an old .xls; fetch it again.`
		);
	}
	const files = await unzip(
		name,
		bytes,
		(cause) => `${name}: the workbook is damaged or cut short (${String(cause)}). Fetch it again.`
	);
	for (const file of files) if (/\.(?:xml|rels)$/i.test(file.name)) refuseUnsafeXml(name, file);
	return new Map(files.map((file) => [file.name, file.bytes]));
}

function part(members: Members, path: string): XmlElement | null {
	const bytes = members.get(path);
	return bytes ? parseXml(new TextDecoder().decode(bytes)) : null;
}

interface ListedSheet {
	readonly name: string;
	readonly isHidden: boolean;
	readonly path: string;
	/** Whether days are counted from 1904, as old workbooks from a Mac do, instead of 1900. */
	readonly since1904: boolean;
}

const WORKBOOK = 'xl/workbook.xml';

function listSheets(members: Members): ListedSheet[] {
	const workbook = part(members, WORKBOOK);
	const relations = part(members, 'xl/_rels/workbook.xml.rels');
	const targets = new Map(
		descendantsNamed(relations, 'Relationship').map((one) => [
			attribute(one, 'Id'),
			attribute(one, 'Target') ?? ''
		])
	);
	const since1904 = /^(?:1|true)$/.test(
		attribute(descendantsNamed(workbook, 'workbookPr')[0], 'date1904') ?? ''
	);
	return descendantsNamed(workbook, 'sheet').flatMap((sheet) => {
		const target = targets.get(attribute(sheet, 'id'));
		const path = target && new URL(target, `zip:/${WORKBOOK}`).pathname.replace(/^\//, '');
		if (!path || !members.has(path) || !/worksheets?\//.test(path)) return [];
		const isHidden = !['visible', null].includes(attribute(sheet, 'state'));
		return [{ name: attribute(sheet, 'name') ?? '', isHidden, path, since1904 }];
	});
}

function readSharedStrings(members: Members): string[] {
	return childrenNamed(part(members, 'xl/sharedStrings.xml'), 'si').map(richText);
}

/** Text of a string item: its own, or that of its runs but for superscripts; guides to pronunciation are left out. */
function richText(item: XmlElement): string {
	const runs = childrenNamed(item, 'r').filter(
		(run) => attribute(descendantsNamed(run, 'vertAlign')[0], 'val') !== 'superscript'
	);
	const texts = [...childrenNamed(item, 't'), ...runs.flatMap((run) => childrenNamed(run, 't'))];
	const joined = texts.map(textOf).join('');
	return joined.replace(/_x([0-9A-F]{4})_/g, (_, code: string) => String.fromCharCode(parseInt(code, 16)));
}

/** Numbers of the formats built into workbooks that show a day or a time. */
const BUILT_IN_DATES = [
	[14, 22],
	[27, 36],
	[45, 47],
	[50, 58]
] as const;

/** Whether each cell style shows a day or a time, by its number. */
function readDateStyles(members: Members): boolean[] {
	const styles = part(members, 'xl/styles.xml');
	const codes = new Map(
		descendantsNamed(styles, 'numFmt').map((one) => [
			attribute(one, 'numFmtId'),
			attribute(one, 'formatCode') ?? ''
		])
	);
	return childrenNamed(descendantsNamed(styles, 'cellXfs')[0], 'xf').map((style) => {
		const id = attribute(style, 'numFmtId') ?? '0';
		const code = codes.get(id);
		if (code === undefined)
			return BUILT_IN_DATES.some(([low, high]) => Number(id) >= low && Number(id) <= high);
		const plain = code.replace(/"[^"]*"|\\.|_.|\*.|\[(?!h+\]|m+\]|s+\])[^\]]*\]/gi, '');
		return /[ymdhs]/i.test(plain) && !/general/i.test(plain);
	});
}

interface Context {
	readonly strings: readonly string[];
	readonly dates: readonly boolean[];
	readonly since1904: boolean;
}

/** The largest published sheet has some 40,000 cells. */
const MOST_CELLS = 5_000_000;

function readRows(place: string, sheet: XmlElement | null, context: Context): SheetCell[][] {
	const texts = new Map<string, string>();
	let [rowNumber, lastRow, lastColumn] = [0, 0, 1];
	for (const row of childrenNamed(childrenNamed(sheet, 'sheetData')[0], 'row')) {
		rowNumber = Number(attribute(row, 'r') ?? rowNumber + 1);
		let column = 0;
		for (const cell of childrenNamed(row, 'c')) {
			column = columnOf(attribute(cell, 'r')) ?? column + 1;
			const text = cellText(cell, context).replace(/\s+/g, ' ').trim();
			if (text === '') continue;
			texts.set(address(rowNumber, column), text);
			[lastRow, lastColumn] = [Math.max(lastRow, rowNumber), Math.max(lastColumn, column)];
		}
	}
	if (lastRow * lastColumn > MOST_CELLS) {
		throw new DataError(
			`${place}: its cells reach row ${lastRow} and column ${lastColumn}; at most ${MOST_CELLS} cells are read. ` +
				'Nothing of it was read; fetch it again from its publisher.'
		);
	}
	for (const covered of coveredCells(sheet, lastRow, lastColumn)) texts.delete(covered);
	return Array.from({ length: lastRow }, (_, r) =>
		Array.from({ length: lastColumn }, (_, c) => {
			const at = address(r + 1, c + 1);
			return { place: `${place}, cell ${at}`, text: texts.get(at) ?? '' };
		})
	);
}

function cellText(cell: XmlElement, { strings, dates, since1904 }: Context): string {
	const stored = childrenNamed(cell, 'v').map(textOf).join('');
	switch (attribute(cell, 't') ?? 'n') {
		case 's':
			return strings[Number(stored)] ?? '';
		case 'inlineStr':
			return childrenNamed(cell, 'is').map(richText).join('');
		case 'b':
			return stored === '1' ? 'true' : 'false';
		case 'n':
			if (stored === '' || Number.isNaN(Number(stored))) return stored;
			return dates[Number(attribute(cell, 's') ?? 0)]
				? momentText(Number(stored), since1904)
				: String(Number(stored));
		default:
			return stored;
	}
}

const DAY_MS = 86_400_000;

/** The day or moment of a serial number; below 1 it is a time without a day and stays a number. */
function momentText(serial: number, since1904: boolean): string {
	if (serial < 1) return String(serial);
	// Workbooks count a 29 February 1900 that never was, as day 60.
	const first = since1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, serial < 60 ? 31 : 30);
	const moment = new Date(first + Math.round(serial * DAY_MS));
	if (Number.isNaN(moment.getTime())) return String(serial);
	return Number.isInteger(serial) ? moment.toISOString().slice(0, 10) : moment.toISOString();
}

/** Addresses inside merged ranges, but for the first cell of each, as far as the sheet's cells reach. */
function coveredCells(sheet: XmlElement | null, lastRow: number, lastColumn: number): string[] {
	return descendantsNamed(sheet, 'mergeCell').flatMap((merge) => {
		const [, left, top, right, bottom] =
			/^\$?([A-Z]+)\$?(\d+):\$?([A-Z]+)\$?(\d+)$/.exec(attribute(merge, 'ref') ?? '') ?? [];
		const [first, last] = [columnOf(left), columnOf(right)];
		if (first === null || last === null) return [];
		const cells: string[] = [];
		for (let row = Number(top); row <= Math.min(Number(bottom), lastRow); row++)
			for (let column = first; column <= Math.min(last, lastColumn); column++)
				cells.push(address(row, column));
		return cells.slice(1);
	});
}

/** Number of the column an address begins with, A being 1; null without one. */
function columnOf(cellAddress: string | null | undefined): number | null {
	const letters = /^[A-Z]+/.exec(cellAddress ?? '')?.[0];
	return letters ? [...letters].reduce((sum, letter) => 26 * sum + letter.charCodeAt(0) - 64, 0) : null;
}

function address(row: number, column: number): string {
	let letters = '';
	for (let left = column; left > 0; left = Math.floor((left - 1) / 26))
		letters = String.fromCharCode(65 + ((left - 1) % 26)) + letters;
	return `${letters}${row}`;
}

/** An element of an XML document. Names are compared without their prefix: `x:row` is a `row`. */
export interface XmlElement {
	readonly name: string;
	readonly attribs: Readonly<Record<string, string>>;
	readonly children: readonly XmlNode[];
}

/** An element, or text when it has `data`. */
type XmlNode = Partial<XmlElement> & { readonly data?: string };

/** The root element of a document; null when it has none. */
function parseXml(text: string): XmlElement | null {
	const [root] = load(text, { xml: true }).root().toArray();
	return root ? (elements(root as unknown as XmlElement)[0] ?? null) : null;
}

/** Children of an element with a name; none when there is no element. */
function childrenNamed(parent: XmlElement | null | undefined, name: string): XmlElement[] {
	return parent ? elements(parent).filter((element) => localName(element.name) === name) : [];
}

/** Elements with a name anywhere below an element, in order of the document. */
function descendantsNamed(parent: XmlElement | null | undefined, name: string): XmlElement[] {
	if (!parent) return [];
	return elements(parent).flatMap((element) =>
		localName(element.name) === name ? [element] : descendantsNamed(element, name)
	);
}

/** An attribute by its name without prefix; null when it is not there. */
function attribute(element: XmlElement | null | undefined, name: string): string | null {
	const [, found = null] =
		Object.entries(element?.attribs ?? {}).find(([key]) => localName(key) === name) ?? [];
	return found;
}

/** The text directly inside an element. */
function textOf({ children }: XmlElement): string {
	return children.map(({ data }) => data ?? '').join('');
}

function elements({ children }: XmlElement): XmlElement[] {
	return children.filter((node): node is XmlElement => node.name !== undefined && node.attribs !== undefined);
}

function localName(name: string): string {
	return name.slice(name.indexOf(':') + 1);
}
