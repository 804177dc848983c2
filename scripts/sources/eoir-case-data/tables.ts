import { DataError } from '#scripts/errors.ts';

/**
 * What a column holds, as far as it helps to put a shifted row right. `key`, `date`, `nationality` and `case-type` are
 * anchors that must fit; the others only make one alignment likelier than another.
 */
export type ColumnKind =
	| 'key'
	| 'integer'
	| 'date'
	| 'birth-month'
	| 'nationality'
	| 'case-type'
	| 'custody'
	| 'flag'
	| 'bit'
	| 'time'
	| 'code'
	| 'text';

/** A table of the release that the count reads. */
export interface CaseDataTable {
	/** Name without `.csv`; files are matched to it in any case, with or without a plural `s`. */
	readonly name: TableName;
	/** Columns that are read, by their present names. Without one of them the run stops. */
	readonly needed: readonly string[];
	/** Kinds of the columns, by their present names in upper case; a column that is not listed is `text`. */
	readonly kinds: Readonly<Record<string, ColumnKind>>;
	/** Whether the count can do without the file or without rows in it. */
	readonly optional: boolean;
}

/** The tables that are read, by name. */
export type TableName =
	'A_TblCase' | 'B_TblProceeding' | 'tbl_Court_Appln' | 'tbl_RepsAssigned' | 'tbl_Lead_Rider';

/** Case types of EOIR's lookup tblLookupCaseType. */
export const CASE_TYPES = [
	'AOC',
	'CDR',
	'CFR',
	'CSR',
	'DCC',
	'DDC',
	'DEP',
	'EXC',
	'NAC',
	'REC',
	'RFR',
	'RMV',
	'WHO'
] as const;

/** Earlier names of columns (upper case) and what they are called now. */
const RENAMED_COLUMNS: Readonly<Record<string, string>> = { GENDER: 'SEX' };

/** Suffixes EOIR puts on columns it means to drop; the column is still the column. */
const RETIRED_SUFFIX = /_(TO_BE_REMOVED|REMOVED?)$/;

/** The five tables: July 2026 headers, kinds from EOIR's own SQL types. */
export const TABLES: Readonly<Record<TableName, CaseDataTable>> = {
	A_TblCase: {
		name: 'A_TblCase',
		needed: ['IDNCASE', 'NAT', 'C_ASY_TYPE'],
		optional: false,
		kinds: {
			IDNCASE: 'key',
			...kind('nationality', 'NAT'),
			...kind('case-type', 'CASE_TYPE'),
			...kind('custody', 'CUSTODY'),
			...kind('birth-month', 'C_BIRTHDATE'),
			...kind(
				'date',
				'E_28_DATE LATEST_HEARING UP_BOND_DATE DATE_OF_ENTRY C_RELEASE_DATE ADDRESS_CHANGEDON DATE_DETAINED DATE_RELEASED DETENTION_DATE'
			),
			...kind(
				'code',
				'LANG SITE_TYPE UPDATE_SITE LATEST_CAL_TYPE C_ASY_TYPE CORRECTIONAL_FAC SEX CASEPRIORITY_CODE'
			),
			...kind('time', 'LATEST_TIME'),
			...kind('bit', 'LPR')
		}
	},
	B_TblProceeding: {
		name: 'B_TblProceeding',
		needed: [
			'IDNPROCEEDING',
			'IDNCASE',
			'BASE_CITY_CODE',
			'IJ_CODE',
			'DEC_CODE',
			'OTHER_COMP',
			'COMP_DATE',
			'CUSTODY',
			'CASE_TYPE',
			'NAT'
		],
		optional: false,
		kinds: {
			...kind('key', 'IDNPROCEEDING IDNCASE'),
			...kind('nationality', 'NAT'),
			...kind('case-type', 'CASE_TYPE'),
			...kind('custody', 'CUSTODY'),
			...kind('flag', 'ABSENTIA CRIM_IND'),
			...kind('bit', 'AGGRAVATE_FELON'),
			...kind('time', 'HEARING_TIME'),
			...kind(
				'date',
				'OSC_DATE INPUT_DATE TRANS_IN_DATE HEARING_DATE COMP_DATE VENUE_CHG_GRANTED DATE_APPEAL_DUE_STATUS DATE_DETAINED DATE_RELEASED'
			),
			...kind(
				'code',
				'BASE_CITY_CODE HEARING_LOC_CODE IJ_CODE PREV_HEARING_LOC PREV_HEARING_BASE PREV_IJ_CODE DEC_TYPE DEC_CODE DEPORTED_1 DEPORTED_2 OTHER_COMP APPEAL_RSVD APPEAL_NOT_FILED TRANSFER_TO TRANSFER_STATUS LANG SCHEDULED_HEAR_LOC CORRECTIONAL_FAC IHP'
			)
		}
	},
	tbl_Court_Appln: {
		name: 'tbl_Court_Appln',
		needed: ['IDNPROCEEDINGAPPLN', 'IDNPROCEEDING', 'IDNCASE', 'APPL_CODE', 'APPL_DEC'],
		optional: false,
		kinds: {
			...kind('key', 'IDNPROCEEDINGAPPLN IDNPROCEEDING IDNCASE'),
			...kind('code', 'APPL_CODE APPL_DEC'),
			...kind('date', 'APPL_RECD_DATE')
		}
	},
	tbl_RepsAssigned: {
		name: 'tbl_RepsAssigned',
		needed: ['IDNREPSASSIGNED', 'IDNCASE', 'STRATTYLEVEL', 'STRATTYTYPE', 'E_28_DATE'],
		optional: true,
		kinds: {
			...kind('key', 'IDNREPSASSIGNED IDNCASE'),
			...kind('integer', 'PARENT_IDN'),
			...kind('code', 'BASE_CITY_CODE'),
			...kind('date', 'INS_TA_DATE_ASSIGNED E_27_DATE E_28_DATE'),
			...kind('bit', 'BLNPRIMEATTY')
		}
	},
	tbl_Lead_Rider: {
		name: 'tbl_Lead_Rider',
		needed: ['IDNLEADRIDER', 'IDNRIDERCASE', 'BLNACTIVE'],
		optional: true,
		kinds: {
			...kind('key', 'IDNLEADRIDER IDNLEADCASE IDNRIDERCASE'),
			...kind('date', 'DATCREATEDON DATMODIFIEDON DATSEVEREDON'),
			...kind(
				'integer',
				'IDNLEADPROCEEDINGSTART IDNLEADPROCEEDINGEND IDNRIDERPROCEEDINGSTART IDNRIDERPROCEEDINGEND'
			),
			...kind('bit', 'BLNACTIVE')
		}
	}
};

/** The tables in the order they are listed. */
export const TABLE_NAMES: readonly TableName[] = [
	'A_TblCase',
	'B_TblProceeding',
	'tbl_Court_Appln',
	'tbl_RepsAssigned',
	'tbl_Lead_Rider'
];

function kind(of: ColumnKind, columns: string): Readonly<Record<string, ColumnKind>> {
	return Object.fromEntries(columns.split(' ').map((column) => [column, of]));
}

/** Where a table's columns stand in one file. */
export interface Header {
	/** Number of columns; a row must have as many fields. */
	readonly width: number;
	/** Kinds of the columns in file order. */
	readonly kinds: readonly ColumnKind[];
	/** Position of each needed column, from 0. */
	readonly positions: Readonly<Record<string, number>>;
}

/**
 * Reads a header line: columns are found by name, in any order and case, under known earlier names too. Columns that
 * are not needed may come and go.
 * @param cells the header's fields as read, Latin-1.
 * @throws DataError naming the needed columns that are missing or stand twice, and what was found instead.
 */
export function readHeader(table: CaseDataTable, cells: readonly string[], path: string): Header {
	const names = cells.map(presentName);
	const missing = table.needed.filter((column) => !names.includes(column));
	if (missing.length > 0) {
		throw new DataError(
			`"${path}": ${table.name} has no column ${missing.join(', ')}. Its header has ${names.length} columns: ${shorten(names.join(', '))}. ` +
				'If a column was renamed, add the new name to RENAMED_COLUMNS in scripts/sources/eoir-case-data/tables.ts.'
		);
	}
	const twice = table.needed.filter((column) => names.indexOf(column) !== names.lastIndexOf(column));
	if (twice.length > 0) {
		throw new DataError(
			`"${path}": column ${twice.join(', ')} stands twice in the header of ${table.name}; once was expected.`
		);
	}
	return {
		width: names.length,
		kinds: names.map((name) => table.kinds[name] ?? 'text'),
		positions: Object.fromEntries(table.needed.map((column) => [column, names.indexOf(column)]))
	};
}

/** The position of a needed column; the header has been checked to hold it. */
export function positionOf(header: Header, column: string): number {
	const position = header.positions[column];
	if (position === undefined)
		throw new Error(`Column ${column} is not among the needed columns of its table`);
	return position;
}

function presentName(cell: string): string {
	const name = cell
		.replace(/^\xEF\xBB\xBF/, '')
		.replaceAll('\0', '')
		.trim()
		.replace(/^"(.*)"$/, '$1')
		.trim()
		.toUpperCase()
		.replace(RETIRED_SUFFIX, '');
	return RENAMED_COLUMNS[name] ?? name;
}

function shorten(text: string): string {
	return text.length > 600 ? `${text.slice(0, 600)}…` : text;
}
