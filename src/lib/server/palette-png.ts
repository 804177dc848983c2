import { crc32, deflateSync } from 'node:zlib';

/** Pixels as a renderer gives them: red, green, blue and opacity of each, row by row. */
interface Pixels {
	readonly width: number;
	readonly height: number;
	readonly rgba: Uint8Array;
}

const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
/** One number of four bits a pixel. */
const BITS = 4;
const COLOURS = 2 ** BITS;
const INDEXED = 3;

/**
 * A PNG of sixteen colours: the most frequent of the drawing, to the nearest of which the others go. Flat drawings lose
 * nothing by it but shades at the edges of letters, and take a third of the bytes. The same pixels give the same bytes.
 * @param pixels without transparent ones.
 */
export function palettePng({ width, height, rgba }: Pixels): Buffer {
	const counts = new Map<number, number>();
	for (let i = 0; i < rgba.length; i += 4) {
		const colour = colourAt(rgba, i);
		counts.set(colour, (counts.get(colour) ?? 0) + 1);
	}
	const palette = choosePalette(counts);
	const nearest = new Map([...counts.keys()].map((colour) => [colour, nearestOf(palette, colour)]));
	const rowBytes = Math.ceil((width * BITS) / 8) + 1;
	const rows = new Uint8Array(rowBytes * height);
	for (let y = 0; y < height; y++) {
		for (let x = 0; x < width; x++) {
			const index = nearest.get(colourAt(rgba, (y * width + x) * 4)) ?? 0;
			const at = y * rowBytes + 1 + (x >> 1);
			rows[at] = (rows[at] ?? 0) | (x % 2 === 0 ? index << BITS : index);
		}
	}
	const header = Buffer.alloc(13);
	header.writeUInt32BE(width, 0);
	header.writeUInt32BE(height, 4);
	header.set([BITS, INDEXED, 0, 0, 0], 8);
	return Buffer.concat([
		SIGNATURE,
		chunk('IHDR', header),
		chunk('PLTE', Buffer.from(palette.flatMap((colour) => channels(colour)))),
		chunk('IDAT', deflateSync(rows, { level: 9 })),
		chunk('IEND', Buffer.alloc(0))
	]);
}

function colourAt(rgba: Uint8Array, i: number): number {
	return ((rgba[i] ?? 0) << 16) | ((rgba[i + 1] ?? 0) << 8) | (rgba[i + 2] ?? 0);
}

const channels = (colour: number) => [colour >> 16, (colour >> 8) & 255, colour & 255] as const;

function distance(a: number, b: number): number {
	const [other, own] = [channels(b), channels(a)];
	return own.reduce((sum, value, i) => sum + (value - (other[i] ?? 0)) ** 2, 0);
}

function nearestOf(palette: readonly number[], colour: number): number {
	let best = 0;
	for (const [i, candidate] of palette.entries()) {
		if (distance(candidate, colour) < distance(palette[best] ?? 0, colour)) best = i;
	}
	return best;
}

/** Colours that together leave the least to be rounded: each next one is where most pixels are farthest from those taken. */
function choosePalette(counts: ReadonlyMap<number, number>): readonly number[] {
	const left = [...counts]
		.sort(([a, n], [b, m]) => m - n || a - b)
		.map(([colour, n]) => ({ colour, n, far: Infinity }));
	const palette: number[] = [];
	while (palette.length < COLOURS && left.length > 0) {
		const next = left.reduce((best, one) => (weight(one) > weight(best) ? one : best));
		if (palette.length > 0 && next.far === 0) break;
		palette.push(next.colour);
		for (const one of left) one.far = Math.min(one.far, distance(one.colour, next.colour));
	}
	return palette;
}

const weight = ({ n, far }: { readonly n: number; readonly far: number }) => (far === Infinity ? n : n * far);

function chunk(name: string, data: Buffer): Buffer {
	const named = Buffer.concat([Buffer.from(name, 'latin1'), data]);
	const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)];
	length.writeUInt32BE(data.length);
	check.writeUInt32BE(crc32(named));
	return Buffer.concat([length, named, check]);
}
