import { DataError } from '../../errors.ts';
import type { InputFile } from '../../files/input-files.ts';
import { NO_CORRECTIONS, type Corrector } from '#scripts/release/corrections.ts';
import { parseNationalities } from './parse-nationalities.ts';
import { parseTotals } from './parse-totals.ts';
import { readSheets, type Sheet } from '../../files/workbook.ts';
import {
	isContents,
	parseYear,
	recogniseTable,
	type RecognisedTable,
	type TableKind
} from './recognise-table.ts';
import { documentId, type Workbook } from './yearbook-document.ts';

/**
 * Reads the asylum tables of one workbook, found by their titles, whatever the file and its sheets are called.
 * @throws DataError when the file is no workbook, holds none of the tables, one of them twice, or one that its own
 * table of contents promises is missing.
 */
export async function readWorkbook(
	file: InputFile,
	corrector: Corrector = NO_CORRECTIONS
): Promise<Workbook> {
	const sheets = (await readSheets(file)).filter(({ isHidden }) => !isHidden);
	const tables = sheets.map((sheet) => recogniseTable(file.name, sheet)).filter((table) => table !== null);
	if (tables.length === 0) {
		const names = sheets.map((sheet) => `"${sheet.name}"`).join(', ');
		throw new DataError(
			`${file.name}: found the sheets ${names}, expected a table of individuals granted asylum (16, 17 or 19 of the yearbook). Give the asylee workbook.`
		);
	}
	assertContents(file.name, sheets, tables);
	const tableNumbers = tables.map((table) => table.number).sort((a, b) => a - b);
	const edition = Math.max(...tables.flatMap(yearsOf));
	const id = documentId({ edition, tableNumbers });
	const corrected = tables.map((table) =>
		correctTable(file.name, table, (...at) => corrector.read(id, ...at))
	);
	const totals = only(file.name, corrected, 'totals');
	const affirmative = only(file.name, corrected, 'affirmative');
	const defensive = only(file.name, corrected, 'defensive');
	const parsed = {
		totals: totals && parseTotals(totals),
		affirmative: affirmative && parseNationalities(affirmative),
		defensive: defensive && parseNationalities(defensive)
	};
	return { file, edition, tableNumbers, ...parsed };
}

/** The years a table covers: in its header or, one a row, in its first column. */
function yearsOf({ kind, header, body }: RecognisedTable): number[] {
	const cells = kind === 'totals' ? body.flatMap((row) => row[0] ?? []) : header;
	return cells.flatMap(({ text }) => parseYear(text) ?? []);
}

/** Reads the cells below a table's header as corrected; a cell is named by its sheet and address. */
function correctTable(
	file: string,
	table: RecognisedTable,
	correct: (where: string, printed: string) => string
): RecognisedTable {
	const body = table.body.map((row) =>
		row.map(({ place, text }) => ({ place, text: correct(place.slice(`${file}, `.length), text) }))
	);
	return { ...table, body };
}

function only(file: string, tables: readonly RecognisedTable[], kind: TableKind): RecognisedTable | null {
	const found = tables.filter((table) => table.kind === kind);
	if (found.length > 1) {
		throw new DataError(
			`${file}: found ${found.length} tables "${found[0]?.title}", expected one. Give one edition a file.`
		);
	}
	return found[0] ?? null;
}

/** A sheet "Table of Contents" lists titles; each title we would read must have been read. */
function assertContents(file: string, sheets: readonly Sheet[], tables: readonly RecognisedTable[]): void {
	const contents = sheets.find(isContents);
	for (const row of contents?.rows ?? []) {
		const number = Number(/^table\s+(\d+)/i.exec(row[0]?.text ?? '')?.[1] ?? NaN);
		const title = row[1]?.text ?? '';
		const isOurs =
			/granted asylum (?:affirmatively or defensively|(?:affirmatively|defensively) by region)/i.test(title);
		if (!isOurs || tables.some((table) => table.number === number)) continue;
		throw new DataError(
			`${row[0]?.place}: the contents name Table ${number}, "${title}", but no sheet holds it. Fetch the workbook again.`
		);
	}
}
