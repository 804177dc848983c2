import type { Line } from './line.ts';

/** A field is not a whole number from 0 to 2,147,483,647 (EOIR's keys are SQL `int`). */
export const NOT_A_KEY = -1;

const LARGEST_KEY = 2_147_483_647;
const SPACE = 32;

/** First byte of a field that is not padding. */
export function fieldStart(line: Line, field: number): number {
	const { buffer, edges } = line;
	const end = edges[field + 1] as number;
	let i = (edges[field] as number) + 1;
	while (i < end && (buffer[i] as number) <= SPACE) i++;
	return i;
}

/** One past the last byte of a field that is not padding; not before `start`. */
export function fieldEnd(line: Line, field: number, start: number): number {
	const { buffer, edges } = line;
	let i = edges[field + 1] as number;
	while (i > start && (buffer[i - 1] as number) <= SPACE) i--;
	return i;
}

/** A key column's number, or `NOT_A_KEY`. */
export function keyAt(line: Line, field: number): number {
	const start = fieldStart(line, field);
	const end = fieldEnd(line, field, start);
	if (start === end || end - start > 15) return NOT_A_KEY;
	const { buffer } = line;
	let key = 0;
	for (let i = start; i < end; i++) {
		const digit = (buffer[i] as number) - 48;
		if (digit < 0 || digit > 9) return NOT_A_KEY;
		key = key * 10 + digit;
	}
	return key <= LARGEST_KEY ? key : NOT_A_KEY;
}

/** Whether a field holds exactly one letter or digit, given in upper case. */
export function isLetter(line: Line, field: number, letter: number): boolean {
	const start = fieldStart(line, field);
	if (fieldEnd(line, field, start) - start !== 1) return false;
	const byte = line.buffer[start] as number;
	return byte === letter || (byte >= 97 && byte <= 122 && byte - 32 === letter);
}

/** A field's text without padding, one character a byte (Latin-1), case kept. */
export function textAt(line: Line, field: number): string {
	const start = fieldStart(line, field);
	const end = fieldEnd(line, field, start);
	return Buffer.from(line.buffer.buffer, line.buffer.byteOffset + start, end - start).toString('latin1');
}
