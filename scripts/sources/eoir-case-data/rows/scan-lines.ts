import { LONGEST_LINE, type ByteSource } from '../bytes/byte-source.ts';
import { dropNuls, emptyLine, MOST_FIELDS, type Line } from './line.ts';

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
