import { CodeList } from '../rows/code-list.ts';
import { keyAt, NOT_A_KEY } from '../rows/field.ts';
import { positionOf, type Header } from '../rows/header.ts';
import { IdColumn, type PackedIdColumn } from '../rows/id-column.ts';
import type { RowReader } from './row-reader.ts';

/**
 * What the application rows of one proceeding say, as bits: one for each class of asylum decision, and whether other
 * protection was granted.
 */
export const APPLICATION = {
	granted: 1,
	conditional: 2,
	denied: 4,
	abandoned: 8,
	withdrawn: 16,
	notAdjudicated: 32,
	other: 64,
	adminClosed: 128,
	/** Blank, R (reserved) or T (transferred): no decision on the row itself. */
	open: 256,
	/** A code outside the lookup. */
	unlisted: 512,
	/** ASYW or WCAT granted, or an asylum row of code L (CAT protection granted). */
	otherProtection: 1024
} as const;

/** Any of these bits says that the proceeding holds an asylum row. */
export const HAS_ASYLUM = APPLICATION.otherProtection - 1;

/** Codes whose meaning for an asylum row is known. */
export const knownDecisions = (): readonly string[] =>
	Object.keys(ASYLUM_DECISIONS).filter((code) => code !== '');

/** tblLookupCourtAppDecisions and the historic N; what each means for an asylum row. */
const ASYLUM_DECISIONS: Readonly<Record<string, number>> = {
	G: APPLICATION.granted,
	F: APPLICATION.granted,
	I: APPLICATION.granted,
	P: APPLICATION.granted,
	C: APPLICATION.conditional,
	N: APPLICATION.conditional,
	D: APPLICATION.denied,
	A: APPLICATION.abandoned,
	W: APPLICATION.withdrawn,
	M: APPLICATION.notAdjudicated,
	O: APPLICATION.other,
	L: APPLICATION.other | APPLICATION.otherProtection,
	S: APPLICATION.adminClosed,
	R: APPLICATION.open,
	T: APPLICATION.open,
	'': APPLICATION.open
};

const PROTECTION_GRANTS = ['G', 'F', 'I', 'P', 'C', 'N', 'L'];
const MOST_ROWS = 65_535;

/** What the count needs of tbl_Court_Appln, by proceeding. */
export interface ApplicationRows {
	/** `APPLICATION` bits. */
	readonly decisions: PackedIdColumn;
	/** Number of asylum rows, to count those whose proceeding is missing. */
	readonly rows: PackedIdColumn;
	readonly asylumRows: number;
}

/** Reads tbl_Court_Appln: what became of the asylum and protection claims of each proceeding. */
export function applicationReader(header: Header): RowReader<ApplicationRows> {
	const at = (column: string): number => positionOf(header, column);
	const [key, proceedingAt, caseAt] = [at('IDNPROCEEDINGAPPLN'), at('IDNPROCEEDING'), at('IDNCASE')];
	const [codeAt, decisionAt] = [at('APPL_CODE'), at('APPL_DEC')];
	const [codes, decisionCodes] = [new CodeList('APPL_CODE', '????'), new CodeList('APPL_DEC')];
	const protectionCodes = new CodeList('APPL_DEC of withholding and CAT');
	const decisions = new IdColumn();
	const rows = new IdColumn();
	let asylumRows = 0;
	return {
		accept(line) {
			if (keyAt(line, key) === NOT_A_KEY) return 'IDNPROCEEDINGAPPLN is not a whole number';
			const id = keyAt(line, proceedingAt);
			if (id === NOT_A_KEY) return 'IDNPROCEEDING is not a whole number';
			if (keyAt(line, caseAt) === NOT_A_KEY) return 'IDNCASE is not a whole number';
			const code = codes.codes[codes.numberAt(line, codeAt)];
			if (code === 'ASYL') {
				const decision = decisionCodes.codes[decisionCodes.numberAt(line, decisionAt)] ?? '';
				decisions.set(id, decisions.get(id) | (ASYLUM_DECISIONS[decision] ?? APPLICATION.unlisted));
				rows.set(id, Math.min(MOST_ROWS, rows.get(id) + 1));
				asylumRows++;
			} else if (code === 'ASYW' || code === 'WCAT') {
				const decision = protectionCodes.codes[protectionCodes.numberAt(line, decisionAt)] ?? '';
				if (PROTECTION_GRANTS.includes(decision))
					decisions.set(id, decisions.get(id) | APPLICATION.otherProtection);
			}
			return null;
		},
		finish: () => ({ decisions: decisions.pack(), rows: rows.pack(), asylumRows }),
		values: () => ({
			codes: [codes.values(), decisionCodes.values(), protectionCodes.values()],
			dates: []
		})
	};
}
