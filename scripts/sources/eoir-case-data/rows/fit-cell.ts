import { CASE_TYPES, type ColumnKind } from '../tables.ts';
import { cleanCode } from './code-list.ts';
import { NOT_A_DAY } from './day.ts';
import { readWrittenDay } from './written-day.ts';

/** A value that cannot stand in a column of that kind. */
export const DOES_NOT_FIT = Infinity;

const LONGEST_CODE = 5;
const SURPRISE = 3;
const DATE_SHAPE = /^(\d{4}-\d\d-\d\d|\d{1,2}\/\d{1,2}\/\d{4})/;
const CASE_TYPE_CODES: ReadonlySet<string> = new Set(CASE_TYPES);

/**
 * How badly a value fits a column: 0 fits, higher is stranger, `DOES_NOT_FIT` is impossible. Only used to choose
 * between alignments of a row with too many fields.
 */
export function misfit(kind: ColumnKind, cell: string): number {
	const text = isMark(cell.trim(), kind) ? '' : cell.trim();
	switch (kind) {
		case 'key':
			return /^\d+$/.test(text) ? 0 : DOES_NOT_FIT;
		case 'integer':
			return /^-?\d*$/.test(text) ? 0 : DOES_NOT_FIT;
		case 'date':
			return DATE_SHAPE.test(text) || readWrittenDay(text).day !== NOT_A_DAY ? 0 : DOES_NOT_FIT;
		case 'nationality':
			return text.length === 2 ? 0 : text === '' ? 1 : DOES_NOT_FIT;
		case 'case-type':
			return CASE_TYPE_CODES.has(text.toUpperCase()) ? 0 : DOES_NOT_FIT;
		case 'birth-month':
			return text === '' || /^\d{1,2}\/\d{4}$/.test(text) || DATE_SHAPE.test(text) ? 0 : SURPRISE;
		case 'custody':
			return /^[DNR]$/i.test(text) ? 0 : text === '' ? 1 : SURPRISE;
		case 'flag':
			return /^[YN]?$/i.test(text) ? 0 : SURPRISE;
		case 'bit':
			return /^(|0|1|true|false)$/i.test(text) ? 0 : SURPRISE;
		case 'time':
			return /^(\d{3,4}|\d{1,2}:\d\d)?$/.test(text) ? 0 : SURPRISE;
		case 'code':
			return DATE_SHAPE.test(text) ? DOES_NOT_FIT : text.length <= LONGEST_CODE ? 0 : SURPRISE;
		case 'text':
			return DATE_SHAPE.test(text) ? SURPRISE : 0;
	}
}

/** A database's mark for nothing is as good as a blank; marks of EOIR's own stay what they are. */
function isMark(text: string, kind: ColumnKind): boolean {
	return kind !== 'key' && kind !== 'bit' && text.length > 2 && /[a-z]/i.test(text) && cleanCode(text) === '';
}
