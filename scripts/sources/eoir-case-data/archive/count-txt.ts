import { openMember } from '../bytes/open-member.ts';
import { cellsOf } from '../rows/line.ts';
import { scanLines } from '../rows/scan-lines.ts';
import { TABLE_NAMES, type TableName } from '../tables.ts';
import type { Member } from './member.ts';

/** Rows a table should have, by EOIR's `Count.txt`. */
export type ExpectedRows = Readonly<Partial<Record<TableName, number>>>;

/**
 * Reads `Count.txt`: lines of table, tab, rows. Lines it cannot read are passed over.
 * @throws DataError when its bytes are damaged.
 */
export function readCountTxt(member: Member): ExpectedRows {
	const expected: Partial<Record<TableName, number>> = {};
	const source = openMember(member);
	try {
		scanLines(source, (line) => {
			const [name = '', rows = ''] = cellsOf(line).map((cell) => cell.replace(/^\xEF\xBB\xBF/, '').trim());
			const table = tableOf(name);
			const digits = rows.replaceAll(',', '');
			if (table && /^\d{1,12}$/.test(digits)) expected[table] = Number(digits);
		});
	} finally {
		source.close();
	}
	return expected;
}

function tableOf(name: string): TableName | undefined {
	const stem = name
		.toLowerCase()
		.replace(/^.*[\\/]/, '')
		.replace(/\.(csv|txt)$/, '')
		.replace(/^dbo\./, '');
	return TABLE_NAMES.find((table) => stem === table.toLowerCase() || stem === `${table.toLowerCase()}s`);
}
