import type { Line } from './line.ts';

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
