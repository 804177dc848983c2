import { DataError } from '#scripts/errors.ts';
import { openMember } from './bytes.ts';
import { cellsOf, cleanCode, decodeCp1252, scanLines } from './lines.ts';
import type { Member } from './members.ts';
import type { RowTally } from './read-table.ts';
import { TABLE_NAMES, type TableName } from './tables.ts';

/** Rows a table should have, by EOIR's `Count.txt`. */
export type ExpectedRows = Readonly<Partial<Record<TableName, number>>>;

/** A whole number with or without separators between groups of three digits. */
const ROW_COUNT = /(?<![\w.,-])\d+(?:[,.\u00a0' ]\d{3})*(?![\w-]|[.,]\d)/g;
const WHOLE_OR_GROUPED = /^(\d+|\d{1,3}([,.\u00a0' ])\d{3}(\2\d{3})*)$/;

/**
 * Reads `Count.txt`. EOIR writes lines of table, tab, rows; other separators, quotes, other words on the line and
 * separators between thousands are read as well, as long as a line names one table and one whole number.
 * @throws DataError when its bytes are damaged, or when it has no readable line for any table of the count: then
 * nothing would be compared, and a release cut short would pass.
 */
export function readCountTxt(member: Member): ExpectedRows {
	const expected: Partial<Record<TableName, number>> = {};
	const texts: string[] = [];
	const source = openMember(member);
	try {
		scanLines(source, (line) => {
			const text = cellsOf(line)
				.join('\t')
				.replace(/^(\xEF\xBB\xBF|\xFF\xFE)/, '')
				.replaceAll('\0', '')
				.trim();
			if (text === '') return;
			texts.push(text);
			const found = readLine(text);
			if (found) expected[found.table] = found.rows;
		});
	} finally {
		source.close();
	}
	if (Object.keys(expected).length === 0) {
		const sample = texts.slice(0, 3).map((text) => `"${text.slice(0, 80)}"`);
		throw new DataError(
			`"${member.path}" has no line that says how many rows ${TABLE_NAMES.slice(0, 3).join(', ')} have ` +
				`(${texts.length} lines; ${sample.length > 0 ? `the first: ${sample.join(', ')}` : 'it is empty'}). ` +
				'Lines such as "A_TblCase<tab>12,345" were expected. Nothing can be compared with it: download the release ' +
				'again, or take Count.txt out of the release to count without the comparison.'
		);
	}
	return expected;
}

function readLine(text: string): { table: TableName; rows: number } | null {
	const words = text.toLowerCase().split(/[^a-z0-9_]+/);
	const named = TABLE_NAMES.filter((table) =>
		words.some((word) => word === table.toLowerCase() || word === `${table.toLowerCase()}s`)
	);
	const [table] = named;
	if (named.length !== 1 || table === undefined) return null;
	const numbers = text.match(ROW_COUNT) ?? [];
	const [rows] = numbers;
	if (numbers.length !== 1 || rows === undefined || !WHOLE_OR_GROUPED.test(rows)) return null;
	const digits = rows.replace(/\D/g, '');
	return digits.length > 12 ? null : { table, rows: Number(digits) };
}

/** Rows a table may lack against `Count.txt` before a load counts as failed. */
export const SHORTFALL_TOLERANCE = 5;

/** How a table's rows compare with EOIR's own count. */
export interface CountComparison {
	/** Rows by Count.txt, less the header where it was evidently counted; `null` when it does not say. */
	readonly expected: number | null;
	/** Count.txt counts one row more than there are lines: the header line. */
	readonly expected_counts_header: boolean;
	/** Expected rows that were not taken; negative when there are more than expected. */
	readonly shortfall: number | null;
	/** Whether the shortfall is more than the tolerance. */
	readonly is_short: boolean;
}

/** Compares the rows taken (kept and repaired) with `Count.txt`, which counts the header of some files too. */
export function comparedWithCountTxt(tally: RowTally, counted: number | undefined): CountComparison {
	if (counted === undefined)
		return { expected: null, expected_counts_header: false, shortfall: null, is_short: false };
	const expected_counts_header = counted === tally.read + 1;
	const expected = expected_counts_header ? counted - 1 : counted;
	const shortfall = expected - tally.kept - tally.repaired;
	return { expected, expected_counts_header, shortfall, is_short: shortfall > SHORTFALL_TOLERANCE };
}

/** Lookup tables of a release that give names. */
export const NAME_TABLES = [
	'tblLookupJudge',
	'tblLookupBaseCity',
	'tblLookupNationality',
	'tblLookupAlienNat'
] as const;

/** One of them. */
export type NameTable = (typeof NAME_TABLES)[number];

/** Names by code, upper case, as the release prints them. */
export interface ReleaseNames {
	readonly judge: ReadonlyMap<string, string>;
	readonly court: ReadonlyMap<string, string>;
	readonly nationality: ReadonlyMap<string, string>;
	/** Files that could not be read as lists of names, with what was found instead. */
	readonly unreadable: readonly string[];
}

const NAME_COLUMNS: Readonly<Record<NameTable, readonly [code: string, name: string]>> = {
	tblLookupJudge: ['JUDGE_CODE', 'JUDGE_NAME'],
	tblLookupBaseCity: ['BASE_CITY_CODE', 'BASE_CITY'],
	tblLookupNationality: ['NAT_CODE', 'NAT_NAME'],
	tblLookupAlienNat: ['STRCODE', 'STRDESCRIPTION']
};

/** Reads the names that a release brings along; a table that is not there gives none. */
export function readReleaseNames(lookups: Readonly<Partial<Record<NameTable, Member>>>): ReleaseNames {
	const unreadable: string[] = [];
	const read = (table: NameTable): ReadonlyMap<string, string> => {
		const member = lookups[table];
		return member ? readNames(member, NAME_COLUMNS[table], unreadable) : new Map();
	};
	return {
		judge: read('tblLookupJudge'),
		court: read('tblLookupBaseCity'),
		nationality: new Map([...read('tblLookupAlienNat'), ...read('tblLookupNationality')]),
		unreadable
	};
}

function readNames(
	member: Member,
	[codeColumn, nameColumn]: readonly [string, string],
	unreadable: string[]
): ReadonlyMap<string, string> {
	const names = new Map<string, string>();
	let at: readonly [number, number] | null = null;
	const source = openMember(member);
	try {
		scanLines(source, (line) => {
			const cells = cellsOf(line).map(plainText);
			if (at === null) {
				const header = cells.map((cell) => cell.toUpperCase());
				at = [header.indexOf(codeColumn), header.indexOf(nameColumn)];
				if (at.every((place) => place >= 0)) return;
				unreadable.push(
					`"${member.path}" has no columns ${codeColumn} and ${nameColumn} (${cells.slice(0, 6).join(', ')})`
				);
				return false;
			}
			const [code, name] = [cleanCode(cells[at[0]] ?? ''), cells[at[1]] ?? ''];
			if (code !== '' && cleanCode(name) !== '' && !names.has(code)) names.set(code, name);
			return;
		});
	} finally {
		source.close();
	}
	return names;
}

function plainText(cell: string): string {
	return decodeCp1252(Buffer.from(cell.replace(/^\xEF\xBB\xBF/, ''), 'latin1'))
		.trim()
		.replace(/^"(.*)"$/, '$1')
		.replace(/\s+/g, ' ')
		.trim();
}
