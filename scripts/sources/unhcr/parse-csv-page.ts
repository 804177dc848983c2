import Papa from 'papaparse';
import { DataError } from '../../errors.ts';
import { recogniseDataset, requiredColumns } from './dataset.ts';
import type { PassedOver, UnhcrPage, UnhcrRow } from './unhcr-page.ts';

/**
 * Reads UNHCR rows from CSV text, such as the R package `refugees` writes.
 * @returns the rows, or why the file is passed over: its header names no table of asylum decisions or applications.
 * @throws DataError when the table is recognised but a column is missing or a line has too few or too many cells.
 */
export function parseCsvPage(file: string, text: string): UnhcrPage | PassedOver {
	const [header, ...lines] = Papa.parse<string[]>(text, { skipEmptyLines: true, delimiter: ',' }).data;
	const columns = (header ?? []).map((column) => column.trim());
	const dataset = recogniseDataset(columns);
	if (!dataset) return { file, ignored: 'neither asylum decisions nor asylum applications by its header' };
	const absent = requiredColumns(dataset).filter((column) => !columns.includes(column));
	if (absent.length > 0) {
		throw new DataError(
			`${file}: the header lacks ${absent.join(', ')}; found ${columns.join(', ')}. ` +
				`If UNHCR has renamed a column, name it in scripts/sources/unhcr/dataset.ts; else fetch the file again.`
		);
	}
	const rows = lines.map((cells, index) => csvRow(file, index + 2, columns, cells));
	return { file, dataset, rows, paging: null };
}

function csvRow(file: string, line: number, columns: readonly string[], cells: readonly string[]): UnhcrRow {
	if (cells.length !== columns.length) {
		throw new DataError(
			`${file}, line ${line}: ${cells.length} cells found, ${columns.length} expected; the file looks cut short. Fetch it again.`
		);
	}
	const trimmed = columns.map((column, i) => [column, (cells[i] ?? '').trim()] as const);
	const isRepaired = trimmed.some(([, text], i) => text !== cells[i]);
	return { file, line, cells: Object.fromEntries(trimmed), isRepaired };
}
