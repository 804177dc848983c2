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
	const { edges } = line;
	let carried = 0; // bytes of the unfinished line, placed just before the block
	let skipping = false; // inside a line that is too long to be kept
	for (let got = source.read(); got > 0; got = source.read()) {
		const buffer = source.buffer;
		const blockEnd = source.blockStart + got;
		let start = source.blockStart - carried;
		let fields = 1;
		let hasNul = false;
		line.buffer = buffer;
		edges[0] = start - 1;
		for (let i = start; i < blockEnd; i++) {
			const byte = buffer[i] as number;
			if (byte > CR) continue;
			if (byte === TAB) {
				if (fields <= MOST_FIELDS) edges[fields] = i;
				fields++;
			} else if (byte === LF) {
				if (skipping) {
					skipping = false;
				} else {
					const end = i > start && buffer[i - 1] === CR ? i - 1 : i;
					if (fields <= MOST_FIELDS) edges[fields] = end;
					line.start = start;
					line.end = end;
					line.fields = fields;
					line.hasNul = hasNul;
					line.isCut = false;
					line.number++;
					if (hasNul) dropNuls(line);
					if (onLine(line) === false) return;
				}
				start = i + 1;
				edges[0] = i;
				fields = 1;
				hasNul = false;
			} else if (byte === NUL) {
				hasNul = true;
			}
		}
		carried = skipping ? 0 : blockEnd - start;
		if (carried > LONGEST_LINE) {
			if (giveLoose(line, start, start + LONGEST_LINE, true, onLine) === false) return;
			skipping = true;
			carried = 0;
		}
		if (carried > 0) buffer.copyWithin(source.blockStart - carried, start, blockEnd);
	}
	const end = source.blockStart;
	line.buffer = source.buffer;
	if (carried > 0) giveLoose(line, end - carried, end, false, onLine);
}

function giveLoose(line: Line, start: number, end: number, isCut: boolean, onLine: (line: Line) => boolean | void): boolean | void {
	line.start = start;
	line.end = !isCut && line.buffer[end - 1] === CR ? end - 1 : end;
	line.isCut = isCut;
	line.number++;
	dropNuls(line);
	return onLine(line);
}
