import { getDocumentProxy } from 'unpdf';
import { DataError } from '#scripts/errors.ts';
import type { InputFile } from '#scripts/files/input-files.ts';

/** A piece of text on a page, in points from the lower left corner. */
export interface TextItem {
	readonly text: string;
	/** Left edge. */
	readonly x: number;
	/** Base line. */
	readonly y: number;
	readonly width: number;
	/** Size of its font. */
	readonly height: number;
}

/** The pieces of text of one page, blank ones left out. */
export interface PdfPage {
	/** Page number from 1. */
	readonly number: number;
	readonly items: readonly TextItem[];
}

/**
 * Reads the text of a PDF with its positions.
 * @throws DataError when the file is no PDF, is cut short, or has no text.
 */
export async function parsePdf(file: InputFile): Promise<PdfPage[]> {
	assertWholePdf(file);
	try {
		const document = await getDocumentProxy(new Uint8Array(file.bytes), { verbosity: 0, stopAtErrors: true });
		const pages: PdfPage[] = [];
		for (let number = 1; number <= document.numPages; number++) {
			const page = await document.getPage(number);
			const { items } = await page.getTextContent();
			pages.push({ number, items: items.flatMap(toTextItem) });
		}
		await document.destroy();
		if (pages.some((page) => page.items.length > 0)) return pages;
	} catch (cause) {
		throw new DataError(`${file.name}: the PDF cannot be read (${String(cause)}). Fetch it again.`, {
			cause
		});
	}
	throw new DataError(
		`${file.name}: found no text in the PDF, expected a table by nationality. A scan cannot be read.`
	);
}

/** Whether bytes begin as a PDF does. */
export function looksLikePdf(bytes: Uint8Array): boolean {
	return latin1(bytes.slice(0, 1024)).includes('%PDF-');
}

/** A reader would rebuild a PDF that is cut short and leave pages out without a word, so the end is looked at first. */
function assertWholePdf({ name, bytes }: InputFile): void {
	if (!looksLikePdf(bytes)) {
		const start = latin1(bytes.slice(0, 15)).replace(/[^\x20-\x7e]/g, '.');
		throw new DataError(
			`${name}: begins with "${start}", expected a PDF. It may be an error page; fetch it again.`
		);
	}
	const end = latin1(bytes.slice(-1024));
	const start = Number(/startxref\s+(\d+)\s+%%EOF/.exec(end)?.[1] ?? NaN);
	if (Number.isNaN(start) || start >= bytes.length) {
		throw new DataError(
			`${name}: the PDF is cut short: found no end mark (startxref, %%EOF) after ${bytes.length} bytes. Fetch it again.`
		);
	}
}

function latin1(bytes: Uint8Array): string {
	return new TextDecoder('latin1').decode(bytes);
}

interface PdfJsItem {
	readonly str: string;
	readonly transform: readonly number[];
	readonly width: number;
	readonly height: number;
}

function toTextItem(item: object): TextItem[] {
	if (!isPdfJsItem(item)) return [];
	const text = item.str.replace(/\s+/g, ' ');
	const [, , , , x, y] = item.transform;
	if (text.trim() === '' || x === undefined || y === undefined) return [];
	return [{ text, x, y, width: item.width, height: item.height }];
}

function isPdfJsItem(item: object): item is PdfJsItem {
	return 'str' in item && 'transform' in item;
}

/** Pieces of text that share a base line, from left to right. */
export interface TextLine {
	readonly y: number;
	readonly items: readonly TextItem[];
}

/** Base lines this close, in points, are one line. */
const SAME_LINE = 3;

/** Groups pieces of text into lines, from the top of the page down. */
export function toLines(items: readonly TextItem[]): TextLine[] {
	const lines: { y: number; items: TextItem[] }[] = [];
	for (const item of [...items].sort((a, b) => b.y - a.y)) {
		const line = lines.at(-1);
		if (line && line.y - item.y <= SAME_LINE) line.items.push(item);
		else lines.push({ y: item.y, items: [item] });
	}
	return lines.map((line) => ({ y: line.y, items: line.items.sort((a, b) => a.x - b.x) }));
}

/** Joins pieces that touch into one, so that `53.44` and `%` become a single cell. */
export function joinTouching(items: readonly TextItem[]): TextItem[] {
	const joined: TextItem[] = [];
	for (const item of items) {
		const last = joined.at(-1);
		if (last && item.x - (last.x + last.width) < 0.22 * item.height && Math.abs(item.y - last.y) < 1) {
			joined[joined.length - 1] = {
				...last,
				text: last.text + item.text,
				width: item.x + item.width - last.x
			};
		} else joined.push(item);
	}
	return joined;
}

/** The text of a line, a blank where pieces stand apart. */
export function lineText(items: readonly TextItem[]): string {
	return joinTouching([...items].sort((a, b) => a.x - b.x))
		.map((item) => item.text)
		.join(' ')
		.replace(/\s+/g, ' ')
		.trim();
}

/** Middle of a piece of text, from the left edge of the page. */
export function centre({ x, width }: Pick<TextItem, 'x' | 'width'>): number {
	return x + width / 2;
}
