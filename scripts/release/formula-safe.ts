import Papa from 'papaparse';
import type { Table } from '#core/tables/table.ts';

/** What makes a spreadsheet take a cell for a formula: https://owasp.org/www-community/attacks/CSV_Injection. */
const FORMULA = /^[=+\-@\t\r]/;

/** Whether any cell might begin so; numbers below zero and commas within quotes are suspected too. */
const SUSPECT = /(?:^|,)"?[=+\-@\t\r]/m;

/**
 * A CSV in which no spreadsheet finds a formula: a text that begins like one gets an apostrophe before it, which
 * spreadsheets read as "this is text". Numbers stay numbers.
 * @param text a CSV with a header.
 * @param table tells numbers from texts; columns that it does not have are texts.
 * @returns the same text when nothing in it begins so, as in every table published so far.
 */
export function formulaSafeCsv(text: string, table: Table): string {
	if (!SUSPECT.test(text)) return text;
	const numbers = new Set(
		table.columns.filter(({ kind }) => kind === 'integer' || kind === 'number').map(({ name }) => name)
	);
	const [header = [], ...rows] = Papa.parse<string[]>(text, { delimiter: ',', skipEmptyLines: true }).data;
	let isChanged = false;
	const safe = rows.map((cells) =>
		cells.map((cell, at) => {
			if (numbers.has(header[at] ?? '') || !FORMULA.test(cell)) return cell;
			isChanged = true;
			return `'${cell}`;
		})
	);
	return isChanged ? Papa.unparse([header, ...safe], { newline: '\n' }) + '\n' : text;
}
