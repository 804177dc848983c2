import type { TextItem } from './parse-pdf.ts';

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
