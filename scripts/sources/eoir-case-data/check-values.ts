import {
	lookupApplicationCodes,
	lookupApplicationDecisions,
	lookupCaseTypes,
	lookupCourtDecisions
} from '#core/tables/code-lists.ts';
import { lookupCourts, lookupImmigrationJudges, lookupNationalities } from '#core/tables/lookups.ts';
import type { Row, Table } from '#core/tables/table.ts';
import { dataFolder } from '#scripts/data-folder.ts';
import { DataError } from '#scripts/errors.ts';
import { readLookup } from '#scripts/release/name-codes.ts';
import {
	type Allowance,
	DECIDES,
	DESCRIBES,
	isAbove,
	listCodes,
	listTexts,
	mostFirst,
	NAMED_IN_MESSAGE,
	NEVER,
	percent,
	shareOf,
	type UnlistedCodes,
	unlistedText,
	type UnreadableDates
} from '#scripts/release/strange-values.ts';
import type { DateValues } from './columns.ts';
import { knownDecisions } from './proceeding-rows.ts';
import type { CodeLists, TableValues } from './read-table.ts';
import { CASE_TYPES, type TableName } from './tables.ts';

/** One column of codes held against its list, in `normalize-summary.json`. */
interface CheckedCodes extends UnlistedCodes {
	readonly table: string;
	/** Rows that are blank or hold a mark for nothing. */
	readonly missing: number;
	/** The commonest codes of all. */
	readonly commonest: Readonly<Record<string, number>>;
}

/** One column of dates, in `normalize-summary.json`. */
type CheckedDates = DateValues & UnreadableDates;

/** What the deciding columns held. */
export interface CheckedValues {
	readonly codes: readonly CheckedCodes[];
	readonly dates: readonly CheckedDates[];
}

interface ReadTableValues {
	readonly table: TableName;
	readonly values: TableValues;
}

const MOST_NAMED = 50;

/** Holds the codes and dates of all tables against their lists. */
export function checkValues(tables: readonly ReadTableValues[], lists: CodeLists): CheckedValues {
	const codes = CODE_RULES.flatMap((rule): CheckedCodes[] => {
		const values = tables
			.find(({ table }) => table === rule.table)
			?.values.codes.find(({ column }) => column === rule.column);
		if (!values) return [];
		const listed = listedFor(rule.list, lists);
		const unlisted = Object.entries(values.counts).filter(([code, rows]) => rows > 0 && !listed?.has(code));
		return [
			{
				table: rule.table,
				column: rule.column,
				of: rule.of,
				rows: values.rows,
				missing: values.missing,
				unlisted: listed ? unlisted.reduce((sum, [, rows]) => sum + rows, 0) : null,
				unlisted_codes: listed ? mostFirst(unlisted, MOST_NAMED) : {},
				commonest: mostFirst(Object.entries(values.counts), NAMED_IN_MESSAGE),
				allowed_share: rule.allowed_share,
				allowed_from_rows: rule.allowed_from_rows
			}
		];
	});
	const dates = tables.flatMap(({ table, values }) =>
		values.dates.map((each): CheckedDates => {
			return { table, ...each, ...(DATE_SHARES[each.column] ?? NEVER) };
		})
	);
	return { codes, dates };
}

/** @throws DataError when codes that no list knows, or dates that cannot be read, are more than may be. */
export function failOnStrangeValues({ codes, dates }: CheckedValues): void {
	const problems = [
		...codes
			.filter((each) => isAbove(each.unlisted ?? 0, each))
			.map(
				(each) =>
					`${unlistedText(each, each.unlisted ?? 0)} (at most ${percent(each.allowed_share)} may). Commonest of all: ${listCodes(each.commonest)}` +
					(each.missing > 0 ? `, none ${each.missing}` : '')
			),
		...dates
			.filter((each) => isAbove(each.unreadable, each))
			.map(
				(each) =>
					`${each.column}: ${shareOf(each.unreadable, each.rows)} of the ${each.rows} rows of ${each.table} hold what cannot be read as one day: ` +
					`${listTexts(each.examples)} (at most ${percent(each.allowed_share)} may). ` +
					'2022-03-14, 20220314, 14-Mar-2022 and 3/14/2022 can be read, and 3/4/2022 where other days of the column prove that the month goes first'
			)
	];
	if (problems.length === 0) return;
	throw new DataError(
		`The release holds values that would be counted as something they are not. ${problems.join('. ')}. ` +
			'Nothing was written. Are the columns shifted, or has EOIR new codes? New codes belong in data/lookups, and what ' +
			'they mean for a count in scripts/sources/eoir-case-data.'
	);
}

/** @throws DataError when nothing was counted at all, which a release of the courts never comes to. */
export function failOnNothingCounted(
	decisions: number,
	asylumRows: number,
	skipped: Readonly<Partial<Record<string, number>>>,
	{ codes }: CheckedValues
): void {
	if (decisions > 0) return;
	const found = codes
		.filter(({ column }) => ['APPL_CODE', 'APPL_DEC', 'CASE_TYPE', 'OTHER_COMP'].includes(column))
		.map(({ column, commonest }) => `${column} ${listCodes(commonest) || 'nothing'}`);
	const why = Object.entries(skipped).map(([reason, times]) => `${times} ${reason}`);
	throw new DataError(
		`Not one asylum decision was counted: ${asylumRows} asylum applications (APPL_CODE ASYL) were read` +
			`${why.length > 0 ? `; skipped: ${why.join(', ')}` : ''}. Commonest codes found: ${found.join('; ')}. ` +
			'A release holds millions of applications. Nothing was written. Is it the whole release, and are its codes as before?'
	);
}

/** How a column is held against its list, and when unlisted codes stop the run. */
interface CodeRule extends Allowance {
	readonly table: TableName;
	/** The column as the table's reader names it. */
	readonly column: string;
	/** Column of the code lists. */
	readonly list: string;
	/** What a row is: `rows of tbl_Court_Appln`. */
	readonly of: string;
}

/** Every column whose codes decide a count. */
const CODE_RULES: readonly CodeRule[] = [
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
	// New judges come with every release.
	rule('B_TblProceeding', 'IJ_CODE', NEVER),
	rule('A_TblCase', 'NAT', DESCRIBES),
	rule('A_TblCase', 'C_ASY_TYPE', DESCRIBES)
];

/** Shares of rows whose dates cannot be read above which the run stops, by column. */
const DATE_SHARES: Readonly<Record<string, Allowance>> = {
	COMP_DATE: DECIDES,
	E_28_DATE: DESCRIBES
};

/** The codes a column may hold, upper case; null where there is no list to hold it against. */
function listedFor(column: string, lists: CodeLists): ReadonlySet<string> | null {
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

function rule(table: TableName, column: string, share: Allowance): CodeRule {
	return { table, column, list: column, of: `rows of ${table}`, ...share };
}

/**
 * The codes that EOIR's own lists give to the columns that decide a count, upper case, from the committed lookups.
 * `DEC_CODE` holds decisions (type C of the list of court decisions), `OTHER_COMP` other completions (type O).
 * @param folder where the lookups lie; a list that is not there leaves its column without one.
 */
export function listedCodes(folder: string = dataFolder().lookups): CodeLists {
	const read = <T extends Table>(table: T): Row<T>[] => readLookup(folder, table);
	const decisions = read(lookupCourtDecisions);
	const lists: Record<string, string[]> = {
		APPL_CODE: read(lookupApplicationCodes).map((row) => row.code),
		APPL_DEC: read(lookupApplicationDecisions).map((row) => row.code),
		BASE_CITY_CODE: read(lookupCourts).map((row) => row.court),
		CASE_TYPE: read(lookupCaseTypes).map((row) => row.case_type),
		DEC_CODE: decisions.flatMap((row) => (row.decision_type === 'C' ? row.code : [])),
		IJ_CODE: read(lookupImmigrationJudges).map((row) => row.judge),
		NAT: read(lookupNationalities).flatMap((row) => row.eoir_code?.split('|') ?? []),
		OTHER_COMP: decisions.flatMap((row) => (row.decision_type === 'O' ? row.code : []))
	};
	return Object.fromEntries(
		Object.entries(lists).flatMap(([column, codes]) =>
			codes.length > 0 ? [[column, [...new Set(codes.map((code) => code.toUpperCase()))]]] : []
		)
	);
}
