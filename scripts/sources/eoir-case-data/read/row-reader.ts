import type { CodeValues } from '../rows/code-list.ts';
import type { DateValues } from '../rows/date-column.ts';
import type { Line } from '../rows/line.ts';

/** What the columns that decide a count held in one table. */
export interface TableValues {
	readonly codes: readonly CodeValues[];
	readonly dates: readonly DateValues[];
}

/** Takes the rows of one table, each with as many fields as the header. */
export interface RowReader<Result> {
	/** @returns why the row is refused, or `null` when it was taken. */
	accept(line: Line): string | null;
	/** What the table came to; the reader must not be used after. */
	finish(): Result;
	/** What the deciding columns held; asked once all rows were given. */
	values(): TableValues;
}
