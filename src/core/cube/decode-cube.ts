import {
	aligned,
	CUBE_MAGIC,
	type Cube,
	type CubeColumn,
	type CubeHeader,
	type CubeNumberType
} from './cube.ts';

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

const WIDTHS: Readonly<Record<CubeNumberType, number>> = { u8: 1, u16: 2, u32: 4 };
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
