import { Uint8ArrayReader, Uint8ArrayWriter, ZipReader } from '@zip.js/zip.js';
import ExcelJS from 'exceljs';
import { DataError } from '../../errors.ts';
import type { InputFile } from '../../io/input-files.ts';

/** One cell as read: what stands in it, and where. */
export interface SheetCell {
	/** File, sheet and address, for messages: `a.xlsx, sheet "Table 17", cell B8`. */
	readonly place: string;
	/** Its text without superscript runs (footnote digits), trimmed; empty when blank. */
	readonly text: string;
}

/** One worksheet: rows of cells from column A on; `rows[0]` is row 1. */
export interface Sheet {
	readonly name: string;
	readonly rows: readonly (readonly SheetCell[])[];
}

/**
 * Reads a workbook (xlsx) into plain text cells. Cells covered by a merged range are blank but for its first one.
 * @throws DataError when the file is no xlsx workbook, is cut short or has a member with a wrong checksum.
 */
export async function parseXlsx(file: InputFile): Promise<Sheet[]> {
	await assertWholeZip(file);
	const workbook = new ExcelJS.Workbook();
	try {
		const copy = new ArrayBuffer(file.bytes.byteLength);
		new Uint8Array(copy).set(file.bytes);
		await workbook.xlsx.load(copy);
	} catch (cause) {
		throw new DataError(
			`${file.name}: found a zip, expected an xlsx workbook (${String(cause)}). Fetch it again.`,
			{ cause }
		);
	}
	if (workbook.worksheets.length === 0) {
		throw new DataError(
			`${file.name}: found no worksheet, expected an xlsx workbook of the yearbook. Fetch it again.`
		);
	}
	return workbook.worksheets.map((sheet) => ({ name: sheet.name, rows: readRows(file.name, sheet) }));
}

/** Whether bytes begin as a zip does, which is what an xlsx is. */
export function looksLikeZip(bytes: Uint8Array): boolean {
	return bytes[0] === 0x50 && bytes[1] === 0x4b;
}

async function assertWholeZip({ name, bytes }: InputFile): Promise<void> {
	if (!looksLikeZip(bytes)) {
		const start = new TextDecoder('latin1').decode(bytes.slice(0, 15)).replace(/[^\x20-\x7e]/g, '.');
		throw new DataError(
			`${name}: begins with "${start}", expected an xlsx workbook (a zip). It may be an error page or an old .xls; fetch it again.`
		);
	}
	const reader = new ZipReader(new Uint8ArrayReader(bytes), { useWebWorkers: false });
	try {
		for (const member of await reader.getEntries()) {
			if (!member.directory) await member.getData(new Uint8ArrayWriter(), { checkSignature: true });
		}
	} catch (cause) {
		throw new DataError(`${name}: the workbook is damaged or cut short (${String(cause)}). Fetch it again.`, {
			cause
		});
	} finally {
		await reader.close();
	}
}

function readRows(file: string, sheet: ExcelJS.Worksheet): SheetCell[][] {
	const rows: SheetCell[][] = [];
	const width = usedColumns(sheet);
	for (let row = 1; row <= sheet.rowCount; row++) {
		const cells: SheetCell[] = [];
		for (let column = 1; column <= width; column++) {
			const cell = sheet.getCell(row, column);
			const covered = cell.isMerged && cell.master.address !== cell.address;
			cells.push({
				place: `${file}, sheet "${sheet.name}", cell ${cell.address}`,
				text: covered ? '' : cellText(cell.value).replace(/\s+/g, ' ').trim()
			});
		}
		rows.push(cells);
	}
	return rows;
}

/** Last column with a value; formatting alone can reach far beyond it. */
function usedColumns(sheet: ExcelJS.Worksheet): number {
	let last = 1;
	sheet.eachRow((row) => row.eachCell((_, column) => void (last = Math.max(last, column))));
	return last;
}

function cellText(value: ExcelJS.CellValue): string {
	if (value === null || value === undefined) return '';
	if (value instanceof Date) return value.toISOString();
	if (typeof value !== 'object') return String(value);
	if ('richText' in value)
		return value.richText
			.filter((run) => run.font?.vertAlign !== 'superscript')
			.map((run) => run.text)
			.join('');
	if ('hyperlink' in value) return cellText(value.text);
	if ('error' in value) return value.error;
	return cellText(value.result);
}
