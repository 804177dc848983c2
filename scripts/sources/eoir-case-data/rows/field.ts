import type { Line } from './line.ts';

/** A field is not a whole number from 0 to 2,147,483,647 (EOIR's keys are SQL `int`). */
export const NOT_A_KEY = -1;

const LARGEST_KEY = 2_147_483_647;
const SPACE = 32;

/** First byte of a field that is not padding. */
export function fieldStart(line: Line, field: number): number {
	const { buffer, edges } = line;
	const end = edges[field + 1] ?? 0;
	let i = (edges[field] ?? 0) + 1;
	while (i < end && (buffer[i] ?? 0) <= SPACE) i++;
	return i;
}

/** One past the last byte of a field that is not padding; not before `start`. */
export function fieldEnd(line: Line, field: number, start: number): number {
	const { buffer, edges } = line;
	let i = edges[field + 1] ?? 0;
	while (i > start && (buffer[i - 1] ?? 0) <= SPACE) i--;
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
		const digit = (buffer[i] ?? 0) - 48;
		if (digit < 0 || digit > 9) return NOT_A_KEY;
		key = key * 10 + digit;
	}
	return key <= LARGEST_KEY ? key : NOT_A_KEY;
}

/** The one character a field holds, a letter in upper case; 0 when it holds none or more. */
export function letterAt(line: Line, field: number): number {
	const start = fieldStart(line, field);
	if (fieldEnd(line, field, start) - start !== 1) return 0;
	const byte = line.buffer[start] ?? 0;
	return byte >= 97 && byte <= 122 ? byte - 32 : byte;
}

/** Whether a field holds exactly one letter or digit, given in upper case. */
export function isLetter(line: Line, field: number, letter: number): boolean {
	return letterAt(line, field) === letter;
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
