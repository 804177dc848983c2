import { copyFile, mkdir, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { DuckDBConnection } from '@duckdb/node-api';
import { encodeCube } from '#core/cube/cube.ts';
import { restoreInterruptedSwap, swapFolder } from '#scripts/files/swap-folder.ts';
import type { DataFolder } from '#scripts/data-folder.ts';
import { shownCount } from '#scripts/stages/counted-folders.ts';
import { AGGREGATE_QUERIES, FULL_TABLE_SQL } from './aggregate-sql.ts';
import { decisionCube } from './decision-cube.ts';
import { openDecisions, quoted } from './decisions-database.ts';

/** How many rows each file of the aggregates folder has. */
export type AggregateTally = Readonly<Record<string, number>>;

/** The full table for people who analyse: one file, sorted by key. */
export const PARQUET_NAME = 'asylum_decisions.parquet';

/** The full table for the explorer. */
export const CUBE_NAME = 'cube.bin';

/** Files of the count that go along as they are, where they are there: what it says of itself, and names. */
const COPIED = ['normalize-summary.json', 'counted_names.csv'];

/**
 * Makes `aggregates/` from the counted family that is shown (`shownCount`): one CSV for each aggregate, the full table
 * as Parquet and as `cube.bin`, and the summary of the count. The folder is replaced at once, or not at all; equal
 * input gives equal bytes.
 * @throws DataError when the counted decisions are missing or unreadable.
 */
export async function aggregateDecisions(data: DataFolder): Promise<AggregateTally> {
	const { folder } = await shownCount(data);
	const staged = `${data.aggregates}.partial`;
	await restoreInterruptedSwap(staged, data.aggregates);
	await rm(staged, { recursive: true, force: true });
	const connection = await openDecisions({
		decisions: join(folder, 'asylum_decisions.csv'),
		months: join(folder, 'judge_court_months.csv'),
		judges: join(data.lookups, 'immigration_judges.csv')
	});
	try {
		await mkdir(staged, { recursive: true });
		const tally = await writeAggregates(connection, staged);
		for (const name of COPIED) {
			const counted = join(folder, name);
			if (await stat(counted).catch(() => null)) await copyFile(counted, join(staged, name));
		}
		await swapFolder(staged, data.aggregates, () => true);
		return tally;
	} finally {
		connection.closeSync();
		await rm(staged, { recursive: true, force: true });
	}
}

async function writeAggregates(connection: DuckDBConnection, folder: string): Promise<AggregateTally> {
	const tally: Record<string, number> = {};
	for (const { table, sql } of AGGREGATE_QUERIES) {
		const file = `${table.name}.csv`;
		tally[file] = await copyTo(
			connection,
			sql,
			join(folder, file),
			`FORMAT csv, HEADER true, DELIMITER ',', NULLSTR ''`
		);
	}
	tally[PARQUET_NAME] = await copyTo(
		connection,
		FULL_TABLE_SQL,
		join(folder, PARQUET_NAME),
		'FORMAT parquet, COMPRESSION zstd'
	);
	const cube = await decisionCube(connection);
	await writeFile(join(folder, CUBE_NAME), encodeCube(cube));
	return { ...tally, [CUBE_NAME]: cube.rows };
}

async function copyTo(
	connection: DuckDBConnection,
	sql: string,
	path: string,
	format: string
): Promise<number> {
	const result = await connection.run(`COPY (${sql}) TO ${quoted(path)} (${format})`);
	return result.rowsChanged;
}
