import { CodeList } from '../rows/code-list.ts';
import { keyAt, NOT_A_KEY } from '../rows/field.ts';
import { positionOf, type Header } from '../rows/header.ts';
import { IdColumn, type PackedIdColumn } from '../rows/id-column.ts';
import type { Line } from '../rows/line.ts';
import type { RowReader } from './row-reader.ts';

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
