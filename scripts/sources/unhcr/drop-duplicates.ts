import { DataError } from '../../errors.ts';
import type { UnhcrDataset } from './dataset.ts';
import type { UnhcrRow } from './unhcr-page.ts';

/** Rows told apart by the columns that name them. */
export interface DistinctRows {
	readonly rows: readonly UnhcrRow[];
	/** Rows that repeat an earlier one, count for count. */
	readonly duplicates: readonly { readonly row: UnhcrRow; readonly first: UnhcrRow }[];
}

/**
 * Keeps the first of rows with the same key and sets its exact repetitions apart: a CSV and a page of the API may hold
 * the same row.
 * @throws DataError when two rows of one key differ in a count.
 */
export function dropDuplicates(rows: readonly UnhcrRow[], dataset: UnhcrDataset): DistinctRows {
	const seen = new Map<string, UnhcrRow>();
	const duplicates: { row: UnhcrRow; first: UnhcrRow }[] = [];
	for (const row of rows) {
		const key = dataset.keyColumns.map((column) => row.cells[column]).join(' ');
		const first = seen.get(key);
		if (!first) {
			seen.set(key, row);
			continue;
		}
		refuseConflict(first, row, dataset);
		duplicates.push({ row, first });
	}
	return { rows: [...seen.values()], duplicates };
}

function refuseConflict(first: UnhcrRow, row: UnhcrRow, dataset: UnhcrDataset): void {
	for (const column of Object.keys(dataset.measures)) {
		const [earlier, later] = [first.cells[column], row.cells[column]];
		if (earlier === later) continue;
		throw new DataError(
			`${row.file}, row ${row.line}: ${column} is "${later ?? ''}", but "${earlier ?? ''}" in ${first.file}, row ${first.line}, ` +
				`for the same ${dataset.keyColumns.join(', ')} (${dataset.keyColumns.map((name) => row.cells[name]).join(', ')}). ` +
				`Read one edition at a time.`
		);
	}
}
