/**
 * Writes the places of a cell's key parts as one number, first part leading, so that sorting numbers sorts cells and
 * equal numbers are one cell.
 * @param places of each part, below its size. @param sizes whose product must not exceed `Number.MAX_SAFE_INTEGER`.
 */
export function packKey(places: Int32Array, sizes: readonly number[]): number {
	let key = 0;
	for (let part = 0; part < sizes.length; part++) key = key * (sizes[part] ?? 1) + (places[part] ?? 0);
	return key;
}

/** Takes a packed key apart again. @param places where the parts' places go. */
export function unpackKey(key: number, sizes: readonly number[], places: Int32Array): void {
	let rest = key;
	for (let part = sizes.length - 1; part >= 0; part--) {
		const size = sizes[part] ?? 1;
		const quotient = Math.floor(rest / size);
		places[part] = rest - quotient * size;
		rest = quotient;
	}
}
