import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { COUNTED_PLACES } from '#core/tables/counted.ts';
import { readCsv } from '#core/tables/csv.ts';
import type { Row, Table } from '#core/tables/table.ts';

/** The data folder this build reads: the project's own, or a demonstration's. */
export const DATA_FOLDER = process.env['LEDGER_DATA'] ?? 'data';

const memo = new Map<string, unknown>();

/**
 * Whether the data folder holds counted decisions. Aggregates outlive the count they were made from when its folder is
 * taken away: pages must not show them then.
 */
export function hasCountedDecisions(): boolean {
	return once('has-counted-decisions', () =>
		COUNTED_PLACES.some((place) => existsSync(join(DATA_FOLDER, place, 'asylum_decisions.csv')))
	);
}

/**
 * A table of the data folder, read once a build; no rows when the file is not there, nor from aggregates of a count
 * that is gone.
 */
export function readTable<T extends Table>(
	table: T,
	folder: 'lookups' | 'normalized' | 'aggregates' | 'claims'
): readonly Row<T>[] {
	return once(`${folder}/${table.name}`, () => {
		if (folder === 'aggregates' && !hasCountedDecisions()) return [];
		const path = join(DATA_FOLDER, folder, `${table.name}.csv`);
		return existsSync(path) ? readCsv(table, readFileSync(path, 'utf8'), path) : [];
	});
}

/** Computes something once a build. */
export function once<Value>(key: string, compute: () => Value): Value {
	if (!memo.has(key)) memo.set(key, compute());
	return memo.get(key) as Value;
}
