import { describe, expect, it } from 'vitest';
import {
	type ByteSource,
	cellsOf,
	keyAt,
	lineOf,
	LONGEST_LINE,
	NOT_A_KEY,
	scanLines
} from '#scripts/sources/eoir-case-data/lines.ts';

function sourceOf(blocks: readonly string[]): ByteSource {
	const buffer = new Uint8Array(LONGEST_LINE + 1000);
	let next = 0;
	return {
		buffer,
		blockStart: LONGEST_LINE,
		consumedBytes: 0,
		read() {
			const block = Buffer.from(blocks[next++] ?? '', 'latin1');
			buffer.set(block, LONGEST_LINE);
			return block.length;
		},
		close: () => undefined
	};
}

function linesOf(...blocks: readonly string[]): string[][] {
	const lines: string[][] = [];
	scanLines(sourceOf(blocks), (line) => void lines.push(cellsOf(line)));
	return lines;
}

describe('scanLines', () => {
	it('splits lines at CRLF and LF, and fields at tabs', () => {
		expect(linesOf('a\tb\r\nc\t\n\n\td\r\r\n')).toEqual([['a', 'b'], ['c', ''], [''], ['', 'd\r']]);
	});

	it('joins what blocks cut apart, wherever they cut', () => {
		const text = 'ab\tc\r\nd\0e\tf\r\ng';
		for (let cut = 1; cut < text.length; cut++) {
			expect(linesOf(text.slice(0, cut), text.slice(cut))).toEqual([['ab', 'c'], ['de', 'f'], ['g']]);
		}
	});

	it('gives nothing for nothing', () => {
		expect(linesOf('')).toEqual([]);
	});
});

describe('keyAt', () => {
	it.each([
		['12', 12],
		[' 007 ', 7],
		['0', 0],
		['2147483647', 2147483647],
		['2147483648', NOT_A_KEY],
		['', NOT_A_KEY],
		['1.0', NOT_A_KEY],
		['-1', NOT_A_KEY],
		['FC', NOT_A_KEY],
		['1 2', NOT_A_KEY],
		['9'.repeat(20), NOT_A_KEY]
	])('reads "%s" as %s', (text, key) => {
		expect(keyAt(lineOf([text], 1), 0)).toBe(key);
	});
});
