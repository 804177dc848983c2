import type { Line } from '../rows/line.ts';

/** Takes the rows of one table, each with as many fields as the header. */
export interface RowReader<Result> {
	/** @returns why the row is refused, or `null` when it was taken. */
	accept(line: Line): string | null;
	/** What the table came to; the reader must not be used after. */
	finish(): Result;
}
