import { DataError } from '#scripts/errors.ts';
import { BLANK_DAY, dayAt as dayOfField, NOT_A_DAY, OUT_OF_RANGE_DAY, readWrittenDay } from './days.ts';
import { cleanCode, decodeCp1252, fieldEnd, fieldStart, type Line, textAt } from './lines.ts';

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

/** What a column of dates held: rows = missing + unreadable + out_of_range + days. */
export interface DateValues {
	readonly column: string;
	readonly rows: number;
	/** Blank, or a mark for nothing. */
	readonly missing: number;
	/** Text that is no day, or may be one of two days. */
	readonly unreadable: number;
	/** Days that cannot be, by the limits of the column. */
	readonly out_of_range: number;
	/** Some of the texts that could not be read. */
	readonly examples: readonly string[];
}

const MOST_EXAMPLES = 5;

/** Reads a column of dates and keeps count. Days written 3/4/2022 are taken when the column proves their order. */
export class DateColumn {
	/** Whether the day read last may be another one, unless `isMonthFirst` says that it cannot. */
	isAmbiguous = false;
	#rows = 0;
	#missing = 0;
	#unreadable = 0;
	#outOfRange = 0;
	#ambiguous = 0;
	#monthFirst = 0;
	#dayFirst = 0;
	readonly #examples = new Set<string>();
	#ambiguousExample: string | null = null;

	constructor(
		private readonly column: string,
		private readonly first: number,
		private readonly last: number
	) {}

	/**
	 * The day of a field, `BLANK_DAY`, `NOT_A_DAY`, or `OUT_OF_RANGE_DAY` before the first or after the last day of the
	 * column.
	 */
	dayAt(line: Line, field: number): number {
		this.#rows++;
		this.isAmbiguous = false;
		let day = dayOfField(line, field);
		if (day === NOT_A_DAY) day = this.#written(textAt(line, field));
		if (day === BLANK_DAY) this.#missing++;
		else if (day === NOT_A_DAY) this.#unreadable++;
		else if (day < this.first || day > this.last) {
			this.#outOfRange++;
			this.isAmbiguous = false;
			return OUT_OF_RANGE_DAY;
		}
		if (this.isAmbiguous) this.#ambiguous++;
		return day;
	}

	/** Whether the column writes the month first for certain: some days prove it and none speaks against it. */
	get isMonthFirst(): boolean {
		return this.#monthFirst > 0 && this.#dayFirst === 0;
	}

	/** What the column held, once all rows were read. */
	values(): DateValues {
		const unsure = this.isMonthFirst ? 0 : this.#ambiguous;
		const examples = [...this.#examples];
		if (unsure > 0 && this.#ambiguousExample !== null) examples.unshift(this.#ambiguousExample);
		return {
			column: this.column,
			rows: this.#rows,
			missing: this.#missing,
			unreadable: this.#unreadable + unsure,
			out_of_range: this.#outOfRange,
			examples: examples.slice(0, MOST_EXAMPLES)
		};
	}

	#written(text: string): number {
		const { day, order } = readWrittenDay(text);
		if (order === 'month-first') this.#monthFirst++;
		if (order === 'day-first') this.#dayFirst++;
		if (order === 'either') {
			this.isAmbiguous = true;
			this.#ambiguousExample ??= text;
		}
		if (day === NOT_A_DAY && this.#examples.size < MOST_EXAMPLES) this.#examples.add(text.slice(0, 40));
		return day;
	}
}

/** Keys below this are looked up directly; real keys end below 20 million (July 2026). */
const DIRECT_KEYS = 1 << 26;
const FIRST_SIZE = 1 << 12;

/** An `IdColumn` as it travels between threads. */
export interface PackedIdColumn {
	readonly direct: Uint16Array;
	readonly farKeys: Int32Array;
	readonly farCells: Uint16Array;
}

/**
 * A number from 0 to 65,535 for each key, 0 where none was set. Keys below 67 million index an array that grows with the largest
 * key met; keys beyond, which no release has had, go through a hash table, so that memory never follows a stray key.
 */
export class IdColumn {
	#direct: Uint16Array;
	#farKeys: Int32Array;
	#farCells: Uint16Array;
	#farUsed = 0;

	/** @param packed a column that came from another thread. */
	constructor(packed?: PackedIdColumn) {
		this.#direct = packed?.direct ?? new Uint16Array(FIRST_SIZE);
		this.#farKeys = packed?.farKeys ?? new Int32Array(0);
		this.#farCells = packed?.farCells ?? new Uint16Array(0);
	}

	/** The value of a key. */
	get(key: number): number {
		if (key < DIRECT_KEYS) return key < this.#direct.length ? (this.#direct[key] ?? 0) : 0;
		const slot = this.#farSlot(key);
		return slot >= 0 && this.#farKeys[slot] === key ? (this.#farCells[slot] ?? 0) : 0;
	}

	/** Sets the value of a key. */
	set(key: number, value: number): void {
		if (key < DIRECT_KEYS) {
			if (key >= this.#direct.length) this.#growDirect(key);
			this.#direct[key] = value;
			return;
		}
		if ((this.#farUsed + 1) * 2 > this.#farKeys.length) this.#growFar();
		const slot = this.#farSlot(key);
		if (this.#farKeys[slot] !== key) {
			this.#farKeys[slot] = key;
			this.#farUsed++;
		}
		this.#farCells[slot] = value;
	}

	/** Gives the arrays away; the column must not be used after. */
	pack(): PackedIdColumn {
		return { direct: this.#direct, farKeys: this.#farKeys, farCells: this.#farCells };
	}

	#farSlot(key: number): number {
		const mask = this.#farKeys.length - 1;
		if (mask < 0) return -1;
		let slot = (Math.imul(key, 0x9e3779b1) >>> 1) & mask;
		while (this.#farKeys[slot] !== 0 && this.#farKeys[slot] !== key) slot = (slot + 1) & mask;
		return slot;
	}

	#growDirect(key: number): void {
		const larger = new Uint16Array(Math.min(DIRECT_KEYS, Math.max(key + 1, this.#direct.length * 2)));
		larger.set(this.#direct);
		this.#direct = larger;
	}

	#growFar(): void {
		const [keys, cells] = [this.#farKeys, this.#farCells];
		this.#farKeys = new Int32Array(Math.max(FIRST_SIZE, keys.length * 2));
		this.#farCells = new Uint16Array(this.#farKeys.length);
		for (let i = 0; i < keys.length; i++) {
			if (keys[i] === 0) continue;
			const slot = this.#farSlot(keys[i] ?? 0);
			this.#farKeys[slot] = keys[i] ?? 0;
			this.#farCells[slot] = cells[i] ?? 0;
		}
	}
}
