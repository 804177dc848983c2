/**
 * Longest line that is read whole, in bytes. The longest real line has a few hundred; the room is also what a block
 * leaves free before itself for the unfinished line of the block before.
 */
export const LONGEST_LINE = 65_536;

/** One table's bytes, block after block, each loaded to the same place of one buffer. */
export interface ByteSource {
	/** Holds the block last read, from `blockStart` on; at least `LONGEST_LINE` bytes before it are the reader's. */
	readonly buffer: Uint8Array;
	readonly blockStart: number;
	/** Packed bytes consumed so far, for progress. */
	readonly consumedBytes: number;
	/**
	 * Loads the next block.
	 * @returns its length in bytes, 0 at the end.
	 * @throws DataError when the bytes are damaged: too few, not unpackable, or their CRC is wrong.
	 */
	read(): number;
	close(): void;
}

/** Most fields of a line whose edges are remembered; a line with more is counted to its end all the same. */
const MOST_FIELDS = 512;

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
function emptyLine(): Line {
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
function splitLine(line: Line): void {
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
function dropNuls(line: Line): void {
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

const NUL = 0;
const TAB = 9;
const LF = 10;
const CR = 13;

/**
 * Reads lines, ended by CRLF or a bare LF, and marks where their fields lie. No quoting, no escapes: a tab always
 * separates. NUL bytes are deleted first. The last line needs no line end.
 * @param onLine gets the same `Line` every time. @returns false to stop reading.
 */
export function scanLines(source: ByteSource, onLine: (line: Line) => boolean | void): void {
	const line = emptyLine();
	let carried = 0; // bytes of the unfinished line, placed just before the block
	let isSkipping = false; // inside a line that is too long to be kept
	for (let got = source.read(); got > 0; got = source.read()) {
		const blockEnd = source.blockStart + got;
		line.buffer = source.buffer;
		line.start = source.blockStart - carried;
		while (findLine(line, blockEnd)) {
			const next = line.end + 1;
			if (!isSkipping && takeLine(line, onLine) === false) return;
			isSkipping = false;
			line.start = next;
		}
		carried = isSkipping ? 0 : blockEnd - line.start;
		if (carried > LONGEST_LINE) {
			if (takeLoose(line, line.start + LONGEST_LINE, true, onLine) === false) return;
			isSkipping = true;
			carried = 0;
		}
		if (carried > 0) line.buffer.copyWithin(source.blockStart - carried, line.start, blockEnd);
	}
	if (carried === 0) return;
	line.buffer = source.buffer;
	line.start = source.blockStart - carried;
	takeLoose(line, source.blockStart, false, onLine);
}

/**
 * Finds the LF that ends the line starting at `line.start` and the tabs before it. Every byte of a release passes here,
 * so the loop looks at nothing but bytes that may mean something.
 * @returns false when the line does not end before `blockEnd`.
 */
function findLine(line: Line, blockEnd: number): boolean {
	const { buffer, edges } = line;
	let fields = 1;
	let hasNul = false;
	edges[0] = line.start - 1;
	for (let i = line.start; i < blockEnd; i++) {
		const byte = buffer[i] ?? 0;
		if (byte > LF) continue;
		if (byte === TAB) {
			if (fields <= MOST_FIELDS) edges[fields] = i;
			fields++;
		} else if (byte === LF) {
			line.end = i;
			line.fields = fields;
			line.hasNul = hasNul;
			return true;
		} else if (byte === NUL) {
			hasNul = true;
		}
	}
	return false;
}

function takeLine(line: Line, onLine: (line: Line) => boolean | void): boolean | void {
	if (line.end > line.start && line.buffer[line.end - 1] === CR) line.end--;
	line.isCut = false;
	line.number++;
	if (line.hasNul) dropNuls(line);
	else if (line.fields <= MOST_FIELDS) line.edges[line.fields] = line.end;
	return onLine(line);
}

/** A line that no LF ends: the last one, or one that is too long. */
function takeLoose(
	line: Line,
	end: number,
	isCut: boolean,
	onLine: (line: Line) => boolean | void
): boolean | void {
	line.end = !isCut && line.buffer[end - 1] === CR ? end - 1 : end;
	line.isCut = isCut;
	line.number++;
	dropNuls(line);
	return onLine(line);
}

/** A field is not a whole number from 0 to 2,147,483,647 (EOIR's keys are SQL `int`). */
export const NOT_A_KEY = -1;

const LARGEST_KEY = 2_147_483_647;
const SPACE = 32;
const QUOTE = 34;

/** First byte of a field that is neither padding nor the first of two quotation marks around the whole field. */
export function fieldStart(line: Line, field: number): number {
	const { buffer, edges } = line;
	const end = edges[field + 1] ?? 0;
	let i = (edges[field] ?? 0) + 1;
	while (i < end && (buffer[i] ?? 0) <= SPACE) i++;
	if (buffer[i] !== QUOTE || i >= end) return i;
	let last = end - 1;
	while (last > i && (buffer[last] ?? 0) <= SPACE) last--;
	if (last === i || buffer[last] !== QUOTE) return i;
	i++;
	while (i < last && (buffer[i] ?? 0) <= SPACE) i++;
	return i;
}

/** One past the last byte of a field that is neither padding nor the mark that closes a quoted field; not before `start`. */
export function fieldEnd(line: Line, field: number, start: number): number {
	const { buffer, edges } = line;
	let i = edges[field + 1] ?? 0;
	while (i > start && (buffer[i - 1] ?? 0) <= SPACE) i--;
	if (i <= start || buffer[i - 1] !== QUOTE || !isOpened(line, field, start)) return i;
	i--;
	while (i > start && (buffer[i - 1] ?? 0) <= SPACE) i--;
	return i;
}

/** Whether a quotation mark stands between the beginning of a field and its `start`. */
function isOpened({ buffer, edges }: Line, field: number, start: number): boolean {
	for (let i = start - 1; i > (edges[field] ?? 0); i--) if (buffer[i] === QUOTE) return true;
	return false;
}

/** A key column's number, or `NOT_A_KEY`. */
export function keyAt(line: Line, field: number): number {
	const start = fieldStart(line, field);
	const end = fieldEnd(line, field, start);
	if (start === end || end - start > 15) return NOT_A_KEY;
	const { buffer } = line;
	let key = 0;
	for (let i = start; i < end; i++) {
		const digit = (buffer[i] ?? 0) - 48;
		if (digit < 0 || digit > 9) return NOT_A_KEY;
		key = key * 10 + digit;
	}
	return key <= LARGEST_KEY ? key : NOT_A_KEY;
}

/** Whether a field holds exactly a word, in any case. @param word ASCII letters in upper case, as bytes. */
export function isWord(line: Line, field: number, word: Uint8Array): boolean {
	const start = fieldStart(line, field);
	if (fieldEnd(line, field, start) - start !== word.length) return false;
	for (let i = 0; i < word.length; i++) {
		const byte = line.buffer[start + i] ?? 0;
		if (byte !== word[i] && byte - 32 !== word[i]) return false;
	}
	return true;
}

/** A field's text without padding, one character a byte (Latin-1), case kept. */
export function textAt(line: Line, field: number): string {
	const start = fieldStart(line, field);
	const end = fieldEnd(line, field, start);
	return Buffer.from(line.buffer.buffer, line.buffer.byteOffset + start, end - start).toString('latin1');
}

/** Bytes 0x80 to 0x9F in Windows-1252; the five it leaves open stay control characters. */
const UPPER_CONTROLS = '€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ';

/**
 * Text of bytes in Windows-1252, in which EOIR's files read best; never fails. Written out because Node 20's
 * `TextDecoder('windows-1252')` decodes these 32 bytes as Latin-1.
 */
export function decodeCp1252(bytes: Uint8Array): string {
	const latin1 = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('latin1');
	return latin1.replace(
		/[\x80-\x9f]/g,
		(character) => UPPER_CONTROLS[character.charCodeAt(0) - 0x80] ?? character
	);
}

/**
 * Marks that stand for "nothing here" besides blanks, upper case: FOIA exemptions, question marks, runs of 0, and what
 * databases and spreadsheets write for a null (`NULL`, `(null)`, `\\N`, `NaN`).
 */
const MISSING_MARKS = /^(#?N\/A|B6|A\.2\.A|\?{4}|0+|[([<{]?NULL[)\]>}]?|\\N|[-+]?NAN|NONE|-+|\.+)$/;

/** A code in upper case without padding; empty for blanks and for the marks that stand for a missing value. */
export function cleanCode(text: string): string {
	const code = text.trim().toUpperCase();
	return MISSING_MARKS.test(code) ? '' : code;
}
