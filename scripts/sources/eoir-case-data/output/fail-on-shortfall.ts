import { DataError } from '#scripts/errors.ts';
import { TABLE_NAMES, TABLES } from '../tables.ts';
import { SHORTFALL_TOLERANCE } from './compare-counts.ts';
import type { FileSummary } from './summary.ts';

/** @throws DataError when a table the count needs holds a header and no rows that could be taken. */
export function failOnEmptyTables(files: readonly FileSummary[]): void {
	const empty = files.filter((file) => file.kept + file.repaired === 0 && !isOptional(file.table));
	if (empty.length === 0) return;
	throw new DataError(
		`${empty.map((file) => `"${file.file}" holds no rows (${file.lines_read} lines read, ${file.rejected} rejected${firstReason(file)})`).join('; ')}. ` +
			'A release has millions. Download it again.'
	);
}

/** @throws DataError when a table lacks more rows against `Count.txt` than the tolerance. */
export function failOnShortfall(files: readonly FileSummary[]): void {
	const short = files.filter((file) => file.is_short);
	if (short.length === 0) return;
	const lines = short.map(
		(file) =>
			`${file.table}: ${file.expected} rows by Count.txt, ${file.lines_read} read, ${file.kept + file.repaired} taken, ${file.rejected} rejected${firstReason(file)}; ${file.shortfall} missing`
	);
	throw new DataError(
		`Rows are missing (more than ${SHORTFALL_TOLERANCE} in a table). ${lines.join('. ')}. ` +
			'Nothing was written. Download the release again; to count it as it is and have the output marked, add --allow-shortfall.'
	);
}

function isOptional(name: string): boolean {
	const table = TABLE_NAMES.find((one) => one === name);
	return table !== undefined && TABLES[table].optional;
}

function firstReason(file: FileSummary): string {
	const [most] = Object.entries(file.reject_reasons).sort((a, b) => b[1] - a[1]);
	return most ? `, mostly: ${most[0]} (${most[1]})` : '';
}
