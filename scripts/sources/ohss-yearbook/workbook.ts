import type { SourceDocument } from '#core/tables/published.ts';
import { type Corrector, NO_CORRECTIONS } from '#scripts/release/corrections.ts';
import { DataError } from '#scripts/errors.ts';
import type { InputFile } from '#scripts/files/input-files.ts';
import { sha256 } from '#scripts/files/sha256.ts';
import type { SnapshotRecord } from '#scripts/files/snapshot-record.ts';
import { readSheets, type Sheet } from '#scripts/files/workbook.ts';
import {
	isContents,
	parseYear,
	type RecognisedTable,
	recogniseTable,
	type TableKind
} from './recognise-table.ts';
import { type NationalityTable, parseNationalities, parseTotals, type TotalsTable } from './tables.ts';

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

/**
 * Checks that within one edition the table of totals and the tables by nationality print the same total for a year,
 * also when the edition comes as one file a table.
 * @throws DataError naming both cells when they differ.
 */
export function assertTotalsAgree(workbooks: readonly Workbook[]): void {
	for (const { edition, totals } of workbooks) {
		if (!totals) continue;
		for (const other of workbooks.filter((candidate) => candidate.edition === edition)) {
			if (other.affirmative) assertAgree(totals, other.affirmative, 'affirmative');
			if (other.defensive) assertAgree(totals, other.defensive, 'defensive');
		}
	}
}

function assertAgree(totals: TotalsTable, table: NationalityTable, track: 'affirmative' | 'defensive'): void {
	for (const [i, year] of table.years.entries()) {
		const here = table.total.cells[i];
		const there = totals.years.find((row) => row.year === year)?.cells[track];
		if (!here || !there || here.text.replace(/,/g, '') === there.text.replace(/,/g, '')) continue;
		throw new DataError(
			`${here.place}: found a total of ${here.text} for ${year}, expected ${there.text} as in ${there.place}.`
		);
	}
}

/** The tables of one workbook, with the numbers printed on them. */
export interface Workbook {
	readonly file: InputFile;
	/** Last fiscal year any of its tables covers, which names the edition. */
	readonly edition: number;
	/** Numbers of the tables read, ascending. */
	readonly tableNumbers: readonly number[];
	readonly totals: TotalsTable | null;
	readonly affirmative: NationalityTable | null;
	readonly defensive: NationalityTable | null;
}

/**
 * Name of a workbook as a source: `ohss-yearbook-fy2023`, or `ohss-yearbook-fy2019-table-17` when the edition was
 * published one table a file.
 */
export function documentId({ edition, tableNumbers }: Pick<Workbook, 'edition' | 'tableNumbers'>): string {
	const [first] = tableNumbers;
	return `ohss-yearbook-fy${edition}${tableNumbers.length === 1 ? `-table-${first}` : ''}`;
}

/** The row of a workbook in the table of sources; address and dates come from its record, if there is one. */
export function yearbookDocument(workbook: Workbook, records: readonly SnapshotRecord[]): SourceDocument {
	const digest = sha256(workbook.file.bytes);
	const record = records.find((candidate) => candidate.sha256 === digest);
	const tables = workbook.tableNumbers.join(', ');
	const isRounded = [workbook.totals, workbook.affirmative, workbook.defensive].some(
		(table) => table?.key.rounded
	);
	return {
		source_id: documentId(workbook),
		publisher: 'DHS Office of Homeland Security Statistics',
		title: 'Yearbook of Immigration Statistics, individuals granted asylum',
		edition: `Fiscal year ${workbook.edition}, table${workbook.tableNumbers.length === 1 ? '' : 's'} ${tables}`,
		url: record?.url ?? null,
		published_on: record?.published_on ?? null,
		retrieved_on: record?.retrieved_on ?? null,
		sha256: digest,
		bytes: workbook.file.bytes.length,
		licence: record?.licence ?? 'Work of the US government',
		year_basis: 'fiscal',
		unit: 'persons',
		note_en: [NOTE_EN, isRounded ? ROUNDED_EN : EXACT_EN, ...unreadNotes(workbook, 'en')].join(' '),
		note_es: [NOTE_ES, isRounded ? ROUNDED_ES : EXACT_ES, ...unreadNotes(workbook, 'es')].join(' ')
	};
}

/** Says which figures that only check others cannot be read. */
function unreadNotes({ file, totals, affirmative, defensive }: Workbook, language: 'en' | 'es'): string[] {
	const cells = [totals, affirmative, defensive].flatMap((table) => table?.unread ?? []);
	return cells.map(({ place, text }) => {
		const [, sheet = '', address = ''] =
			/^sheet "(.*)", cell (\w+)$/.exec(place.slice(`${file.name}, `.length)) ?? [];
		return language === 'en'
			? `Cell ${address} of the sheet "${sheet}" is printed "${text}" and cannot be read; it only checks other figures.`
			: `La celda ${address} de la hoja «${sheet}» dice «${text}» y no se puede leer; solo sirve para comprobar otras cifras.`;
	});
}

const NOTE_EN =
	'Persons granted asylum, dependants included; no denials. What the yearbook calls defensive is every grant by an ' +
	'immigration court, cases referred by USCIS among them, so it stands here as court, claim type all.';
const NOTE_ES =
	'Personas con asilo concedido, dependientes incluidos; sin denegaciones. Lo que el anuario llama defensivo es toda ' +
	'concesión de una corte de inmigración, también en casos remitidos por USCIS; por eso figura aquí como court, tipo all.';
const ROUNDED_EN = 'Every figure is rounded to ten: a printed 630 can be 625 to 635.';
const ROUNDED_ES = 'Toda cifra está redondeada a diez: un 630 publicado puede ser de 625 a 635.';
const EXACT_EN = 'Counts are exact; D marks figures withheld by the publisher.';
const EXACT_ES = 'Las cifras son exactas; D marca las que el editor retiene.';
