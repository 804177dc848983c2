import { DataError } from '#scripts/errors.ts';
import { decodeCp1252 } from './cp1252.ts';
import { fieldEnd, fieldStart } from './field.ts';
import type { Line } from './line.ts';

/** What a column of codes held. */
export interface CodeValues {
	readonly column: string;
	/** Rows in which it was looked at. */
	readonly rows: number;
	/** Rows in which it is blank or holds a mark for nothing. */
	readonly missing: number;
	/** Rows of each code, upper case. */
	readonly counts: Readonly<Record<string, number>>;
}

const SLOTS = 1 << 14;
const MOST_CODES = 65_535;
/**
 * Marks that stand for "nothing here" besides blanks, upper case: FOIA exemptions, question marks, runs of 0, and what
 * databases and spreadsheets write for a null (`NULL`, `(null)`, `\\N`, `NaN`).
 */
const MISSING_MARKS = /^(#?N\/A|B6|A\.2\.A|\?{4}|0+|[([<{]?NULL[)\]>}]?|\\N|[-+]?NAN|NONE|-+|\.+)$/;

/**
 * Numbers the codes of a column in the order they are met: 0 is missing, `codes[n]` is code n in upper case and
 * without padding. Codes of up to four bytes, nearly all, are found without making a string. Counts the rows of each.
 */
export class CodeList {
	readonly codes: string[] = [''];
	/** Rows of each code, by its number. */
	readonly rows: number[] = [0];
	readonly #column: string;
	readonly #kept: string | null;
	readonly #numbers = new Map<string, number>([['', 0]]);
	readonly #packed = new Int32Array(SLOTS);
	readonly #packedNumbers = new Uint16Array(SLOTS);
	#used = 0;

	/**
	 * @param column named in the error when there are too many codes.
	 * @param kept a mark for a missing value that is kept as a code here, so that it is named.
	 */
	constructor(column: string, kept: string | null = null) {
		this.#column = column;
		this.#kept = kept;
	}

	/** The number of the code in a field, which is counted. @throws DataError past 65,534 different codes. */
	numberAt(line: Line, field: number): number {
		const number = this.#find(line, field);
		this.rows[number] = (this.rows[number] ?? 0) + 1;
		return number;
	}

	/** The codes met and their rows, missing ones apart. */
	values(column = this.#column): CodeValues {
		const counts = this.codes.map((code, number) => [code, this.rows[number] ?? 0] as const);
		return {
			column,
			rows: this.rows.reduce((sum, rows) => sum + rows, 0),
			missing: this.rows[0] ?? 0,
			counts: Object.fromEntries(counts.slice(1))
		};
	}

	#find(line: Line, field: number): number {
		const start = fieldStart(line, field);
		const end = fieldEnd(line, field, start);
		if (start === end) return 0;
		if (end - start > 4) return this.#add(line.buffer, start, end);
		const { buffer } = line;
		let packed = 0;
		for (let i = start; i < end; i++) packed = (packed << 8) | (buffer[i] ?? 0);
		let slot = Math.imul(packed, 0x9e3779b1) >>> 18;
		while (this.#packed[slot] !== packed) {
			if (this.#packed[slot] === 0) return this.#remember(slot, packed, this.#add(buffer, start, end));
			slot = (slot + 1) & (SLOTS - 1);
		}
		return this.#packedNumbers[slot] ?? 0;
	}

	#remember(slot: number, packed: number, number: number): number {
		if (this.#used < SLOTS / 2) {
			this.#packed[slot] = packed;
			this.#packedNumbers[slot] = number;
			this.#used++;
		}
		return number;
	}

	#add(buffer: Uint8Array, start: number, end: number): number {
		const text = decodeCp1252(buffer.subarray(start, end));
		const code = text.toUpperCase() === this.#kept ? this.#kept : cleanCode(text);
		const known = this.#numbers.get(code);
		if (known !== undefined) return known;
		const number = this.codes.length;
		if (number >= MOST_CODES) {
			throw new DataError(
				`Column ${this.#column} holds more than ${MOST_CODES} different codes (the last: "${code}"); a code list was expected. Is this the right column?`
			);
		}
		this.codes.push(code);
		this.#numbers.set(code, number);
		return number;
	}
}

/** A code in upper case without padding; empty for blanks and for the marks that stand for a missing value. */
export function cleanCode(text: string): string {
	const code = text.trim().toUpperCase();
	return MISSING_MARKS.test(code) ? '' : code;
}
