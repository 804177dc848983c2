import jsQR from 'jsqr';
import { describe, expect, it } from 'vitest';
import { fitSheet } from '../../../src/lib/page/brief/fit-sheet.ts';
import { qrPath } from '../../../src/lib/page/brief/qr-path.ts';

/** The path drawn in black on white at four pixels a square, with the quiet zone that readers need. */
function pixelsOf({ d, side }: { readonly d: string; readonly side: number }) {
	const [scale, quiet] = [4, 4];
	const width = (side + 2 * quiet) * scale;
	const data = new Uint8ClampedArray(width * width * 4).fill(255);
	for (const [, x = '', y = ''] of d.matchAll(/M(\d+) (\d+)h1v1h-1z/g)) {
		for (let row = 0; row < scale; row++) {
			const start = (((Number(y) + quiet) * scale + row) * width + (Number(x) + quiet) * scale) * 4;
			for (let i = start; i < start + scale * 4; i++) if (i % 4 !== 3) data[i] = 0;
		}
	}
	return { data, width };
}

describe('qrPath', () => {
	it.each([
		'https://asylum-ledger.example/courts/pho/',
		'https://asylum-ledger.example/es/nationalities/mexico/?series=court&year=2011&rate=decisions&vs=others&marks=1'
	])('says %s to a reader of codes', (address) => {
		const { data, width } = pixelsOf(qrPath(address));
		expect(jsQR(data, width, width)?.data).toBe(address);
	});
});

describe('fitSheet', () => {
	/** A sheet of 100 for words, a drawing of one a millimetre and 10 for each row. */
	function sheetOf(count: number, hasTotal: boolean) {
		const rows = new Set(Array.from({ length: count }, (_, i) => i));
		let chart = 84;
		const parts = {
			lowerChart: (millimetres: number) => (chart = millimetres),
			rows: [...rows].map((row) => ({ remove: () => rows.delete(row) })),
			hasTotal
		};
		return { height: () => 100 + chart + 10 * rows.size, parts, rows, chart: () => chart };
	}

	it('leaves everything where there is room', () => {
		const { height, parts, rows, chart } = sheetOf(12, true);
		expect(fitSheet(height, parts, 304)).toBe(0);
		expect([rows.size, chart()]).toEqual([12, 84]);
	});

	it('lets rows go from the end, the sum of all years last', () => {
		const { height, parts, rows, chart } = sheetOf(12, true);
		expect(fitSheet(height, parts, 284)).toBe(2);
		expect([...rows]).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 11]);
		expect(chart()).toBe(84);
	});

	it('lowers the drawing before fewer than eight rows are left, and no further than it must', () => {
		const { height, parts, rows, chart } = sheetOf(12, false);
		expect(fitSheet(height, parts, 250)).toBe(4);
		expect([...rows]).toEqual([0, 1, 2, 3, 4, 5, 6, 7]);
		expect(chart()).toBe(68);
	});

	it('keeps the first row and the sum when nothing else gives way', () => {
		const { height, parts, rows, chart } = sheetOf(12, true);
		expect(fitSheet(height, parts, 10)).toBe(10);
		expect([[...rows], chart()]).toEqual([[0, 11], 52]);
	});

	it('does without a table', () => {
		const { height, parts } = sheetOf(0, false);
		expect(fitSheet(height, parts, 10)).toBe(0);
	});
});
