import { Uint8ArrayReader, Uint8ArrayWriter, ZipWriter } from '@zip.js/zip.js';

/** A cell of a test workbook; `{ text, mark }` is text with a superscript footnote digit. */
export type TestCell = string | number | null | { readonly text: string; readonly mark: string };

/**
 * Writes a workbook: sheets by name, each with its rows from the top; text stands in the table of shared strings.
 * @param hidden names of sheets that readers do not see.
 * @param merged ranges by sheet, `A1:F1`.
 */
export async function xlsx(
	sheets: Readonly<Record<string, readonly (readonly TestCell[])[]>>,
	hidden: readonly string[] = [],
	merged: Readonly<Record<string, readonly string[]>> = {}
): Promise<Uint8Array> {
	const merges = (name: string) =>
		merged[name]
			? `<mergeCells>${merged[name].map((ref) => `<mergeCell ref="${ref}"/>`).join('')}</mergeCells>`
			: '';
	const strings: string[] = [];
	const share = (item: string) => `<c t="s"><v>${strings.push(`<si>${item}</si>`) - 1}</v></c>`;
	const cell = (value: TestCell) => {
		if (value === null) return '<c/>';
		if (typeof value === 'number') return `<c><v>${value}</v></c>`;
		if (typeof value === 'string') return share(text(value));
		const mark = `<r><rPr><vertAlign val="superscript"/></rPr>${text(value.mark)}</r>`;
		return share(`<r>${text(value.text)}</r>${mark}`);
	};
	const data = Object.entries(sheets).map(([name, rows]) => ({
		name,
		...(hidden.includes(name) ? { state: 'hidden' as const } : {}),
		xml: `<sheetData>${rows.map((row) => `<row>${row.map(cell).join('')}</row>`).join('')}</sheetData>${merges(name)}`
	}));
	return rawXlsx(data, { strings: strings.join('') });
}

/** A worksheet as XML, for what `xlsx` cannot say. */
export interface RawSheet {
	readonly name: string;
	/** What stands inside `<worksheet>`. */
	readonly xml: string;
	readonly state?: 'hidden' | 'veryHidden';
}

/** Writes a workbook from the XML inside its parts. */
export async function rawXlsx(
	sheets: readonly RawSheet[],
	{ strings = '', styles = '', properties = '' } = {}
): Promise<Uint8Array> {
	const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
	const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
	const listed = sheets.map(
		({ name, state }, i) =>
			`<sheet name="${escaped(name)}" sheetId="${i + 1}" r:id="rId${i + 1}"${state ? ` state="${state}"` : ''}/>`
	);
	const relations = sheets.map(
		(_, i) =>
			`<Relationship Id="rId${i + 1}" Type="${office}/worksheet" Target="worksheets/sheet${i + 1}.xml"/>`
	);
	const parts: Readonly<Record<string, string>> = {
		'xl/workbook.xml': `<workbook xmlns="${main}" xmlns:r="${office}"><workbookPr ${properties}/><sheets>${listed.join('')}</sheets></workbook>`,
		'xl/_rels/workbook.xml.rels': `<Relationships>${relations.join('')}</Relationships>`,
		'xl/sharedStrings.xml': `<sst xmlns="${main}">${strings}</sst>`,
		'xl/styles.xml': `<styleSheet xmlns="${main}">${styles}</styleSheet>`,
		...Object.fromEntries(
			sheets.map(({ xml }, i) => [
				`xl/worksheets/sheet${i + 1}.xml`,
				`<worksheet xmlns="${main}">${xml}</worksheet>`
			])
		)
	};
	const writer = new ZipWriter(new Uint8ArrayWriter(), { useWebWorkers: false });
	for (const [path, xml] of Object.entries(parts)) {
		const bytes = new TextEncoder().encode(`<?xml version="1.0" encoding="UTF-8"?>${xml}`);
		await writer.add(path, new Uint8ArrayReader(bytes));
	}
	return writer.close();
}

function text(value: string): string {
	return `<t xml:space="preserve">${escaped(value)}</t>`;
}

function escaped(value: string): string {
	return value.replace(/[&<>"]/g, (mark) => `&#${mark.charCodeAt(0)};`);
}
