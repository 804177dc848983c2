import type { CountRange } from '#core/counts/count-range.ts';
import { DataError } from '#scripts/errors.ts';
import type { SheetCell } from '#scripts/files/workbook.ts';

/**
 * What a cell of a yearbook table says. `count`: a number; `withheld`: there is one, the publisher keeps it back
 * (`D`); `not-applicable` (`X`), `not-available` (`NA`), `blank`: three ways of having none; `unexplained`: a mark
 * the table's own key does not explain, so that nobody reads it as zero.
 */
export type PrintedCount =
	| { readonly state: 'count'; readonly count: number }
	| { readonly state: 'withheld' | 'not-applicable' | 'not-available' | 'blank' | 'unexplained' };

/** What the lines below a table say about its cells. */
export interface TableKey {
	/** `-` stands for zero. */
	readonly dashIsZero: boolean;
	/** `*` stands for a figure kept back. */
	readonly starIsWithheld: boolean;
	/** Every figure is rounded to the nearest ten. */
	readonly rounded: boolean;
}

/**
 * Reads the key from the lines below a table.
 * @throws DataError when they speak of another rounding than to ten.
 */
export function parseKey(notes: readonly SheetCell[]): TableKey {
	const text = notes.map((note) => note.text).join('\n');
	const other = notes.find(
		(note) => /\brounded to\b/i.test(note.text) && !/nearest (?:ten|10)\b/i.test(note.text)
	);
	if (other) {
		throw new DataError(
			`${other.place}: found "${other.text}", expected no rounding or rounding to the nearest ten. Teach the reader this rounding first.`
		);
	}
	return {
		dashIsZero: /(?:^|\s)[-–—]\s*=?\s*represents? zero/im.test(text),
		starIsWithheld: /(?:^|\s)\*\s*=?\s*(?:data |figures? )?(?:withheld|suppressed)/im.test(text),
		rounded: /rounded to the nearest (?:ten|10)\b/i.test(text)
	};
}

/**
 * Reads one cell.
 * @throws DataError when it holds neither a whole number nor a known mark, or breaks the rounding the key states.
 */
export function parsePrintedCount({ place, text }: SheetCell, key: TableKey): PrintedCount {
	if (text === '') return { state: 'blank' };
	if (/^\d{1,3}(?:,\d{3})+$|^\d+$/.test(text)) {
		const count = Number(text.replace(/,/g, ''));
		if (key.rounded && count % 10 !== 0) {
			throw new DataError(
				`${place}: found ${text}, expected a multiple of ten, as the notes say every cell is rounded to ten.`
			);
		}
		return { state: 'count', count };
	}
	switch (text.toUpperCase()) {
		case 'D':
			return { state: 'withheld' };
		case 'X':
			return { state: 'not-applicable' };
		case 'NA':
		case 'N/A':
			return { state: 'not-available' };
		case '*':
			return { state: key.starIsWithheld ? 'withheld' : 'unexplained' };
		case '-':
		case '–':
		case '—':
			return key.dashIsZero ? { state: 'count', count: 0 } : { state: 'unexplained' };
		default:
			throw new DataError(`${place}: found "${text}", expected a whole number, D, X, NA, - or *.`);
	}
}

/**
 * The cells that cannot be read, among cells that only check others: they are noted, and the check they serve is not
 * made.
 */
export function unreadable(cells: readonly SheetCell[], key: TableKey): SheetCell[] {
	return cells.filter((cell) => {
		try {
			parsePrintedCount(cell, key);
			return false;
		} catch (error) {
			if (error instanceof DataError) return true;
			throw error;
		}
	});
}

/** Why a cell gives no figure, in words for the file of rejects. */
export function absenceReason(state: Exclude<PrintedCount['state'], 'count' | 'withheld'>): string {
	switch (state) {
		case 'not-applicable':
			return 'X: not applicable';
		case 'not-available':
			return 'NA: not available';
		case 'blank':
			return 'the cell is blank';
		case 'unexplained':
			return 'a mark that the key of the table does not explain; not read as zero';
	}
}

/** Everything needed to bound one cell of a column: the column's own cells and its total. */
export interface ColumnSums {
	/** Total of the column as printed. */
	readonly total: number;
	/** Sum of the counts printed in it. */
	readonly known: number;
	/** How many of its cells print a count. */
	readonly printed: number;
	/** How many of its cells hide one, or carry a mark nobody explains. */
	readonly hidden: number;
}

/**
 * The lowest and highest value of a printed count. Rounded to ten: 5 to either side, because the notes do not say
 * where a 5 goes; never below 0.
 */
export function countRange(count: number, { rounded }: TableKey): CountRange {
	return rounded
		? { count, low: Math.max(0, count - 5), high: count + 5 }
		: { count, low: count, high: count };
}

/**
 * The range of a withheld cell: at most what its column's total leaves, and exactly that when nothing else in the
 * column is hidden. Its count stays null, because the publisher chose not to print it.
 */
export function withheldRange(
	{ total, known, printed, hidden }: ColumnSums,
	{ rounded }: TableKey
): CountRange {
	const slack = rounded ? 5 * (printed + 1) : 0;
	const left = total - known;
	return { count: null, low: hidden === 1 ? Math.max(0, left - slack) : 0, high: Math.max(0, left + slack) };
}

/** Sums the cells of one column. */
export function columnSums(total: number, cells: readonly PrintedCount[]): ColumnSums {
	let [known, printed, hidden] = [0, 0, 0];
	for (const cell of cells) {
		if (cell.state === 'count') {
			known += cell.count;
			printed += 1;
		} else if (cell.state !== 'not-applicable') hidden += 1;
	}
	return { total, known, printed, hidden };
}
