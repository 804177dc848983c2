import { dayOf, isoDay, NO_DAY, type Day } from '../calendar.ts';

const TAB = 9;
const CR = 13;
const LF = 10;
const STAMP = 23;
const FIRST_DAY = dayOf(1900, 1, 1);
const LAST_DAY = dayOf(2120, 12, 31);
const ROOM_FOR_A_ROW = 8192;

/**
 * Bytes of tab-separated rows, appended in place: no strings are joined, so a release of millions of rows is written at
 * the speed of memory. Text is Latin-1; a character above U+00FF keeps its low byte.
 */
export class RowBuffer {
	private bytes: Buffer;
	private length = 0;
	private rowStart = 0;

	constructor(private readonly fullAt: number) {
		this.bytes = Buffer.allocUnsafe(fullAt + ROOM_FOR_A_ROW);
	}

	/** True when the bytes should be taken before the next row. */
	get isFull(): boolean {
		return this.length >= this.fullAt;
	}

	/** Appends a text field and its tab. */
	text(text: string): void {
		for (let i = 0; i < text.length; i++) this.bytes[this.length++] = text.charCodeAt(i);
		this.bytes[this.length++] = TAB;
	}

	/** Appends a whole number, not negative, and its tab. */
	integer(number: number): void {
		let left = number;
		let digits = 1;
		for (let limit = 10; limit <= number; limit *= 10) digits++;
		for (let at = this.length + digits - 1; at >= this.length; at--) {
			const tenth = Math.floor(left / 10);
			this.bytes[at] = 48 + left - tenth * 10;
			left = tenth;
		}
		this.length += digits;
		this.bytes[this.length++] = TAB;
	}

	/** Appends a timestamp at midnight (`2025-09-30 00:00:00.000`), or nothing for `NO_DAY`, and its tab. */
	day(day: Day): void {
		if (day !== NO_DAY) {
			const at = (Math.min(Math.max(day, FIRST_DAY), LAST_DAY) - FIRST_DAY) * STAMP;
			// A loop over 23 bytes costs less than a call to copy them.
			for (let i = 0; i < STAMP; i++) this.bytes[this.length++] = STAMPS[at + i] ?? 0;
		}
		this.bytes[this.length++] = TAB;
	}

	/** Appends empty fields. */
	blanks(count: number): void {
		for (let i = 0; i < count; i++) this.bytes[this.length++] = TAB;
	}

	/** The row under way as cells; used where a row is to be spoilt before it ends. */
	cellsOfRow(): string[] {
		return this.bytes.toString('latin1', this.rowStart, this.length - 1).split('\t');
	}

	/** Puts other text in place of the row under way; it must not end in a line end. */
	replaceRow(text: string): void {
		this.length = this.rowStart + this.bytes.write(text, this.rowStart, 'latin1');
		this.bytes[this.length++] = TAB;
	}

	/** Ends the row: its last tab becomes the line end, CRLF unless a bare LF is asked for. */
	endRow(bareLineFeed = false): void {
		this.length--;
		if (!bareLineFeed) this.bytes[this.length++] = CR;
		this.bytes[this.length++] = LF;
		this.rowStart = this.length;
	}

	/** Hands over the bytes of the ended rows and starts afresh. */
	take(): Buffer {
		const taken = this.bytes.subarray(0, this.length);
		this.bytes = Buffer.allocUnsafe(this.fullAt + ROOM_FOR_A_ROW);
		this.length = 0;
		this.rowStart = 0;
		return taken;
	}
}

const STAMPS = Buffer.from(
	Array.from({ length: LAST_DAY - FIRST_DAY + 1 }, (_, i) => `${isoDay(FIRST_DAY + i)} 00:00:00.000`).join(
		''
	),
	'latin1'
);
