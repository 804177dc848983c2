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
