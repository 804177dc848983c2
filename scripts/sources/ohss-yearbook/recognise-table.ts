import { DataError } from '#scripts/errors.ts';
import type { Sheet, SheetCell } from '#scripts/files/workbook.ts';

/**
 * What a table of the yearbook holds: `totals`, people granted asylum by year on both tracks; `affirmative` and
 * `defensive`, by nationality.
 */
export type TableKind = 'totals' | 'affirmative' | 'defensive';

/** A sheet known to be one of the tables we read. */
export interface RecognisedTable {
	readonly kind: TableKind;
	/** Number printed in its title, 16, 17 or 19 in the editions seen. */
	readonly number: number;
	readonly title: string;
	/** First and last year named in the title, if it names them. */
	readonly titleYears: { readonly first: number; readonly last: number } | null;
	/** Cells of the header row. */
	readonly header: readonly SheetCell[];
	/** Rows below the header. */
	readonly body: readonly (readonly SheetCell[])[];
}

const HEADER_LABEL = /^(?:region and )?country of (?:nationality|birth|citizenship)$|^(?:fiscal )?year$/i;

/**
 * Recognises a sheet by its title and header row, never by its name or place.
 * @returns null for a sheet that is none of the tables we read (contents, characteristics of asylees).
 * @throws DataError when a sheet calls itself table 16, 17 or 19 without being one, or a known title has no header.
 */
export function recogniseTable(file: string, sheet: Sheet): RecognisedTable | null {
	if (isContents(sheet)) return null;
	const headerIndex = sheet.rows.findIndex((row) => HEADER_LABEL.test(labelOf(row)));
	const top = sheet.rows.slice(0, headerIndex === -1 ? 8 : headerIndex).flat();
	const title = top
		.map((cell) => cell.text)
		.filter((text) => text && !/^return to/i.test(text))
		.join(' ');
	const kind = kindOf(title);
	const number = Number(/\btable\s+(\d+)/i.exec(title)?.[1] ?? NaN);
	const place = `${file}, sheet "${sheet.name}"`;
	if (!kind || Number.isNaN(number)) {
		if (!/^\s*table\s*(?:16|17|19)\b/i.test(sheet.name) && ![16, 17, 19].includes(number)) return null;
		throw new DataError(
			`${place}: found the title "${title.slice(0, 120)}", expected "Table <number>." and "individuals granted asylum affirmatively", ` +
				`"defensively" or both. If the yearbook renumbered its tables, teach the reader the new title.`
		);
	}
	const header = sheet.rows[headerIndex];
	if (!header) {
		throw new DataError(
			`${place}: found no header row, expected one that begins with "Region and country of nationality" or "Year".`
		);
	}
	return {
		kind,
		number,
		title,
		titleYears: titleYears(title),
		header,
		body: sheet.rows.slice(headerIndex + 1)
	};
}

/** Whether a sheet is the workbook's table of contents. */
export function isContents({ rows }: Sheet): boolean {
	return rows
		.slice(0, 5)
		.flat()
		.some((cell) => /^table of contents$/i.test(cell.text));
}

/** Text of a row's label: column A, footnote digits glued to its end taken off. */
export function labelOf(row: readonly SheetCell[]): string {
	return (row[0]?.text ?? '').replace(/(?<=[\p{L}).])\s?\d{1,2}(?:,\s?\d)*$/u, '').trim();
}

/** A year printed in a header or a first column: `2023`, `FY 2023`, or with one footnote digit glued on. */
export function parseYear(text: string): number | null {
	const year = Number(/^(?:FY\s*)?((?:19|20)\d{2})\d?$/i.exec(text)?.[1] ?? NaN);
	return Number.isNaN(year) ? null : year;
}

function kindOf(title: string): TableKind | null {
	if (!/\bgranted asylum\b/i.test(title)) return null;
	if (/\baffirmatively (?:or|and) defensively\b/i.test(title)) return 'totals';
	if (!/\bcountry of nationality\b/i.test(title)) return null;
	if (/\baffirmatively\b/i.test(title)) return 'affirmative';
	return /\bdefensively\b/i.test(title) ? 'defensive' : null;
}

function titleYears(title: string): RecognisedTable['titleYears'] {
	const [, first, last] = /\byears?\s+(\d{4})\s*(?:to|through|-|–)\s*(\d{4})/i.exec(title) ?? [];
	return first && last ? { first: Number(first), last: Number(last) } : null;
}

/**
 * Checks that a table has every year its title promises, each once.
 * @param place where the years stand, for the message.
 * @throws DataError when a year is missing, printed twice or outside the title's range.
 */
export function assertTitleYears(
	{ titleYears }: RecognisedTable,
	years: readonly number[],
	place: string
): void {
	const found = years.length > 0 ? years.join(', ') : 'no year';
	const twice = years.find((year, i) => years.indexOf(year) !== i);
	if (twice !== undefined)
		throw new DataError(`${place}: found the year ${twice} twice, expected each year once (${found}).`);
	if (years.length === 0) throw new DataError(`${place}: found no year, expected fiscal years such as 2023.`);
	if (!titleYears) return;
	const expected = Array.from(
		{ length: titleYears.last - titleYears.first + 1 },
		(_, i) => titleYears.first + i
	);
	const wrong = [
		...expected.filter((year) => !years.includes(year)),
		...years.filter((year) => !expected.includes(year))
	];
	if (wrong.length === 0) return;
	throw new DataError(
		`${place}: found the years ${found}, expected ${titleYears.first} to ${titleYears.last} as the title says; look at ${wrong.join(', ')}.`
	);
}
