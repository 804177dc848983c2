import type { DuckDBConnection } from '@duckdb/node-api';
import * as v from 'valibot';
import { quoted } from '#scripts/files/duckdb.ts';
import { ask, whole } from './ask.ts';
import type { CaseColumns } from './case-table.ts';

/** What a case table holds before anything is counted. */
export interface TableFacts {
	/** Rows of the table. */
	readonly rows: number;
	/** Rows whose key can be read, and its smallest and largest value; null when there is none. */
	readonly keys: number;
	readonly smallestKey: number | null;
	readonly largestKey: number | null;
}

/** Looks a table over; where keys are whole numbers the file's own statistics say it all. */
export async function tableFacts(
	connection: DuckDBConnection,
	{ relation, sql }: CaseColumns
): Promise<TableFacts> {
	const [row] = await ask(
		connection,
		`SELECT count(*), count(key), min(key), max(key) FROM (SELECT ${sql.idncase} AS key FROM ${relation})`,
		v.tuple([whole, whole, v.nullable(whole), v.nullable(whole)])
	);
	const [rows, keys, smallestKey, largestKey] = row ?? [0, 0, null, null];
	return { rows, keys, smallestKey, largestKey };
}

/** The newest completion day that is not in the future, ISO; null when there is none. @param today ISO day. */
export async function newestDay(
	connection: DuckDBConnection,
	{ relation, sql }: CaseColumns,
	today: string
): Promise<string | null> {
	const [row] = await ask(
		connection,
		`SELECT max(day)::VARCHAR FROM (SELECT ${sql.ij_completion_date_last} AS day FROM ${relation})
		WHERE isfinite(day) AND day <= DATE ${quoted(today)}`,
		v.tuple([v.nullable(v.string())])
	);
	return row?.[0] ?? null;
}

/** Above this span of keys a bit for each would take more memory than a set of them. */
const LARGEST_SPAN = 2 ** 28;

/** Rows whose key stands on another row before, and up to three such keys. */
export async function repeatedKeys(
	connection: DuckDBConnection,
	{ relation, sql }: CaseColumns,
	{ keys, smallestKey, largestKey }: TableFacts
): Promise<{ readonly repeated: number; readonly examples: readonly number[] }> {
	if (smallestKey === null || largestKey === null) return { repeated: 0, examples: [] };
	const distinct =
		largestKey - smallestKey < LARGEST_SPAN
			? `bit_count(bitstring_agg(${sql.idncase}, ${smallestKey}, ${largestKey}))`
			: `count(DISTINCT ${sql.idncase})`;
	const [row] = await ask(connection, `SELECT ${distinct} FROM ${relation}`, v.tuple([whole]));
	const repeated = keys - (row?.[0] ?? 0);
	if (repeated === 0) return { repeated, examples: [] };
	const found = await ask(
		connection,
		`SELECT key FROM (SELECT ${sql.idncase} AS key FROM ${relation})
		WHERE key IS NOT NULL GROUP BY key HAVING count(*) > 1 ORDER BY key LIMIT 3`,
		v.tuple([whole])
	);
	return { repeated, examples: found.map(([key]) => key) };
}
