import { DataError } from '#scripts/errors.ts';
import { openMember } from '../bytes/open-member.ts';
import { cellsOf } from '../rows/line.ts';
import { scanLines } from '../rows/scan-lines.ts';
import { TABLE_NAMES, type TableName } from '../tables.ts';
import type { Member } from './member.ts';

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
