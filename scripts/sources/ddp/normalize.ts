import { existsSync, readFileSync } from 'node:fs';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { basename, join } from 'node:path';
import { type DuckDBConnection, DuckDBInstance } from '@duckdb/node-api';
import { lookupApplicationDecisions, lookupCustody } from '#core/tables/code-lists.ts';
import { OUTCOMES } from '#core/counts/outcome.ts';
import { countedNames } from '#core/tables/counted.ts';
import { readCsv, writeCsv } from '#core/tables/csv.ts';
import type { Row, Table } from '#core/tables/table.ts';
import { dataFolder } from '#scripts/data-folder.ts';
import { DataError } from '#scripts/errors.ts';
import { diskError, restoreInterruptedSwap, swapFolder } from '#scripts/files/write-whole.ts';
import type { Effects } from '#scripts/effects.ts';
import type { CaseTableOptions } from '#scripts/sources/source.ts';
import { quoted } from '#scripts/files/duckdb.ts';
import { listedNames, nameCodes, type NameReport } from '#scripts/release/name-codes.ts';
import type { StrangeValues } from '#scripts/release/strange-values.ts';
import { type CaseColumns, dayInName, findColumns, findTable, unreadable } from './case-table.ts';
import {
	codeCounts,
	type CountingRules,
	DECISIONS_SQL,
	foldCases,
	MONTHS_SQL,
	outcomeCounts,
	printedNames,
	REJECTS_SQL,
	unreadableDays
} from './query.ts';
import { newestDay, repeatedKeys, type TableFacts, tableFacts } from './table-facts.ts';
import {
	type CaseTableSummary,
	checkValues,
	type DayKnownFrom,
	refuseMiscounted,
	rejectedRows,
	type RowTally,
	rowTally
} from './summary.ts';

/** What `normalize ddp` is asked to do. */
export interface CaseTableRequest extends CaseTableOptions {
	/** The Parquet file, or a folder with it. */
	readonly from: string;
	/** Folder the output goes to. */
	readonly out: string;
}

const FILES = [
	'asylum_decisions.csv',
	'judge_court_months.csv',
	'counted_names.csv',
	'rejects',
	'normalize-summary.json'
];

/**
 * Counts the Deportation Data Project's case table: one Parquet file to `asylum_decisions.csv` and its neighbours. The
 * folder is replaced at once, or not at all.
 * @throws DataError saying what is wrong with the table; UsageError when there is none.
 */
export async function normalizeCaseTable(
	request: CaseTableRequest,
	effects: Effects
): Promise<CaseTableSummary> {
	const path = findTable(request.from);
	const staged = `${request.out}.partial`;
	try {
		await restoreInterruptedSwap(staged, request.out);
		await rm(staged, { recursive: true, force: true });
		await mkdir(staged, { recursive: true });
		const summary = await countInto(staged, path, request, effects);
		await swapFolder(staged, request.out, (name) => FILES.includes(name));
		return summary;
	} catch (error) {
		throw diskError(error, request.out, 'Earlier output is as it was.');
	} finally {
		await rm(staged, { recursive: true, force: true });
	}
}

async function countInto(
	folder: string,
	path: string,
	request: CaseTableRequest,
	effects: Effects
): Promise<CaseTableSummary> {
	const spill = join(folder, 'spill');
	const connection = await openDatabase(spill);
	try {
		const columns = await findColumns(connection, path);
		const facts = await tableFacts(connection, columns);
		await refuseRepeated(connection, columns, facts, path);
		const today = effects.now().toISOString().slice(0, 10);
		const day = await releaseDay(request, path, () => newestDay(connection, columns, today));
		const rules = { ...readRules(), releaseOn: day.on, conditional: request.conditional };
		await foldCases(connection, columns, rules);
		const rows = await rowTally(connection, facts);
		const examples = rows.unreadableDays > 0 ? await unreadableDays(connection, columns, rules) : [];
		const values = await checkValues(connection, rows, examples);
		refuseMiscounted(rows, values, day.on, path);
		const written = await writeTables(connection, folder, { columns, rules, path, rows });
		const summary = await summarize(connection, { path, day, request, rows, values, written });
		await writeFile(join(folder, 'normalize-summary.json'), `${JSON.stringify(summary, null, '\t')}\n`);
		return summary;
	} catch (cause) {
		// What DuckDB finds wrong while it reads is wrong with the file.
		throw isReadingFault(cause) ? unreadable(path, cause) : cause;
	} finally {
		connection.closeSync();
		await rm(spill, { recursive: true, force: true });
	}
}

function isReadingFault(cause: unknown): boolean {
	if (!(cause instanceof Error) || cause instanceof DataError) return false;
	return (
		/^(invalid|io|serialization|conversion|tprotocol|zstd|snappy|gzip)/i.test(cause.message) &&
		!/space/i.test(cause.message)
	);
}

async function openDatabase(spill: string): Promise<DuckDBConnection> {
	const instance = await DuckDBInstance.create(':memory:', {
		threads: String(Math.min(4, availableParallelism())),
		memory_limit: '1GB',
		temp_directory: spill,
		preserve_insertion_order: 'false'
	});
	return instance.connect();
}

/** The key of the table is the case: what counts twice would be counted twice. */
async function refuseRepeated(
	connection: DuckDBConnection,
	columns: CaseColumns,
	facts: TableFacts,
	path: string
): Promise<void> {
	const { repeated, examples } = await repeatedKeys(connection, columns, facts);
	if (repeated === 0) return;
	throw new DataError(
		`${path}: ${repeated} rows repeat a case that stands there before, for instance idncase ${examples.join(', ')}; ` +
			'expected one row a case. It is not the case table, or two were put together. Earlier output is as it was.'
	);
}

interface ReleaseDay {
	readonly on: string;
	readonly knownFrom: DayKnownFrom;
}

/** @param askNewest looks through all days of the table: only where nothing else tells. */
async function releaseDay(
	{ release }: CaseTableRequest,
	path: string,
	askNewest: () => Promise<string | null>
): Promise<ReleaseDay> {
	if (release !== null) return { on: release, knownFrom: 'option' };
	const named = dayInName(path);
	if (named !== null) return { on: named, knownFrom: 'file_name' };
	const newest = await askNewest();
	if (newest !== null) return { on: newest, knownFrom: 'newest_completion' };
	throw new DataError(
		`${path} has no completion day that can be read, so no row counts. Expected dates in ij_completion_date_last. Is it the case table?`
	);
}

/** Lists of decisions and custody: those of the data folder, else the project's own. */
function readRules(): Pick<CountingRules, 'decisions' | 'custody'> {
	const read = <T extends Table>(table: T): Row<T>[] => {
		const own = join(dataFolder().lookups, `${table.name}.csv`);
		const path = existsSync(own) ? own : join('data', 'lookups', `${table.name}.csv`);
		return readCsv(table, readFileSync(path, 'utf8'), path);
	};
	return { decisions: read(lookupApplicationDecisions), custody: read(lookupCustody) };
}

interface Written {
	readonly cells: number;
	readonly judgeCourtPairs: number;
}

async function writeTables(
	connection: DuckDBConnection,
	folder: string,
	{
		columns,
		rules,
		path,
		rows
	}: {
		readonly columns: CaseColumns;
		readonly rules: CountingRules;
		readonly path: string;
		readonly rows: RowTally;
	}
): Promise<Written> {
	const write = async (sql: string, name: string) => {
		const format = `FORMAT csv, HEADER true, DELIMITER ',', NULLSTR ''`;
		return (await connection.run(`COPY (${sql}) TO ${quoted(join(folder, name))} (${format})`)).rowsChanged;
	};
	const cells = await write(DECISIONS_SQL, 'asylum_decisions.csv');
	const judgeCourtPairs = await write(MONTHS_SQL, 'judge_court_months.csv');
	const { rows: names } = await nameKinds(connection);
	await writeFile(join(folder, 'counted_names.csv'), writeCsv(countedNames, names));
	await mkdir(join(folder, 'rejects'));
	if (rejectedRows(rows) > 0)
		await write(REJECTS_SQL(columns, basename(path), rules), join('rejects', 'cases.csv'));
	return { cells, judgeCourtPairs };
}

async function nameKinds(connection: DuckDBConnection): Promise<NameReport> {
	const each = async <T>(ask: (kind: 'court' | 'judge' | 'nationality') => Promise<T>) => ({
		court: await ask('court'),
		judge: await ask('judge'),
		nationality: await ask('nationality')
	});
	const decisions = await each((kind) => codeCounts(connection, kind));
	return nameCodes(decisions, await each((kind) => printedNames(connection, kind)), listedNames());
}

async function summarize(
	connection: DuckDBConnection,
	parts: {
		readonly path: string;
		readonly day: ReleaseDay;
		readonly request: CaseTableRequest;
		readonly rows: RowTally;
		readonly values: StrangeValues;
		readonly written: Written;
	}
): Promise<CaseTableSummary> {
	const { path, day, request, written } = parts;
	const { read, counted, left_out, unlisted } = parts.rows;
	const outcomes = await outcomeCounts(connection);
	return {
		schema: 1,
		source: 'ddp',
		release: basename(path),
		release_on: day.on,
		release_on_known_from: day.knownFrom,
		options: { conditional: request.conditional },
		rows: { read, counted, left_out },
		unlisted_decisions: unlisted,
		values: parts.values,
		decisions: counted,
		outcomes: Object.fromEntries(
			OUTCOMES.flatMap((name) => (outcomes.has(name) ? [[name, outcomes.get(name) ?? 0]] : []))
		),
		cells: written.cells,
		judge_court_pairs: written.judgeCourtPairs
	};
}
