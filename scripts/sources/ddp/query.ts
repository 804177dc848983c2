import type { DuckDBConnection } from '@duckdb/node-api';
import * as v from 'valibot';
import { COUNTED_CLAIM_TYPES, CUSTODIES, OUTCOMES, REPRESENTED } from '#core/counts/outcome.ts';
import type { ApplicationDecision, CustodyCode } from '#core/tables/code-lists.ts';
import { quoted } from '#scripts/files/duckdb.ts';
import type { CaseColumns } from './case-table.ts';

const whole = v.pipe(v.union([v.number(), v.bigint()]), v.transform(Number));

/** What a case table holds before anything is counted. */
export interface TableFacts {
	/** Rows of the table. */
	readonly rows: number;
	/** Rows whose key can be read, and its smallest and largest value; null when there is none. */
	readonly keys: number;
	readonly smallestKey: number | null;
	readonly largestKey: number | null;
	/** The newest completion day that is not in the future, ISO; null when there is none. */
	readonly newestDay: string | null;
}

/** Looks a table over in one pass. @param today ISO day. */
export async function tableFacts(
	connection: DuckDBConnection,
	{ relation, sql }: CaseColumns,
	today: string
): Promise<TableFacts> {
	const day = sql.ij_completion_date_last;
	const [row] = await ask(
		connection,
		`SELECT count(*), count(key), min(key), max(key), max(day) FILTER (WHERE day <= DATE ${quoted(today)})::VARCHAR
		FROM (SELECT ${sql.idncase} AS key, ${day} AS day FROM ${relation})`,
		v.tuple([whole, whole, v.nullable(whole), v.nullable(whole), v.nullable(v.string())])
	);
	const [rows, keys, smallestKey, largestKey, newestDay] = row ?? [0, 0, null, null, null];
	return { rows, keys, smallestKey, largestKey, newestDay };
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

/** What decides how rows are counted. */
export interface CountingRules {
	/** Day of the release, ISO: completions after it do not count. */
	readonly releaseOn: string;
	readonly conditional: 'grant' | 'separate';
	readonly decisions: readonly ApplicationDecision[];
	readonly custody: readonly CustodyCode[];
}

/** Years that `asylum_decisions` can hold; a day outside cannot be read as a day. */
const [FIRST_YEAR, LAST_YEAR] = [1950, 2100];

/**
 * Folds the cases that have an application into the table `cells`, one row for each key of `asylum_decisions` as far as
 * it can be told, with first and last day. `standing` says why cells do not count: `counted`, `no_completion_date`,
 * `unreadable`, `after_release`; `outcome` is NULL where no list holds the decision, whose name is then in `unlisted`.
 * Every value that groups is one of a short list, so that millions of rows are grouped and sorted as small numbers.
 */
export async function foldCases(
	connection: DuckDBConnection,
	columns: CaseColumns,
	rules: CountingRules
): Promise<void> {
	for (const [name, values] of Object.entries(VALUES))
		await connection.run(`CREATE TYPE ${name} AS ENUM (${values.toSorted().map(quoted).join(', ')})`);
	for (const kind of KINDS) {
		await connection.run(printedSql(columns, kind));
		await connection.run(`CREATE TYPE ${kind}_code AS ENUM (SELECT DISTINCT code FROM
			(SELECT ${cleaned('code')} AS code FROM printed_${kind} UNION ALL SELECT '??') ORDER BY code)`);
	}
	await connection.run(labelsSql(rules));
	await connection.run(foldSql(columns, rules));
}

const CODES = {
	court: 'court_code_last',
	judge: 'judge_code_last',
	nationality: 'nationality_code'
} as const;
const KINDS = ['court', 'judge', 'nationality'] as const satisfies readonly (keyof typeof CODES)[];

/** The types of the short lists, each in the order of its text, which is the order of the rows written. */
const VALUES = {
	standing_value: ['counted', 'no_completion_date', 'unreadable', 'after_release'],
	claim_type_value: COUNTED_CLAIM_TYPES,
	custody_value: CUSTODIES,
	represented_value: REPRESENTED,
	outcome_value: OUTCOMES
} as const satisfies Readonly<Record<string, readonly string[]>>;

// Grain: one row per code and name as they are printed.
const printedSql = ({ relation, sql, naming }: CaseColumns, kind: keyof typeof CODES) => `
	CREATE OR REPLACE TEMP TABLE printed_${kind} AS
	SELECT ${sql[CODES[kind]]} AS code, ${naming[kind] ?? 'NULL::VARCHAR'} AS name, count(*) AS cases
	FROM ${relation} GROUP BY ALL`;

// Grain: one row per label of an asylum decision.
const labelsSql = ({ decisions, conditional }: CountingRules) => `
	CREATE OR REPLACE TEMP TABLE labels AS
	SELECT label, outcome::outcome_value AS outcome, is_cat_grant FROM (VALUES ${decisions
		.flatMap((row) =>
			labelsOf(row).map(
				(label) => `(${quoted(label)}, ${quoted(outcomeOf(row, conditional))}, ${isCatGrant(row)})`
			)
		)
		.join(', ')}) AS listed(label, outcome, is_cat_grant)`;

// Grain: one row per standing and key of asylum_decisions.
const foldSql = ({ relation, sql, dayAsPrinted }: CaseColumns, rules: CountingRules) => `
	CREATE OR REPLACE TEMP TABLE cells AS
	SELECT CASE WHEN key IS NULL THEN 'unreadable'::standing_value
	            WHEN day IS NULL AND coalesce(trim(printed_day), '') = '' THEN 'no_completion_date'::standing_value
	            WHEN day IS NULL OR year(day) NOT BETWEEN ${FIRST_YEAR} AND ${LAST_YEAR - 1} THEN 'unreadable'::standing_value
	            WHEN day > DATE ${quoted(rules.releaseOn)} THEN 'after_release'::standing_value
	            ELSE 'counted'::standing_value END AS standing,
	       (year(day) + (month(day) >= 10)::INTEGER)::INTEGER AS fiscal_year,
	       court, judge, nationality, claim_type, custody, represented,
	       outcome,
	       protected OR coalesce(is_cat_grant, false) AS other_protection,
	       CASE WHEN outcome IS NULL THEN decision END AS unlisted,
	       count(*) AS decisions,
	       min(day) AS first_day,
	       max(day) AS last_day
	FROM (
		SELECT ${sql.idncase} AS key,
		       ${sql.ij_completion_date_last} AS day,
		       ${dayAsPrinted} AS printed_day,
		       nullif(${cleaned(sql.court_code_last)}, '')::court_code AS court,
		       nullif(${cleaned(sql.judge_code_last)}, '')::judge_code AS judge,
		       coalesce(nullif(${cleaned(sql.nationality_code)}, ''), '??')::nationality_code AS nationality,
		       CASE ${cleaned(sql.asylum_claim_type_code)} WHEN 'I' THEN 'affirmative'::claim_type_value WHEN 'E' THEN 'defensive'::claim_type_value ELSE 'unknown'::claim_type_value END AS claim_type,
		       CASE ${cleaned(sql.custody_code)} ${rules.custody.map(custodyCase).join(' ')} ELSE 'unknown'::custody_value END AS custody,
		       CASE WHEN ${sql.represented} THEN 'yes'::represented_value WHEN NOT ${sql.represented} THEN 'no'::represented_value
		            ELSE 'unknown'::represented_value END AS represented,
		       ${cleaned(sql.asylum_decision_last)} AS decision,
		       coalesce(${cleaned(sql.withholding_decision_last)} IN ${grants(rules.decisions)}, false)
		       OR coalesce(${cleaned(sql.cat_decision_last)} IN ${grants(rules.decisions)}, false) AS protected
		FROM ${relation}
	) LEFT JOIN labels ON label = decision
	WHERE decision NOT IN ('', 'NO APPLICATION')
	GROUP BY ALL`;

/** Cases of one standing, and of one decision where no list holds its name (else null). */
export interface StandingCount {
	readonly standing: string;
	readonly unlisted: string | null;
	readonly cases: number;
}

/** How many of the folded cases count, and why the others do not. */
export async function standings(connection: DuckDBConnection): Promise<readonly StandingCount[]> {
	const rows = await ask(
		connection,
		'SELECT standing::VARCHAR, unlisted, sum(decisions) FROM cells GROUP BY ALL ORDER BY ALL',
		v.tuple([v.string(), v.nullable(v.string()), whole])
	);
	return rows.map(([standing, unlisted, cases]) => ({ standing, unlisted, cases }));
}

/** Cells that count. */
const COUNTED = `standing = 'counted' AND outcome IS NOT NULL`;

/** Rows of `asylum_decisions`, sorted by key. */
export const DECISIONS_SQL = `
	SELECT fiscal_year, court, judge, nationality, claim_type, custody, represented, outcome, other_protection, decisions
	FROM cells
	WHERE ${COUNTED}
	ORDER BY fiscal_year, court NULLS FIRST, judge NULLS FIRST, nationality, claim_type, custody, represented, outcome,
	         other_protection`;

/** Rows of `judge_court_months`, sorted by key; cases without a judge or court are left out. */
export const MONTHS_SQL = `
	SELECT judge, court, strftime(min(first_day), '%Y-%m') AS first_decision_month,
	       strftime(max(last_day), '%Y-%m') AS last_decision_month, sum(decisions)::BIGINT AS decisions
	FROM cells
	WHERE ${COUNTED} AND judge IS NOT NULL AND court IS NOT NULL
	GROUP BY judge, court
	ORDER BY judge, court`;

/** Decisions by outcome. */
export async function outcomeCounts(connection: DuckDBConnection): Promise<ReadonlyMap<string, number>> {
	const rows = await ask(
		connection,
		`SELECT outcome::VARCHAR, sum(decisions) FROM cells WHERE ${COUNTED} GROUP BY outcome`,
		v.tuple([v.string(), whole])
	);
	return new Map(rows);
}

/** Decisions by code of one kind, in order of code; without the unknown nationality, which has no name. */
export async function codeCounts(
	connection: DuckDBConnection,
	kind: keyof typeof CODES
): Promise<ReadonlyMap<string, number>> {
	const rows = await ask(
		connection,
		`SELECT ${kind}::VARCHAR, sum(decisions) FROM cells WHERE ${COUNTED} AND ${kind} <> '??' GROUP BY ${kind} ORDER BY ${kind}`,
		v.tuple([v.string(), whole])
	);
	return new Map(rows);
}

/**
 * Names that the table prints beside the codes of one kind: of several the one it prints most often. Asked after
 * `foldCases`, which lists them.
 */
export async function printedNames(
	connection: DuckDBConnection,
	kind: keyof typeof CODES
): Promise<ReadonlyMap<string, string>> {
	// Courts are printed with their code: `El Paso (ELP)`. What only repeats a code is no name.
	const rows = await ask(
		connection,
		`SELECT code, arg_max(name, (cases, name)) FROM (
			SELECT ${cleaned('code')} AS code,
			       trim(${kind === 'court' ? `regexp_replace(name, '\\s*\\([^()]*\\)\\s*$', '')` : 'name'}) AS name,
			       sum(cases) AS cases
			FROM printed_${kind} GROUP BY ALL
		) WHERE code <> '' AND name <> '' AND upper(name) <> code GROUP BY code`,
		v.tuple([v.string(), v.string()])
	);
	return new Map(rows);
}

/** Rows that could not be counted because of what stands in them, at most ten thousand, in order of the table. */
export const REJECTS_SQL = (
	{ relation, sql, dayAsPrinted }: CaseColumns,
	path: string,
	{ decisions }: Pick<CountingRules, 'decisions'>
) => `
	SELECT ${quoted(path)} AS file, file_row_number + 1 AS line, reason,
	       concat_ws(' | ', idncase, printed_day, decision) AS text
	FROM (
		SELECT file_row_number, idncase, ${dayAsPrinted} AS printed_day, ${sql.asylum_decision_last} AS decision,
		       CASE WHEN ${sql.idncase} IS NULL THEN 'the key cannot be read'
		            WHEN coalesce(trim(${dayAsPrinted}), '') <> '' AND (${sql.ij_completion_date_last} IS NULL
		                 OR year(${sql.ij_completion_date_last}) NOT BETWEEN ${FIRST_YEAR} AND ${LAST_YEAR - 1})
		            THEN 'the completion date cannot be read'
		            WHEN ${cleaned(sql.asylum_decision_last)} NOT IN (${decisions.flatMap(labelsOf).map(quoted).join(', ')})
		            THEN 'no list holds the decision' END AS reason
		FROM ${relation.replace(/\)$/, ', file_row_number = true)')}
		WHERE ${cleaned(sql.asylum_decision_last)} NOT IN ('', 'NO APPLICATION')
	)
	WHERE reason IS NOT NULL
	ORDER BY file_row_number
	LIMIT 10000`;

function cleaned(sql: string): string {
	return `coalesce(upper(trim(${sql}, ' ' || chr(9) || chr(10) || chr(13))), '')`;
}

/** What a decision may be called: EOIR's description, or its bare code where the project had no name for it. */
function labelsOf({ code, description }: ApplicationDecision): readonly string[] {
	return [...new Set([description.toUpperCase(), code.toUpperCase()])];
}

function outcomeOf({ outcome }: ApplicationDecision, conditional: CountingRules['conditional']): string {
	return outcome === 'conditionally_granted' && conditional === 'grant' ? 'granted' : outcome;
}

/** Protection under the Convention against Torture, given as the decision of the asylum application. */
function isCatGrant({ code }: ApplicationDecision): boolean {
	return code === 'L';
}

/** Labels that grant an application for withholding or protection under the Convention, as a list of SQL. */
function grants(decisions: readonly ApplicationDecision[]): string {
	const granting = decisions.filter(
		(row) => row.outcome === 'granted' || row.outcome === 'conditionally_granted' || isCatGrant(row)
	);
	return `(${granting.flatMap(labelsOf).map(quoted).join(', ')})`;
}

function custodyCase({ code, custody }: CustodyCode): string {
	return `WHEN ${quoted(code)} THEN ${quoted(custody)}::custody_value`;
}

async function ask<Row extends v.GenericSchema>(
	connection: DuckDBConnection,
	sql: string,
	row: Row
): Promise<v.InferOutput<Row>[]> {
	const reader = await connection.runAndReadAll(sql);
	return v.parse(v.array(row), reader.getRowsJS());
}
