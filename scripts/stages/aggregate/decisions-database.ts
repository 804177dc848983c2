import { stat } from 'node:fs/promises';
import { type DuckDBConnection, DuckDBInstance } from '@duckdb/node-api';
import { asylumDecisions, judgeCourtMonths } from '#core/tables/counted.ts';
import type { Column } from '#core/tables/column.ts';
import { lookupImmigrationJudges } from '#core/tables/lookups.ts';
import type { Table } from '#core/tables/table.ts';
import { DataError } from '#scripts/errors.ts';

/** Where the counted decisions and the judge lookup lie. */
export interface DecisionFiles {
	readonly decisions: string;
	readonly months: string;
	readonly judges: string;
}

/**
 * Opens a database in memory in which two tables are ready:
 * `decisions`, the rows of `asylum_decisions.csv` with the codes of one person joined and `nationality_group` added;
 * `months`, the rows of `judge_court_months.csv`, codes joined likewise.
 * One thread, so that equal input gives equal bytes.
 * @throws DataError when a file is missing or does not follow its table.
 */
export async function openDecisions(files: DecisionFiles): Promise<DuckDBConnection> {
	for (const path of Object.values(files) as string[])
		if (!(await stat(path).catch(() => null)))
			throw new DataError(`${path} does not exist; run "npm run data -- normalize eoir-case-data" first.`);
	const instance = await DuckDBInstance.create(':memory:', { threads: '1' });
	const connection = await instance.connect();
	try {
		await connection.run(`CREATE TABLE judges AS ${readCsvSql(lookupImmigrationJudges, files.judges)}`);
		await connection.run(DECISIONS_SQL(readCsvSql(asylumDecisions, files.decisions)));
		await connection.run(MONTHS_SQL(readCsvSql(judgeCourtMonths, files.months)));
	} catch (cause) {
		connection.closeSync();
		throw new DataError(
			`The counted decisions could not be read: ${cause instanceof Error ? cause.message : String(cause)}. ` +
				`Expected ${Object.values(files).join(', ')} as "npm run data -- normalize eoir-case-data" writes them.`,
			{ cause }
		);
	}
	return connection;
}

// Grain: one row per asylum_decisions key with joined judge codes; two codes of a person may give two rows of one key.
const DECISIONS_SQL = (source: string) => `
	CREATE TABLE decisions AS
	SELECT d.* EXCLUDE (judge),
	       coalesce(j.alias_of, d.judge) AS judge,
	       CASE WHEN d.nationality = 'MX' THEN 'MX' ELSE 'others' END AS nationality_group
	FROM (${source}) d
	LEFT JOIN judges j ON j.judge = d.judge`;

// Grain: one row per joined judge code and court.
const MONTHS_SQL = (source: string) => `
	CREATE TABLE months AS
	SELECT coalesce(j.alias_of, m.judge) AS judge,
	       m.court,
	       min(m.first_decision_month) AS first_decision_month,
	       max(m.last_decision_month) AS last_decision_month,
	       sum(m.decisions)::BIGINT AS decisions
	FROM (${source}) m
	LEFT JOIN judges j ON j.judge = m.judge
	GROUP BY ALL`;

/** A SELECT that reads a CSV by its table's description: every column by name and type, an empty cell as NULL. */
export function readCsvSql(table: Table, path: string): string {
	const columns = table.columns
		.map((column) => `${quoted(column.name)}: ${quoted(sqlType(column))}`)
		.join(', ');
	return `SELECT * FROM read_csv(${quoted(path)}, header = true, delim = ',', quote = '"', escape = '"',
		nullstr = '', auto_detect = false, strict_mode = true, columns = {${columns}})`;
}

function sqlType(column: Column): string {
	if (column.kind === 'integer') return 'BIGINT';
	if (column.kind === 'number') return 'DOUBLE';
	return column.kind === 'boolean' ? 'BOOLEAN' : 'VARCHAR';
}

/** A text as an SQL literal. */
export function quoted(text: string): string {
	return `'${text.replaceAll("'", "''")}'`;
}
