import type { DuckDBConnection } from '@duckdb/node-api';
import * as v from 'valibot';
import { COUNTED_CLAIM_TYPES, CUSTODIES, OUTCOMES, REPRESENTED } from '#core/counts/outcome.ts';
import type { ApplicationDecision, CustodyCode } from '#core/tables/code-lists.ts';
import { quoted } from '#scripts/files/duckdb.ts';
import type { UnlistedCodes } from '#scripts/release/strange-values.ts';
import { ask, whole } from './ask.ts';
import type { CaseColumns } from './case-table.ts';

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
 * Folds the cases that have an application into the table `cells`, one row for each standing and key of
 * `asylum_decisions` as far as it can be told, with first and last day. `unlisted` holds the name of a decision that no
 * list has. Every value that groups is one of a short list, so that millions of rows are grouped and sorted as small
 * numbers.
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
	await connection.run(strangeSql(columns, rules));
}

const CODES = {
	court: 'court_code_last',
	judge: 'judge_code_last',
	nationality: 'nationality_code'
} as const;
const KINDS = ['court', 'judge', 'nationality'] as const satisfies readonly (keyof typeof CODES)[];

/** What keeps a case from being counted by what stands in it, and how the list of such rows says so. */
const REJECTED = {
	unreadable_key: 'the key cannot be read',
	unreadable_day: 'the completion date cannot be read',
	unlisted_decision: 'no list holds the decision'
} as const;

/** Whether a case that has an application counts, and why not. */
const STANDINGS = [
	'counted',
	'no_completion_date',
	'after_release',
	'unreadable_key',
	'unreadable_day',
	'unlisted_decision'
] as const;
export type Standing = (typeof STANDINGS)[number];

/** The types of the short lists, each in the order of its text, which is the order of the rows written. */
const VALUES = {
	standing_value: STANDINGS,
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

/** What stands for no day or answer where they are text; no code of EOIR's is looked for here. */
const NOTHING = `('', 'NULL', 'NA', 'N/A', 'NAT', 'NAN', 'NONE')`;

/** Cases without an application, or whose application nobody decided yet. */
const NO_DECISION = `('', 'NO APPLICATION')`;

/**
 * The cases that have an application, row by row, each with its standing: what is counted and what is listed as
 * rejected are both read from here. Needs the types and `labels`.
 * @param also further columns of the table.
 */
const casesSql = ({ relation, sql, texts }: CaseColumns, rules: CountingRules, also = '') => `
	SELECT *,
	       CASE WHEN key IS NULL THEN 'unreadable_key'::standing_value
	            WHEN day IS NULL AND day_is_blank THEN 'no_completion_date'::standing_value
	            WHEN NOT coalesce(isfinite(day) AND year(day) BETWEEN ${FIRST_YEAR} AND ${LAST_YEAR - 1}, false) THEN 'unreadable_day'::standing_value
	            WHEN day > DATE ${quoted(rules.releaseOn)} THEN 'after_release'::standing_value
	            WHEN outcome IS NULL THEN 'unlisted_decision'::standing_value
	            ELSE 'counted'::standing_value END AS standing
	FROM (
		SELECT ${also}
		       ${sql.idncase} AS key,
		       ${sql.ij_completion_date_last} AS day,
		       ${texts.day === null ? 'true' : `${cleaned(texts.day)} IN ${NOTHING}`} AS day_is_blank,
		       nullif(${cleaned(sql.court_code_last)}, '')::court_code AS court,
		       nullif(${cleaned(sql.judge_code_last)}, '')::judge_code AS judge,
		       coalesce(nullif(${cleaned(sql.nationality_code)}, ''), '??')::nationality_code AS nationality,
		       CASE ${cleaned(sql.asylum_claim_type_code)} ${listedCases(CLAIM_TYPES, 'claim_type_value')} ELSE 'unknown'::claim_type_value END AS claim_type,
		       CASE ${cleaned(sql.custody_code)} ${listedCases(custodies(rules), 'custody_value')} ELSE 'unknown'::custody_value END AS custody,
		       CASE WHEN ${sql.represented} THEN 'yes'::represented_value WHEN NOT ${sql.represented} THEN 'no'::represented_value
		            ELSE 'unknown'::represented_value END AS represented,
		       ${cleaned(sql.asylum_decision_last)} AS decision,
		       coalesce(${cleaned(sql.withholding_decision_last)} IN ${grants(rules.decisions)}, false)
		       OR coalesce(${cleaned(sql.cat_decision_last)} IN ${grants(rules.decisions)}, false) AS protected
		FROM ${relation}
	) LEFT JOIN labels ON label = decision
	WHERE decision NOT IN ${NO_DECISION}`;

// Grain: one row per standing and key of asylum_decisions.
const foldSql = (columns: CaseColumns, rules: CountingRules) => `
	CREATE OR REPLACE TEMP TABLE cells AS
	SELECT standing,
	       (year(day) + (month(day) >= 10)::INTEGER)::INTEGER AS fiscal_year,
	       court, judge, nationality, claim_type, custody, represented,
	       outcome,
	       protected OR coalesce(is_cat_grant, false) AS other_protection,
	       CASE WHEN standing = 'unlisted_decision' THEN decision END AS unlisted,
	       count(*) AS decisions,
	       min(day) AS first_day,
	       max(day) AS last_day
	FROM (${casesSql(columns, rules)})
	GROUP BY ALL`;

/** Columns that say how a case was decided, in whose codes something new makes the answer `unknown`. */
const DESCRIBING = ['custody_code', 'asylum_claim_type_code', 'represented'] as const;

// Grain: one row per combination of values, of cases that have an application, that no list holds.
const strangeSql = ({ relation, sql, texts }: CaseColumns, rules: CountingRules) => {
	const beside = (column: string, listed: readonly (readonly [string, string])[]) =>
		`CASE WHEN ${column} NOT IN ('', ${listed.map(([code]) => quoted(code)).join(', ')}) THEN ${column} END`;
	const represented =
		texts.represented === null
			? 'NULL::VARCHAR'
			: `CASE WHEN ${sql.represented} IS NULL AND ${cleaned(texts.represented)} NOT IN ${NOTHING} THEN ${cleaned(texts.represented)} END`;
	return `
	CREATE OR REPLACE TEMP TABLE strange AS
	SELECT custody_code, asylum_claim_type_code, represented, count(*) AS cases
	FROM (
		SELECT ${beside(cleaned(sql.custody_code), custodies(rules))} AS custody_code,
		       ${beside(cleaned(sql.asylum_claim_type_code), CLAIM_TYPES)} AS asylum_claim_type_code,
		       ${represented} AS represented
		FROM ${relation}
		WHERE ${cleaned(sql.asylum_decision_last)} NOT IN ${NO_DECISION}
	)
	WHERE coalesce(custody_code, asylum_claim_type_code, represented) IS NOT NULL
	GROUP BY ALL`;
};

/** How many unlisted values of a column are named. */
const MOST_NAMED = 50;

/** What no list holds in one describing column: cases, and the commonest of the values. */
type UnlistedValues = Pick<UnlistedCodes, 'column' | 'unlisted_codes'> & { readonly unlisted: number };

/** What no list holds in the columns that describe a decision. Asked after `foldCases`. */
export async function strangeValues(connection: DuckDBConnection): Promise<readonly UnlistedValues[]> {
	const found = [];
	for (const column of DESCRIBING) {
		const rows = await ask(
			connection,
			`SELECT ${column}, sum(cases) AS of_value, sum(of_value) OVER () FROM strange WHERE ${column} IS NOT NULL
			GROUP BY ${column} ORDER BY of_value DESC, ${column} LIMIT ${MOST_NAMED}`,
			v.tuple([v.string(), whole, whole])
		);
		const unlisted_codes = Object.fromEntries(rows.map(([value, cases]) => [value, cases]));
		found.push({ column, unlisted: rows[0]?.[2] ?? 0, unlisted_codes });
	}
	return found;
}

/** Cases of one standing, and of one decision where no list holds its name (else null). */
export interface StandingCount {
	readonly standing: Standing;
	readonly unlisted: string | null;
	readonly cases: number;
}

/** How many of the folded cases count, and why the others do not. */
export async function standings(connection: DuckDBConnection): Promise<readonly StandingCount[]> {
	const rows = await ask(
		connection,
		'SELECT standing::VARCHAR, unlisted, sum(decisions) FROM cells GROUP BY ALL ORDER BY ALL',
		v.tuple([v.picklist(STANDINGS), v.nullable(v.string()), whole])
	);
	return rows.map(([standing, unlisted, cases]) => ({ standing, unlisted, cases }));
}

/** The commonest completion dates that cannot be read, as they stand there. */
export async function unreadableDays(
	connection: DuckDBConnection,
	columns: CaseColumns,
	rules: CountingRules
): Promise<readonly string[]> {
	const rows = await ask(
		connection,
		`SELECT trim(printed_day) FROM (${casesSql(columns, rules, `${columns.dayAsPrinted} AS printed_day,`)}) WHERE standing = 'unreadable_day'
		GROUP BY ALL ORDER BY count(*) DESC, 1 LIMIT 5`,
		v.tuple([v.string()])
	);
	return rows.map(([text]) => text);
}

/** Cells that count. */
const COUNTED = `standing = 'counted'`;

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

/** Decisions by outcome, in the order of their names. */
export function outcomeCounts(connection: DuckDBConnection): Promise<ReadonlyMap<string, number>> {
	return decisionsBy(connection, 'outcome');
}

/** Decisions by code of one kind, in order of code; without the unknown nationality, which has no name. */
export async function codeCounts(
	connection: DuckDBConnection,
	kind: keyof typeof CODES
): Promise<ReadonlyMap<string, number>> {
	const counts = new Map(await decisionsBy(connection, kind));
	counts.delete('??');
	return counts;
}

async function decisionsBy(
	connection: DuckDBConnection,
	column: keyof typeof CODES | 'outcome'
): Promise<ReadonlyMap<string, number>> {
	const rows = await ask(
		connection,
		`SELECT ${column}::VARCHAR, sum(decisions) FROM cells
		WHERE ${COUNTED} AND ${column} IS NOT NULL GROUP BY ${column} ORDER BY ${column}`,
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

/** How many rejected rows are listed. */
export const MOST_REJECTS = 10_000;

/** Rows that could not be counted because of what stands in them, in order of the table. */
export const REJECTS_SQL = (columns: CaseColumns, path: string, rules: CountingRules) => {
	const numbered = { ...columns, relation: columns.relation.replace(/\)$/, ', file_row_number = true)') };
	const asPrinted = `file_row_number, idncase, ${columns.dayAsPrinted} AS printed_day,
		       ${columns.sql.asylum_decision_last} AS printed_decision,`;
	const reasons = Object.entries(REJECTED).map(
		([standing, reason]) => `WHEN ${quoted(standing)} THEN ${quoted(reason)}`
	);
	return `
	SELECT ${quoted(path)} AS file, file_row_number + 1 AS line, CASE standing ${reasons.join(' ')} END AS reason,
	       concat_ws(' | ', idncase, printed_day, printed_decision) AS text
	FROM (${casesSql(numbered, rules, asPrinted)})
	WHERE standing IN (${Object.keys(REJECTED).map(quoted).join(', ')})
	ORDER BY file_row_number
	LIMIT ${MOST_REJECTS}`;
};

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

/** Codes of the table's claim types that say something of a claim. */
const CLAIM_TYPES: readonly (readonly [code: string, value: string])[] = [
	['I', 'affirmative'],
	['E', 'defensive']
];

function custodies({ custody }: CountingRules): readonly (readonly [code: string, value: string])[] {
	return custody.map((row) => [row.code.toUpperCase(), row.custody]);
}

/** The arms of a CASE that gives codes their values, of one type. */
function listedCases(listed: readonly (readonly [code: string, value: string])[], type: string): string {
	return listed.map(([code, value]) => `WHEN ${quoted(code)} THEN ${quoted(value)}::${type}`).join(' ');
}
