import { DataError } from '../../errors.ts';
import type { ColumnName } from './find-columns.ts';
import type { TableRow } from './parse-table.ts';

/**
 * A cell as printed: a count, a rate in percent with its number of decimals, `*`, or, under a rate only, something that
 * is none of them: rates serve to check the counts, so one that cannot be read need not stop the run.
 */
export type PrintedCell =
	| { readonly kind: 'count'; readonly count: number }
	| { readonly kind: 'rate'; readonly percent: number; readonly decimals: number }
	| { readonly kind: 'suppressed' }
	| { readonly kind: 'unreadable'; readonly text: string };

/**
 * Reads the text of a cell: `3,079`, `53.44%`, `53%` or `*`.
 * @returns null when it is none of them.
 */
export function parsePrintedCell(text: string): PrintedCell | null {
	const plain = text.replace(/\s+/g, '');
	if (plain === '*') return { kind: 'suppressed' };
	if (/^(?:\d{1,3}(?:,\d{3})+|\d+)$/.test(plain))
		return { kind: 'count', count: Number(plain.replace(/,/g, '')) };
	const [, percent, fraction = ''] = /^(\d{1,3}(?:\.(\d+))?)%$/.exec(plain) ?? [];
	return percent === undefined ? null : { kind: 'rate', percent: Number(percent), decimals: fraction.length };
}

/** Cells of a row by column; the name stands apart. */
export type RowCells = Readonly<Partial<Record<Exclude<ColumnName, 'nationality'>, PrintedCell>>>;

/**
 * Reads the cells of a row.
 * @param correct gives the text to read in a column, corrected where it is misprinted.
 * @throws DataError when a count is no whole number and no `*`, or is missing.
 */
export function parseRowCells(
	file: string,
	{ page, line, texts }: TableRow,
	correct: (column: ColumnName, printed: string) => string
): RowCells {
	const place = `${file}, page ${page}, line "${line}"`;
	const read = [...texts].map(([column, printed]) => [column, correct(column, printed)] as const);
	const missing = read.filter(([column, text]) => text === '' && !isRate(column)).map(([column]) => column);
	if (missing.length > 0)
		throw new DataError(
			`${place}: found nothing under ${missing.join(', ')}, expected a figure or * in every column.`
		);
	return Object.fromEntries(
		read.map(([column, text]) => {
			const cell = cellUnder(column, text);
			if (cell) return [column, cell];
			throw new DataError(
				`${place}: found "${text}" under ${column}, expected one whole number or *. Compare the page with the PDF; ` +
					`if EOIR prints it so, correct it in data/corrections/eoir-decision-rates.csv.`
			);
		})
	);
}

/** The cell under a column; null for what is no count under a count. */
function cellUnder(column: ColumnName, text: string): PrintedCell | null {
	const cell = parsePrintedCell(text);
	if (cell?.kind === 'suppressed') return cell;
	if (isRate(column)) return cell?.kind === 'rate' ? cell : { kind: 'unreadable', text };
	return cell?.kind === 'count' ? cell : null;
}

/** Whether a column holds printed rates. */
export function isRate(column: ColumnName): boolean {
	return column.endsWith('_rate');
}
