import { aligned, CUBE_MAGIC, type Cube, type CubeHeader, type CubeNumberType } from './cube.ts';

const WIDTHS: Readonly<Record<CubeNumberType, number>> = { u8: 1, u16: 2, u32: 4 };

/** The cube as the bytes of `cube.bin`; the layout is described at {@link Cube}. Whole numbers from 0 to 2³² − 1. */
export function encodeCube(cube: Cube): Uint8Array {
	const blocks = cube.columns.map(({ name, dictionary, values }) => ({
		name,
		dictionary,
		values,
		type: narrowest(values)
	}));
	const header: CubeHeader = {
		rows: cube.rows,
		columns: blocks.map(({ name, type, dictionary }) =>
			dictionary ? { name, type, dictionary } : { name, type }
		)
	};
	const json = new TextEncoder().encode(JSON.stringify(header));
	const headerLength = aligned(json.length);
	const sizes = blocks.map(({ type }) => aligned(cube.rows * WIDTHS[type]));
	const bytes = new Uint8Array(8 + headerLength + sizes.reduce((sum, size) => sum + size, 0));
	const view = new DataView(bytes.buffer);
	bytes.set(new TextEncoder().encode(CUBE_MAGIC), 0);
	view.setUint32(4, headerLength, true);
	bytes.fill(0x20, 8, 8 + headerLength);
	bytes.set(json, 8);
	let at = 8 + headerLength;
	blocks.forEach(({ values, type }, index) => {
		writeBlock(view, at, values, type);
		at += sizes[index] ?? 0;
	});
	return bytes;
}

function writeBlock(
	view: DataView,
	at: number,
	values: Cube['columns'][number]['values'],
	type: CubeNumberType
): void {
	const width = WIDTHS[type];
	values.forEach((value, row) => {
		const place = at + row * width;
		if (type === 'u8') view.setUint8(place, value);
		else if (type === 'u16') view.setUint16(place, value, true);
		else view.setUint32(place, value, true);
	});
}

function narrowest(values: Cube['columns'][number]['values']): CubeNumberType {
	let largest = 0;
	for (const value of values) if (value > largest) largest = value;
	return largest < 256 ? 'u8' : largest < 65_536 ? 'u16' : 'u32';
}
