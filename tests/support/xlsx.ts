import ExcelJS from 'exceljs';

/** A cell of a test workbook; `{ text, mark }` is text with a superscript footnote digit. */
export type TestCell = string | number | null | { readonly text: string; readonly mark: string };

/** Writes a workbook: sheets by name, each with its rows from the top. */
export async function xlsx(
	sheets: Readonly<Record<string, readonly (readonly TestCell[])[]>>
): Promise<Uint8Array> {
	const workbook = new ExcelJS.Workbook();
	for (const [name, rows] of Object.entries(sheets)) {
		const sheet = workbook.addWorksheet(name);
		rows.forEach((row, r) => row.forEach((cell, c) => (sheet.getCell(r + 1, c + 1).value = toValue(cell))));
	}
	return new Uint8Array(await workbook.xlsx.writeBuffer());
}

function toValue(cell: TestCell): ExcelJS.CellValue {
	if (cell === null || typeof cell !== 'object') return cell;
	return { richText: [{ text: cell.text }, { font: { vertAlign: 'superscript' }, text: cell.mark }] };
}
