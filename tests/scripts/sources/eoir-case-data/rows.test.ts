import { describe, expect, it } from 'vitest';
import type { ByteSource } from '#scripts/sources/eoir-case-data/bytes/byte-source.ts';
import { LONGEST_LINE } from '#scripts/sources/eoir-case-data/bytes/byte-source.ts';
import { alignRow } from '#scripts/sources/eoir-case-data/rows/align-row.ts';
import {
	BLANK_DAY,
	dayAt,
	dayOfIso,
	fiscalYearOf,
	isoMonth,
	NOT_A_DAY,
	OUT_OF_RANGE_DAY
} from '#scripts/sources/eoir-case-data/rows/day.ts';
import { keyAt, NOT_A_KEY } from '#scripts/sources/eoir-case-data/rows/field.ts';
import { IdColumn } from '#scripts/sources/eoir-case-data/rows/id-column.ts';
import { cellsOf, lineOf } from '#scripts/sources/eoir-case-data/rows/line.ts';
import { scanLines } from '#scripts/sources/eoir-case-data/rows/scan-lines.ts';

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

describe('dayAt', () => {
	it.each([
		['2021-11-15 00:00:00.000', '2021-11-15'],
		['2021-11-15', '2021-11-15'],
		[' 2020-02-29 12:30 ', '2020-02-29'],
		['2021-11-15T23:59:59', '2021-11-15']
	])('reads "%s" as %s', (text, day) => {
		expect(dayAt(lineOf([text], 1), 0)).toBe(dayOfIso(day));
	});

	it.each([
		'2021-02-29',
		'2021-13-01',
		'2021-00-10',
		'2021-01-00',
		'15/11/2021',
		'2021-11-15x',
		'2021-11-15 25:00:00',
		'2021-1-1',
		'b6'
	])('refuses "%s"', (text) => expect(dayAt(lineOf([text], 1), 0)).toBe(NOT_A_DAY));

	it.each(['1949-12-31', '2036-01-01', '9999-12-31'])('tells that "%s" is out of range', (text) =>
		expect(dayAt(lineOf([text], 1), 0)).toBe(OUT_OF_RANGE_DAY)
	);

	it('tells blank from wrong', () => {
		expect(dayAt(lineOf(['  '], 1), 0)).toBe(BLANK_DAY);
	});

	it('knows month and fiscal year, both ends of a year', () => {
		expect([dayOfIso('1950-01-01'), dayOfIso('1950-12-31')]).toEqual([1, 365]);
		expect(
			['2021-09-30', '2021-10-01', '2035-12-31', '1970-01-01']
				.map(dayOfIso)
				.map((day) => [isoMonth(day), fiscalYearOf(day)])
		).toEqual([
			['2021-09', 2021],
			['2021-10', 2022],
			['2035-12', 2036],
			['1970-01', 1970]
		]);
	});
});

describe('alignRow', () => {
	const kinds = ['key', 'text', 'code', 'nationality', 'case-type', 'date'] as const;

	it.each([
		['an empty cell behind the text', '7|TOWN||NY|GT|RMV|2021-01-01'],
		['several', '7|TOWN||||NY|GT|RMV|2021-01-01'],
		['a cell before it', '7||TOWN|NY|GT|RMV|2021-01-01'],
		['a text cut in two', '7|TO|WN|NY|GT|RMV|2021-01-01'],
		['a cell at the end', '7|TOWN|NY|GT|RMV|2021-01-01|']
	])('puts a row right that has %s too many', (_, row) => {
		expect(alignRow(row.split('|'), kinds)).toEqual({
			row: ['7', 'TOWN', 'NY', 'GT', 'RMV', '2021-01-01']
		});
	});

	it('gives up where the anchors fit nowhere', () => {
		expect(alignRow('7|TOWN|NY|GT|what|ever|2021-01-01'.split('|'), kinds)).toBeNull();
		expect(alignRow('x|TOWN||NY|GT|RMV|2021-01-01'.split('|'), kinds)).toBeNull();
		expect(alignRow(['7', ...Array.from({ length: 40 }, () => '')], kinds)).toBeNull();
	});

	describe('among equally good ways', () => {
		// A blank, a code and a blank in two columns: one blank is too many, and the code may stand in either.
		const cells = ['7', '', 'K', '', '2021-01-01'];
		const kinds = ['key', 'code', 'code', 'date'] as const;

		it('slides left where no column decides', () => {
			expect(alignRow(cells, kinds)).toEqual({ row: ['7', 'K', '', '2021-01-01'] });
		});

		it('says in which deciding columns they differ', () => {
			expect(
				alignRow(
					cells,
					kinds,
					new Map([
						[1, null],
						[2, null]
					])
				)
			).toEqual({ differsIn: [1, 2] });
		});

		it("uses the deciding columns' lists", () => {
			const deciding = new Map([
				[1, new Set(['X'])],
				[2, new Set(['K'])]
			]);
			expect(alignRow(cells, kinds, deciding)).toEqual({ row: ['7', '', 'K', '2021-01-01'] });
		});

		it('takes none when no way holds listed codes', () => {
			const deciding = new Map([
				[1, new Set(['X'])],
				[2, new Set(['X'])]
			]);
			expect(alignRow(cells, kinds, deciding)).toEqual({ differsIn: [1, 2] });
		});
	});
});

describe('IdColumn', () => {
	it('keeps near and far keys alike', () => {
		const column = new IdColumn();
		const keys = [0, 1, 5000, 2 ** 26 - 1, 2 ** 26, 999_000_000, 2 ** 31 - 1];
		keys.forEach((key, i) => column.set(key, i + 1));
		column.set(999_000_000, 77);
		expect(keys.map((key) => new IdColumn(column.pack()).get(key))).toEqual([1, 2, 3, 4, 5, 77, 7]);
		expect([column.get(2), column.get(999_000_001)]).toEqual([0, 0]);
	});

	it('keeps ten thousand far keys', () => {
		const column = new IdColumn();
		for (let i = 1; i <= 10_000; i++) column.set(1_000_000_000 + i * 97, i);
		expect(Array.from({ length: 10_000 }, (_, i) => column.get(1_000_000_000 + (i + 1) * 97))).toEqual(
			Array.from({ length: 10_000 }, (_, i) => i + 1)
		);
	});
});
