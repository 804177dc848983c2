import { inflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { palettePng } from '../../../src/lib/server/palette-png.ts';
import { renderPng } from '../../../src/lib/server/render-png.ts';

/** The chunks of a PNG, https://www.w3.org/TR/png-3/#5Chunk-layout */
function chunksOf(png: Buffer): ReadonlyMap<string, Buffer> {
	const chunks = new Map<string, Buffer>();
	for (let at = 8; at < png.length;) {
		const length = png.readUInt32BE(at);
		chunks.set(png.toString('latin1', at + 4, at + 8), png.subarray(at + 8, at + 8 + length));
		at += length + 12;
	}
	return chunks;
}

const SIGNATURE = '89504e470d0a1a0a';

describe('a PNG of sixteen colours', () => {
	it('gives every pixel back where there are no more', () => {
		const [red, blue] = [
			[255, 0, 0],
			[0, 0, 255]
		] as const;
		// Three pixels a row, so that a row ends inside a byte: red red blue, blue red red.
		const pixels = [red, red, blue, blue, red, red];
		const png = palettePng({
			width: 3,
			height: 2,
			rgba: Uint8Array.from(pixels.flatMap((colour) => [...colour, 255]))
		});
		const chunks = chunksOf(png);
		expect(png.toString('hex', 0, 8)).toBe(SIGNATURE);
		expect([...(chunks.get('IHDR') ?? [])]).toEqual([0, 0, 0, 3, 0, 0, 0, 2, 4, 3, 0, 0, 0]);
		expect([...(chunks.get('PLTE') ?? [])]).toEqual([...red, ...blue]);
		expect(inflateSync(chunks.get('IDAT') ?? Buffer.alloc(0)).toString('hex')).toBe('000010' + '001000');
	});

	it('takes the nearest of sixteen where there are more', () => {
		const greys = Array.from({ length: 64 }, (_, i) => i * 4);
		const rgba = Uint8Array.from(greys.flatMap((grey) => [grey, grey, grey, 255]));
		const chunks = chunksOf(palettePng({ width: 64, height: 1, rgba }));
		const palette = [...(chunks.get('PLTE') ?? [])].filter((_, i) => i % 3 === 0);
		expect(palette).toHaveLength(16);
		const row = inflateSync(chunks.get('IDAT') ?? Buffer.alloc(0)).subarray(1);
		const drawn = [...row].flatMap((byte) => [palette[byte >> 4] ?? -1, palette[byte & 15] ?? -1]);
		const off = drawn.map((grey, i) => Math.abs(grey - (greys[i] ?? 0)));
		expect(Math.max(...off)).toBeLessThanOrEqual(12);
	});
});

describe('a drawing as PNG', () => {
	const svg = (font: string) =>
		`<svg xmlns="http://www.w3.org/2000/svg" width="120" height="40"><rect width="120" height="40" fill="#fff"/><text x="4" y="28" font-size="24" font-family="${font}">Rag 12</text></svg>`;

	it('has its size, and the same bytes each time', async () => {
		const [first, again] = [await renderPng(svg('Source Serif 4')), await renderPng(svg('Source Serif 4'))];
		expect([first.readUInt32BE(16), first.readUInt32BE(20)]).toEqual([120, 40]);
		expect(again.equals(first)).toBe(true);
	});

	// Fonts unpacked at once once lay in the same memory, and all letters came out in one of the two.
	it('is set in each of the site’s fonts', async () => {
		const [serif, sans, none] = await Promise.all(
			['Source Serif 4', 'Public Sans Thin', 'Nobody'].map((font) => renderPng(svg(font)))
		);
		expect(serif?.equals(sans ?? Buffer.alloc(0))).toBe(false);
		expect([serif, sans].filter((png) => none?.equals(png ?? Buffer.alloc(0)))).toHaveLength(1);
	});
});
