import { knownDecisions } from '../read/read-applications.ts';
import type { CodeLists } from '../read/read-table.ts';
import { CASE_TYPES, type TableName } from '../tables.ts';

/** How a column is held against its list, and when unlisted codes stop the run. */
export interface CodeRule {
	readonly table: TableName;
	/** The column as the table's reader names it. */
	readonly column: string;
	/** Column of the code lists. */
	readonly list: string;
	/** What a row is: `rows of tbl_Court_Appln`. */
	readonly of: string;
	/** Share of the rows, 0 to 1, that unlisted codes may have. */
	readonly allowed: number;
	/** Rows from which the share is minded. */
	readonly from: number;
}

/** What a code that fits nothing would be counted as something else by: 1 % of the rows, in any release. */
const DECIDES = { allowed: 0.01, from: 1 };
/** Codes that fall into "unknown", or stand for themselves: a fifth, in a release and not in a handful of rows. */
const DESCRIBES = { allowed: 0.2, from: 1000 };
/** Judges come every month and are people until a list says otherwise: never a reason to stop. */
const NEVER = { allowed: 1, from: 1 };

/** Every column whose codes decide a count. */
export const CODE_RULES: readonly CodeRule[] = [
	rule('tbl_Court_Appln', 'APPL_CODE', DECIDES),
	{ ...rule('tbl_Court_Appln', 'APPL_DEC', DECIDES), of: 'asylum applications' },
	{
		...rule('tbl_Court_Appln', 'APPL_DEC of withholding and CAT', DECIDES),
		list: 'APPL_DEC',
		of: 'applications for withholding and CAT protection'
	},
	rule('B_TblProceeding', 'CASE_TYPE', DECIDES),
	rule('B_TblProceeding', 'OTHER_COMP', DECIDES),
	rule('B_TblProceeding', 'DEC_CODE', DESCRIBES),
	rule('B_TblProceeding', 'BASE_CITY_CODE', DESCRIBES),
	rule('B_TblProceeding', 'NAT', DESCRIBES),
	rule('B_TblProceeding', 'CUSTODY', DESCRIBES),
	rule('B_TblProceeding', 'IJ_CODE', NEVER),
	rule('A_TblCase', 'NAT', DESCRIBES),
	rule('A_TblCase', 'C_ASY_TYPE', DESCRIBES)
];

/** Shares of rows whose dates cannot be read above which the run stops, by column. */
export const DATE_SHARES: Readonly<Record<string, Pick<CodeRule, 'allowed' | 'from'>>> = {
	COMP_DATE: DECIDES,
	E_28_DATE: DESCRIBES
};

/** The codes a column may hold, upper case; null where there is no list to hold it against. */
export function listedFor(column: string, lists: CodeLists): ReadonlySet<string> | null {
	const own = OWN_LISTS[column]?.() ?? [];
	const listed = lists[column] ?? [];
	return own.length + listed.length > 0 ? new Set([...own, ...listed]) : null;
}

/** Codes whose meaning the count itself knows. */
const OWN_LISTS: Readonly<Record<string, () => readonly string[]>> = {
	APPL_DEC: knownDecisions,
	CASE_TYPE: () => CASE_TYPES,
	CUSTODY: () => ['D', 'N', 'R'],
	C_ASY_TYPE: () => ['E', 'I'],
	NAT: () => ['??', 'XX']
};

function rule(table: TableName, column: string, share: Pick<CodeRule, 'allowed' | 'from'>): CodeRule {
	return { table, column, list: column, of: `rows of ${table}`, ...share };
}
