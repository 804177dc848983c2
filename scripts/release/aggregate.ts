import { copyFile, mkdir, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { DuckDBConnection } from '@duckdb/node-api';
import { OUTCOMES } from '#core/counts/outcome.ts';
import { type Cube, type CubeColumn, encodeCube } from '#core/cube/cube.ts';
import {
	courtNationalities,
	courtSplits,
	courtYears,
	familyYears,
	judgeNationalities,
	judgeSplits,
	judgeYears,
	nationalityYears,
	nationSplits
} from '#core/tables/aggregates.ts';
import { asylumDecisions, judgeCourtMonths } from '#core/tables/counted.ts';
import { lookupImmigrationJudges } from '#core/tables/lookups.ts';
import type { Table } from '#core/tables/table.ts';
import type { DataFolder } from '#scripts/data-folder.ts';
import { DataError, messageOf } from '#scripts/errors.ts';
import { memoryDatabase, quoted, readCsvSql } from '#scripts/files/duckdb.ts';
import { diskError, restoreInterruptedSwap, swapFolder } from '#scripts/files/write-whole.ts';
import { stampAggregates } from './aggregated-from.ts';
import { countedFolders, readCountSummary, shownCount } from './counted-folders.ts';

/** How many rows each file of the aggregates folder has. */
export type AggregateTally = Readonly<Record<string, number>>;

/** The full table for people who analyse: one file, sorted by key. */
const PARQUET_NAME = 'asylum_decisions.parquet';

/** The full table for the explorer. */
export const CUBE_NAME = 'cube.bin';

const CSV_FORMAT = `FORMAT csv, HEADER true, DELIMITER ',', NULLSTR ''`;

/** Files of the count that go along as they are, where they are there: what it says of itself, and names. */
const COPIED = ['normalize-summary.json', 'counted_names.csv'];

/**
 * Makes `aggregates/` from the counted family that is shown (`shownCount`): one CSV for each aggregate, the full table
 * as Parquet and as `cube.bin`, the summary of the count, and which counts they were made from. The folder is replaced at once, or not at all; equal
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
		const tally = {
			...(await writeAggregates(connection, staged)),
			...(await writeFamilies(data, connection, staged))
		};
		for (const name of COPIED) {
			const counted = join(folder, name);
			if (await stat(counted).catch(() => null)) await copyFile(counted, join(staged, name));
		}
		await stampAggregates(data, staged);
		await swapFolder(staged, data.aggregates, () => true);
		return tally;
	} catch (error) {
		throw diskError(error, data.aggregates, 'What was there is as it was.');
	} finally {
		connection.closeSync();
		await rm(staged, { recursive: true, force: true });
	}
}

async function writeAggregates(connection: DuckDBConnection, folder: string): Promise<AggregateTally> {
	const tally: Record<string, number> = {};
	for (const { table, sql } of AGGREGATE_QUERIES) {
		const file = `${table.name}.csv`;
		tally[file] = await copyTo(connection, sql, join(folder, file), CSV_FORMAT);
	}
	await connection.run(`CREATE TEMP TABLE full_table AS ${FULL_TABLE_SQL}`);
	tally[PARQUET_NAME] = await copyTo(
		connection,
		'FROM full_table',
		join(folder, PARQUET_NAME),
		'FORMAT parquet, COMPRESSION zstd'
	);
	const cube = await decisionCube(connection);
	await writeFile(join(folder, CUBE_NAME), encodeCube(cube));
	return { ...tally, [CUBE_NAME]: cube.rows };
}

/** Writes `family_years.csv` where there is more than one family to set side by side. */
async function writeFamilies(
	data: DataFolder,
	connection: DuckDBConnection,
	staged: string
): Promise<AggregateTally> {
	const families = await countedFolders(data);
	if (families.length < 2) return {};
	const parts = await Promise.all(
		families.map(async ({ family, folder }) => {
			const { options, release_on } = await readCountSummary(folder);
			return `SELECT ${quoted(family)} AS family, ${quoted(options.events)} AS events, ${quoted(release_on)} AS release_on,
			               fiscal_year, CASE WHEN nationality = 'MX' THEN 'MX' ELSE 'others' END AS nationality_group, outcome, decisions
			        FROM (${readCsvSql(asylumDecisions, join(folder, 'asylum_decisions.csv'))})`;
		})
	);
	// Grain: one row per family, fiscal year and nationality group.
	const sql = `
	SELECT family, events, release_on, fiscal_year, nationality_group,
	       coalesce(sum(decisions) FILTER (WHERE outcome IN ('granted', 'conditionally_granted')), 0)::BIGINT AS granted,
	       coalesce(sum(decisions) FILTER (WHERE outcome = 'denied'), 0)::BIGINT AS denied
	FROM (${parts.join(' UNION ALL ')})
	GROUP BY ALL
	${orderByKey(familyYears)}`;
	const file = `${familyYears.name}.csv`;
	return { [file]: await copyTo(connection, sql, join(staged, file), CSV_FORMAT) };
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

/** An aggregate and the SELECT that makes its rows, sorted by key. */
export interface AggregateQuery {
	readonly table: Table;
	readonly sql: string;
}

/** Counts of each outcome, and of denials with other protection. */
const OUTCOME_SUMS = [
	...OUTCOMES.map(
		(outcome) => `coalesce(sum(decisions) FILTER (WHERE outcome = '${outcome}'), 0)::BIGINT AS ${outcome}`
	),
	`coalesce(sum(decisions) FILTER (WHERE outcome = 'denied' AND other_protection), 0)::BIGINT AS denied_with_protection`
];

/** Adds decisions up by the table's key. Grain: one row per key of the table. */
function outcomesBy(table: Table, where = 'true'): AggregateQuery {
	const keys = table.primaryKey.join(', ');
	return {
		table,
		sql: `
	SELECT ${table.columns.map((column) => column.name).join(', ')}
	FROM (
		SELECT ${keys},
		       ${OUTCOME_SUMS.join(',\n\t\t       ')}
		FROM decisions
		WHERE ${where}
		GROUP BY ${keys}
	)
	${orderByKey(table)}`
	};
}

function orderByKey(table: Table): string {
	return `ORDER BY ${table.primaryKey.map((name) => `${name} NULLS FIRST`).join(', ')}`;
}

/** Every aggregate, in the order of writing. */
const AGGREGATE_QUERIES: readonly AggregateQuery[] = [
	outcomesBy(nationalityYears),
	outcomesBy(nationSplits),
	outcomesBy(courtYears),
	outcomesBy(courtSplits),
	outcomesBy(courtNationalities),
	outcomesBy(judgeYears),
	outcomesBy(judgeSplits),
	outcomesBy(judgeNationalities, `outcome IN ('granted', 'denied')`),
	// Grain: one row per joined judge code and court.
	{
		table: judgeCourtMonths,
		sql: `
	SELECT ${judgeCourtMonths.columns.map((column) => column.name).join(', ')}
	FROM months
	${orderByKey(judgeCourtMonths)}`
	}
];

/** The full table, codes of one person joined. Grain: one row per key of `asylum_decisions`. */
const FULL_TABLE_SQL = `
	SELECT fiscal_year::SMALLINT AS fiscal_year, court, judge, nationality, claim_type, custody, represented, outcome,
	       other_protection, sum(decisions)::INTEGER AS decisions
	FROM decisions
	GROUP BY ALL
	ORDER BY fiscal_year, court NULLS FIRST, judge NULLS FIRST, nationality, claim_type, custody, represented, outcome,
	         other_protection`;

/**
 * The full table as typed columns: texts and truth values become positions in sorted dictionaries. Column by column, for
 * all values of a full-size count at once would take gigabytes.
 */
async function decisionCube(connection: DuckDBConnection): Promise<Cube> {
	const columns: CubeColumn[] = [];
	let rows = 0;
	for (const { name, kind } of asylumDecisions.columns) {
		const reader = await connection.runAndReadAll(`SELECT ${name} FROM full_table`);
		const [values = []] = reader.getColumnsJS();
		rows = values.length;
		columns.push(
			kind === 'integer'
				? { name, dictionary: null, values: Uint32Array.from(values, Number) }
				: { name, ...withDictionary(values.map((value) => (value === null ? '' : String(value)))) }
		);
	}
	return { rows, columns };
}

function withDictionary(texts: readonly string[]): Pick<CubeColumn, 'dictionary' | 'values'> {
	const dictionary = [...new Set(texts)].sort((a, b) => (a < b ? -1 : a > b ? 1 : 0));
	const positions = new Map(dictionary.map((text, position) => [text, position]));
	return { dictionary, values: Uint32Array.from(texts, (text) => positions.get(text) ?? 0) };
}

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
	const connection = await memoryDatabase();
	try {
		await connection.run(`CREATE TABLE judges AS ${readCsvSql(lookupImmigrationJudges, files.judges)}`);
		await connection.run(DECISIONS_SQL(readCsvSql(asylumDecisions, files.decisions)));
		await connection.run(MONTHS_SQL(readCsvSql(judgeCourtMonths, files.months)));
	} catch (cause) {
		connection.closeSync();
		throw new DataError(
			`The counted decisions could not be read: ${messageOf(cause)}. ` +
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
