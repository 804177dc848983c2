/** Most fields of a line whose edges are remembered; a line with more is counted to its end all the same. */
export const MOST_FIELDS = 512;

/**
 * One line of a tab file as a view on the bytes it lies in; the scanner reuses the object for every line.
 * Field `i` spans the bytes from `edges[i] + 1` to `edges[i + 1]` (exclusive).
 */
export interface Line {
	buffer: Uint8Array;
	/** First byte of the line. */
	start: number;
	/** One past its last byte, without CR and LF. */
	end: number;
	/** Number of fields: tabs plus one. */
	fields: number;
	/** Line number in the file, from 1; the header is line 1. */
	number: number;
	hasNul: boolean;
	/** Longer than `LONGEST_LINE`: only its first bytes are in view. */
	isCut: boolean;
	readonly edges: Int32Array;
}

/** A line with nothing in it yet. */
export function emptyLine(): Line {
	return {
		buffer: new Uint8Array(0),
		start: 0,
		end: 0,
		fields: 0,
		number: 0,
		hasNul: false,
		isCut: false,
		edges: new Int32Array(MOST_FIELDS + 1)
	};
}

/** Finds the fields of a line whose bytes, start and end are known. */
export function splitLine(line: Line): void {
	const { buffer, start, end, edges } = line;
	let fields = 1;
	edges[0] = start - 1;
	for (let i = start; i < end; i++) {
		if (buffer[i] !== 9) continue;
		if (fields <= MOST_FIELDS) edges[fields] = i;
		fields++;
	}
	if (fields <= MOST_FIELDS) edges[fields] = end;
	line.fields = fields;
}

/** Deletes the NUL bytes of a line in place, moving its end, and finds its fields anew. */
export function dropNuls(line: Line): void {
	const { buffer, start, end } = line;
	let to = start;
	for (let i = start; i < end; i++) {
		const byte = buffer[i] ?? 0;
		if (byte !== 0) buffer[to++] = byte;
	}
	line.end = to;
	line.hasNul = false;
	splitLine(line);
}

/** A line made of texts, as if it had been read: used for rows that were put right. Characters beyond 255 become `?`. */
export function lineOf(cells: readonly string[], number: number): Line {
	const text = cells.join('\t');
	const line = emptyLine();
	line.buffer = Uint8Array.from(text, (character) =>
		character.charCodeAt(0) < 256 ? character.charCodeAt(0) : 63
	);
	line.end = text.length;
	line.number = number;
	splitLine(line);
	return line;
}

/** The texts of a line's fields, one character a byte (Latin-1). */
export function cellsOf(line: Line): string[] {
	return Buffer.from(line.buffer.buffer, line.buffer.byteOffset + line.start, line.end - line.start)
		.toString('latin1')
		.split('\t');
}
