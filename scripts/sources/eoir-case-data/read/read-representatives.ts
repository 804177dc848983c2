import { DateColumn } from '../rows/date-column.ts';
import { BLANK_DAY, LAST_DAY, NOT_A_DAY, OUT_OF_RANGE_DAY } from '../rows/day.ts';
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
	const firstUnsure = new IdColumn();
	const unsureCases: number[] = [];
	const appeared = new DateColumn('E_28_DATE', 1, LAST_DAY);

	function remember(column: IdColumn, id: number, day: number): void {
		const known = column.get(id);
		if (known === 0 || day < known) column.set(id, day);
	}
	return {
		accept(line) {
			if (keyAt(line, key) === NOT_A_KEY) return 'IDNREPSASSIGNED is not a whole number';
			const id = keyAt(line, caseAt);
			if (id === NOT_A_KEY) return 'IDNCASE is not a whole number';
			if (!isWord(line, typeAt, ALIEN) || !isWord(line, levelAt, COURT)) return null;
			const day = appeared.dayAt(line, dateAt);
			const isDated = day !== BLANK_DAY && day !== NOT_A_DAY && day !== OUT_OF_RANGE_DAY;
			if (isDated && appeared.isAmbiguous) {
				if (firstUnsure.get(id) === 0) unsureCases.push(id);
				remember(firstUnsure, id, day);
			}
			remember(firstAppearance, id, isDated && !appeared.isAmbiguous ? day : UNDATED_REPRESENTATIVE);
			return null;
		},
		finish() {
			if (appeared.isMonthFirst)
				for (const id of unsureCases) remember(firstAppearance, id, firstUnsure.get(id));
			return { firstAppearance: firstAppearance.pack() };
		},
		values: () => ({ codes: [], dates: [appeared.values()] })
	};
}
