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
import type { DateValues } from './columns.ts';
import { knownDecisions } from './proceeding-rows.ts';
import type { CodeLists, TableValues } from './read-table.ts';
import { CASE_TYPES, type TableName } from './tables.ts';

/** One column of codes held against its list, in `normalize-summary.json`. */
interface CheckedCodes {
	readonly table: string;
	readonly column: string;
	/** What a row is: `asylum applications`. */
	readonly of: string;
	readonly rows: number;
	/** Rows that are blank or hold a mark for nothing. */
	readonly missing: number;
	/** Rows of codes that no list knows; null when there is no list. */
	readonly unlisted: number | null;
	/** Those codes, the commonest first. */
	readonly unlisted_codes: Readonly<Record<string, number>>;
	/** The commonest codes of all. */
	readonly commonest: Readonly<Record<string, number>>;
	/** Share of the rows, 0 to 1, above which the run stops. */
	readonly allowed_share: number;
	/** Fewest rows for which the share is looked at. */
	readonly allowed_from_rows: number;
}

/** One column of dates, in `normalize-summary.json`. */
interface CheckedDates extends DateValues {
	readonly table: string;
	readonly allowed_share: number;
	readonly allowed_from_rows: number;
}

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
const COMMONEST = 12;

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
				commonest: mostFirst(Object.entries(values.counts), COMMONEST),
				allowed_share: rule.allowed,
				allowed_from_rows: rule.from
			}
		];
	});
	const dates = tables.flatMap(({ table, values }) =>
		values.dates.map((each): CheckedDates => {
			const { allowed, from } = DATE_SHARES[each.column] ?? { allowed: 1, from: 1 };
			return { table, ...each, allowed_share: allowed, allowed_from_rows: from };
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
					`${each.column}: ${shareOf(each.unlisted ?? 0, each.rows)} of the ${each.rows} ${each.of} hold codes that no list knows: ` +
					`${listCodes(each.unlisted_codes)} (at most ${percent(each.allowed_share)} may). Commonest of all: ${listCodes(each.commonest)}` +
					(each.missing > 0 ? `, none ${each.missing}` : '')
			),
		...dates
			.filter((each) => isAbove(each.unreadable, each))
			.map(
				(each) =>
					`${each.column}: ${shareOf(each.unreadable, each.rows)} of the ${each.rows} rows of ${each.table} hold what cannot be read as one day: ` +
					`${each.examples.map((text) => `"${text}"`).join(', ')} (at most ${percent(each.allowed_share)} may). ` +
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

/** Lines that name what no list knows and what cannot be read, for the log. */
export function describeValues({ codes, dates }: CheckedValues): readonly string[] {
	return [
		...codes
			.filter(({ unlisted }) => unlisted !== 0)
			.map(({ column, of, rows, unlisted, unlisted_codes }) =>
				unlisted === null
					? `${column}: there is no list to hold it against.`
					: `${column}: ${shareOf(unlisted, rows)} of the ${rows} ${of} hold codes that no list knows: ${listCodes(unlisted_codes)}.`
			),
		...dates
			.filter(({ unreadable, out_of_range }) => unreadable + out_of_range > 0)
			.map(
				({ column, table, rows, unreadable, out_of_range, examples }) =>
					`${column}: of ${rows} rows of ${table}, ${unreadable} cannot be read as one day${examples.length > 0 ? ` (${examples.map((text) => `"${text}"`).join(', ')})` : ''} and ${out_of_range} lie out of range.`
			)
	];
}

function isAbove(
	strange: number,
	{
		rows,
		allowed_share,
		allowed_from_rows
	}: Pick<CheckedCodes, 'rows' | 'allowed_share' | 'allowed_from_rows'>
): boolean {
	return rows >= allowed_from_rows && strange > rows * allowed_share;
}

function mostFirst(counts: readonly (readonly [string, number])[], most: number): Record<string, number> {
	return Object.fromEntries([...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).slice(0, most));
}

function listCodes(counts: Readonly<Record<string, number>>): string {
	return Object.entries(counts)
		.slice(0, COMMONEST)
		.map(([code, rows]) => `"${code}" ${rows}`)
		.join(', ');
}

function shareOf(part: number, rows: number): string {
	return `${part} (${percent(part / Math.max(1, rows))})`;
}

function percent(share: number): string {
	return `${Number((share * 100).toPrecision(2))} %`;
}

/** How a column is held against its list, and when unlisted codes stop the run. */
interface CodeRule {
	readonly table: TableName;
	/** The column as the table's reader names it. */
	readonly column: string;
	/** Column of the code lists. */
	readonly list: string;
	/** What a row is: `rows of tbl_Court_Appln`. */
	readonly of: string;
	/** Share of the rows, 0 to 1, that unlisted codes may have. */
	readonly allowed: number;
	/** Fewest rows for which the share is looked at. */
	readonly from: number;
}

/** Codes that decide a count: an unlisted one would be counted as something else. At most 1 % of the rows, in any release. */
const DECIDES = { allowed: 0.01, from: 1 };
/** Codes that describe a decision: an unlisted one is unknown or stands for itself. At most 20 %, from 1,000 rows on. */
const DESCRIBES = { allowed: 0.2, from: 1000 };
/** New judge codes come with every release: never a reason to stop. */
const NEVER = { allowed: 1, from: 1 };

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
	rule('B_TblProceeding', 'IJ_CODE', NEVER),
	rule('A_TblCase', 'NAT', DESCRIBES),
	rule('A_TblCase', 'C_ASY_TYPE', DESCRIBES)
];

/** Shares of rows whose dates cannot be read above which the run stops, by column. */
const DATE_SHARES: Readonly<Record<string, Pick<CodeRule, 'allowed' | 'from'>>> = {
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

function rule(table: TableName, column: string, share: Pick<CodeRule, 'allowed' | 'from'>): CodeRule {
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
