import { type CountRange, exactly } from '#core/counts/count-range.ts';
import { DataError } from '../../errors.ts';
import type { UnhcrRow } from './unhcr-page.ts';

/** The value UNHCR prints for every small count. */
const MASK = 5;
/** What it stands for. In decisions no other value from 1 to 9 appears; applications print 6 to 9 as well. */
const MASK_LOW = 1;
const MASK_HIGH = 9;

const MISSING = new Set(['', '-', 'NA']);

/**
 * One printed count. Zero is zero; 5 stands for 1 to 9; `-`, NA and an empty cell are missing.
 * @returns the count with its bounds, or null when missing.
 * @throws DataError when the cell is none of these.
 */
export function parseCount(row: UnhcrRow, column: string): CountRange | null {
	const text = row.cells[column] ?? '';
	if (MISSING.has(text)) return null;
	if (!/^\d+$/.test(text)) {
		throw new DataError(
			`${row.file}, row ${row.line}: ${column} is "${text}"; a whole number from 0, or "-" for missing, was expected. ` +
				`Fetch the file again; if UNHCR prints it so, ask them.`
		);
	}
	const count = Number(text);
	return count === MASK ? { count, low: MASK_LOW, high: MASK_HIGH } : exactly(count);
}
