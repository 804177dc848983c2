import { BLANK_DAY, dayAt as dayOfField, NOT_A_DAY, OUT_OF_RANGE_DAY } from './day.ts';
import { textAt } from './field.ts';
import type { Line } from './line.ts';
import { readWrittenDay } from './written-day.ts';

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
