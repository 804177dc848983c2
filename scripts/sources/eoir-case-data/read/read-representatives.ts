import { BLANK_DAY, dayAt, NOT_A_DAY } from '../rows/day.ts';
import { isWord, keyAt, NOT_A_KEY } from '../rows/field.ts';
import { positionOf, type Header } from '../rows/header.ts';
import { IdColumn, type PackedIdColumn } from '../rows/id-column.ts';
import type { RowReader } from './row-reader.ts';

/** A lawyer is on record for the respondent, but no row says since when. */
export const UNDATED_REPRESENTATIVE = 65_535;

/** What the count needs of tbl_RepsAssigned. */
export interface RepresentativeRows {
	/**
	 * By case: day of the first E-28 (a lawyer's notice of appearance) for the respondent before the court;
	 * `UNDATED_REPRESENTATIVE` when such rows exist and none is dated; 0 when there is no such row.
	 */
	readonly firstAppearance: PackedIdColumn;
}

const ALIEN = Buffer.from('ALIEN');
const COURT = Buffer.from('COURT');

/** Reads tbl_RepsAssigned: rows of type ALIEN at COURT level; type INS is government counsel, level BOARD the appeal. */
export function representativeReader(header: Header): RowReader<RepresentativeRows> {
	const at = (column: string): number => positionOf(header, column);
	const [key, caseAt, levelAt, typeAt, dateAt] = [
		at('IDNREPSASSIGNED'),
		at('IDNCASE'),
		at('STRATTYLEVEL'),
		at('STRATTYTYPE'),
		at('E_28_DATE')
	];
	const firstAppearance = new IdColumn();
	return {
		accept(line) {
			if (keyAt(line, key) === NOT_A_KEY) return 'IDNREPSASSIGNED is not a whole number';
			const id = keyAt(line, caseAt);
			if (id === NOT_A_KEY) return 'IDNCASE is not a whole number';
			if (!isWord(line, typeAt, ALIEN) || !isWord(line, levelAt, COURT)) return null;
			const day = dayAt(line, dateAt);
			const isDated = day !== BLANK_DAY && day !== NOT_A_DAY;
			const known = firstAppearance.get(id);
			if (known === 0 || (isDated && day < known))
				firstAppearance.set(id, isDated ? day : UNDATED_REPRESENTATIVE);
			return null;
		},
		finish: () => ({ firstAppearance: firstAppearance.pack() })
	};
}
