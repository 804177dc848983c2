import type { DuckDBConnection } from '@duckdb/node-api';
import * as v from 'valibot';
import { asylumDecisions } from '#core/tables/counted.ts';
import { quoted, readCsvSql } from '#scripts/stages/aggregate/decisions-database.ts';
import type { RuleCheck } from './check.ts';
import { count } from './compare-counts.ts';
import type { CountSummary } from './count-summary.ts';

/** Checks that counted decisions obey their schema, have unique keys, and agree with the summary beside them. */
export async function checkCount(
	connection: DuckDBConnection,
	path: string,
	summary: CountSummary
): Promise<RuleCheck> {
	await connection.run(`CREATE OR REPLACE TEMP TABLE counted AS ${readCsvSql(asylumDecisions, path)}`);
	const ask = (sql: string) => askNumber(connection, sql);
	const found = {
		rows: await ask('SELECT count(*) FROM counted'),
		decisions: await ask('SELECT coalesce(sum(decisions), 0) FROM counted'),
		repeated: await ask(REPEATED_KEYS)
	};
	const problems = [...summaryProblems(summary, found)];
	if (found.repeated > 0) problems.push(`${count(found.repeated)} keys stand there more than once`);
	for (const { name, rule } of CELL_RULES) {
		const wrong = await ask(`SELECT count(*) FROM counted WHERE NOT coalesce(${rule}, false)`);
		if (wrong > 0)
			problems.push(`column "${name}": ${count(wrong)} rows hold what the schema does not allow`);
	}
	const examined = `${count(found.rows)} rows, ${count(found.decisions)} decisions`;
	return { kind: 'rules', title: 'asylum_decisions.csv and its summary', examined, problems, notes: [] };
}

const KEY = asylumDecisions.primaryKey.join(', ');
// Grain: one row per key that is there more than once.
const REPEATED_KEYS = `SELECT count(*) FROM (SELECT ${KEY} FROM counted GROUP BY ${KEY} HAVING count(*) > 1)`;

/** For each column, what must be true of its cells. */
const CELL_RULES = asylumDecisions.columns.map((column) => {
	const terms = [
		'values' in column ? `${column.name} IN (${column.values.map(quoted).join(', ')})` : null,
		'minimum' in column ? `${column.name} >= ${column.minimum}` : null,
		'maximum' in column ? `${column.name} <= ${column.maximum}` : null,
		'nullable' in column ? null : `${column.name} IS NOT NULL`
	].filter((term) => term !== null);
	return { name: column.name, rule: terms.length > 0 ? terms.join(' AND ') : 'true' };
});

/** What the summary says that does not add up, in itself or with the table. */
export function summaryProblems(
	summary: CountSummary,
	found: { readonly rows: number; readonly decisions: number }
): readonly string[] {
	const skipped = Object.values(summary.skipped).reduce((sum, each) => sum + each, 0);
	const outcomes = Object.values(summary.outcomes).reduce((sum, each) => sum + each, 0);
	const { asylum_proceedings, not_chosen, decisions } = summary;
	return [
		...unequal('rows of the table and cells of the summary', found.rows, summary.cells),
		...unequal('decisions of the table and of the summary', found.decisions, decisions),
		...unequal('decisions of the summary and the sum of its outcomes', decisions, outcomes),
		...unequal(
			'proceedings and skipped + not chosen + decisions',
			asylum_proceedings,
			skipped + not_chosen + decisions
		),
		...summary.files.flatMap(({ table, lines_read, kept, repaired, rejected }) =>
			unequal(`${table}: lines read and kept + repaired + rejected`, lines_read, kept + repaired + rejected)
		),
		...(summary.complete ? [] : [`rows are missing against Count.txt in ${summary.short_tables.join(', ')}`])
	];
}

function unequal(what: string, left: number, right: number): readonly string[] {
	return left === right ? [] : [`${what} differ: ${count(left)} and ${count(right)}`];
}

async function askNumber(connection: DuckDBConnection, sql: string): Promise<number> {
	const reader = await connection.runAndReadAll(sql);
	return v.parse(v.pipe(v.union([v.number(), v.bigint()]), v.transform(Number)), reader.getRowsJS()[0]?.[0]);
}
