/**
 * The counted decisions as typed columns: what the explorer filters and adds up under a finger.
 *
 * **File.** `cube.bin`, little-endian:
 *
 * | bytes | what |
 * |---|---|
 * | 0–3 | the letters `ALC1` |
 * | 4–7 | unsigned 32-bit: length of the header in bytes, a multiple of 4 |
 * | 8–… | header: JSON in UTF-8, spaces at its end up to that length |
 * | then | one block a column, in header order, each padded with zeros to a multiple of 4 bytes |
 *
 * The header is `{ "rows": n, "columns": [{ "name", "type", "dictionary" }] }`. `type` is `u8`, `u16` or `u32`, the
 * narrowest that holds the column. A column with a `dictionary` holds positions in that list of texts (sorted, empty
 * text for missing); a column without one holds the numbers themselves.
 *
 * **Rows** are those of `asylum_decisions.csv` with the judge codes of one person joined, sorted by key, so equal input
 * gives equal bytes.
 */
export interface Cube {
	readonly rows: number;
	readonly columns: readonly CubeColumn[];
}

/** One column of the cube; `values` has one entry for each row. */
export interface CubeColumn {
	readonly name: string;
	/** Texts the values point into; null when the values are numbers. */
	readonly dictionary: readonly string[] | null;
	readonly values: Uint8Array | Uint16Array | Uint32Array;
}

/** The first four bytes of the file. */
export const CUBE_MAGIC = 'ALC1';

/** Blocks start at multiples of this many bytes. */
export const CUBE_ALIGNMENT = 4;

/** How a column's numbers are stored. */
export type CubeNumberType = 'u8' | 'u16' | 'u32';

/** The header as it stands in the file. */
export interface CubeHeader {
	readonly rows: number;
	readonly columns: readonly {
		readonly name: string;
		readonly type: CubeNumberType;
		readonly dictionary?: readonly string[];
	}[];
}

/** The length rounded up to the alignment. */
export function aligned(bytes: number): number {
	return Math.ceil(bytes / CUBE_ALIGNMENT) * CUBE_ALIGNMENT;
}

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

/** The bytes are no cube, or a cube cut short. */
export class CubeError extends Error {
	override readonly name = 'CubeError';
}

/**
 * Reads `cube.bin`; runs in browsers and Node. On little-endian machines the columns are views of the bytes given, not
 * copies, so those must not change.
 * @throws CubeError when the magic letters are missing or the bytes end early.
 */
export function decodeCube(bytes: Uint8Array): Cube {
	const magic = new TextDecoder().decode(bytes.subarray(0, CUBE_MAGIC.length));
	if (magic !== CUBE_MAGIC)
		throw new CubeError(
			`the file begins with "${magic}"; a cube begins with "${CUBE_MAGIC}". Run "npm run data -- aggregate".`
		);
	const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
	const headerLength = view.getUint32(4, true);
	const header = parseHeader(bytes.subarray(8, 8 + headerLength));
	let at = 8 + headerLength;
	const columns = header.columns.map(({ name, type, dictionary }): CubeColumn => {
		const start = at;
		at += aligned(header.rows * WIDTHS[type]);
		if (at > bytes.byteLength)
			throw new CubeError(
				`column "${name}" ends at byte ${at}, the file at ${bytes.byteLength}; it was cut short, fetch it again`
			);
		return { name, dictionary: dictionary ?? null, values: readBlock(view, start, header.rows, type) };
	});
	return { rows: header.rows, columns };
}

/**
 * One column by name.
 * @throws CubeError when there is none.
 */
export function cubeColumn(cube: Cube, name: string): CubeColumn {
	const column = cube.columns.find((candidate) => candidate.name === name);
	if (column) return column;
	throw new CubeError(
		`the cube has no column "${name}"; it has ${cube.columns.map((each) => each.name).join(', ')}`
	);
}

const IS_LITTLE_ENDIAN = new Uint8Array(new Uint16Array([1]).buffer)[0] === 1;

function parseHeader(bytes: Uint8Array): CubeHeader {
	try {
		return JSON.parse(new TextDecoder().decode(bytes)) as CubeHeader;
	} catch (cause) {
		throw new CubeError('the header of the cube is not JSON; the file is damaged, fetch it again', { cause });
	}
}

function readBlock(view: DataView, at: number, rows: number, type: CubeNumberType): CubeColumn['values'] {
	const start = view.byteOffset + at;
	const isView = IS_LITTLE_ENDIAN && start % WIDTHS[type] === 0;
	switch (type) {
		case 'u8':
			return new Uint8Array(view.buffer, start, rows);
		case 'u16':
			if (isView) return new Uint16Array(view.buffer, start, rows);
			return Uint16Array.from({ length: rows }, (_, row) => view.getUint16(at + row * 2, true));
		case 'u32':
			if (isView) return new Uint32Array(view.buffer, start, rows);
			return Uint32Array.from({ length: rows }, (_, row) => view.getUint32(at + row * 4, true));
	}
}
