import { CodeList, DateColumn, IdColumn, type PackedIdColumn } from './columns.ts';
import { BLANK_DAY, LAST_DAY, NOT_A_DAY, OUT_OF_RANGE_DAY } from './days.ts';
import { isWord, keyAt, type Line, NOT_A_KEY, textAt } from './lines.ts';
import type { RowReader } from './read-table.ts';
import { type Header, positionOf } from './tables.ts';

/** C_ASY_TYPE I: filed with USCIS first and referred to court. */
export const AFFIRMATIVE = 1;
/** C_ASY_TYPE E: first raised in court. */
export const DEFENSIVE = 2;

/** What the count needs of A_TblCase, by case. */
export interface CaseRows {
	/** Nationality code number plus 1; 0 means that the case is not in the table. */
	readonly nationality: PackedIdColumn;
	/** `AFFIRMATIVE`, `DEFENSIVE` or 0. */
	readonly claim: PackedIdColumn;
	readonly nationalities: readonly string[];
}

/** Reads A_TblCase: nationality and claim type of each case. */
export function caseReader(header: Header): RowReader<CaseRows> {
	const [key, nat, asylumType] = [
		positionOf(header, 'IDNCASE'),
		positionOf(header, 'NAT'),
		positionOf(header, 'C_ASY_TYPE')
	];
	const nationalities = new CodeList('NAT');
	const claims = new CodeList('C_ASY_TYPE');
	const nationality = new IdColumn();
	const claim = new IdColumn();
	return {
		accept(line: Line) {
			const id = keyAt(line, key);
			if (id === NOT_A_KEY) return 'IDNCASE is not a whole number';
			if (nationality.get(id) !== 0) return 'IDNCASE stands on an earlier row';
			nationality.set(id, nationalities.numberAt(line, nat) + 1);
			const code = claims.codes[claims.numberAt(line, asylumType)];
			if (code === 'E') claim.set(id, DEFENSIVE);
			else if (code === 'I') claim.set(id, AFFIRMATIVE);
			return null;
		},
		finish: () => ({
			nationality: nationality.pack(),
			claim: claim.pack(),
			nationalities: nationalities.codes
		}),
		values: () => ({ codes: [nationalities.values(), claims.values()], dates: [] })
	};
}

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

/** What the count needs of tbl_Lead_Rider. */
export interface RiderRows {
	/** By case: 1 when it rides on another case by a link that is active. */
	readonly isRider: PackedIdColumn;
}

const ACTIVE = ['1', 'true'];

/** Reads tbl_Lead_Rider: cases of family members attached to a lead case; links with blnActive 0 were severed. */
export function riderReader(header: Header): RowReader<RiderRows> {
	const at = (column: string): number => positionOf(header, column);
	const [key, riderAt, activeAt] = [at('IDNLEADRIDER'), at('IDNRIDERCASE'), at('BLNACTIVE')];
	const isRider = new IdColumn();
	return {
		accept(line) {
			if (keyAt(line, key) === NOT_A_KEY) return 'IDNLEADRIDER is not a whole number';
			const id = keyAt(line, riderAt);
			if (id === NOT_A_KEY) return 'IDNRIDERCASE is not a whole number';
			if (ACTIVE.includes(textAt(line, activeAt).toLowerCase())) isRider.set(id, 1);
			return null;
		},
		finish: () => ({ isRider: isRider.pack() }),
		values: () => ({ codes: [], dates: [] })
	};
}
