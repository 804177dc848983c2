import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { run } from '#scripts/cli.ts';
import { fakeEffects } from './fake-effects.ts';

/** A case as SQL writes its cells; NULL is an empty cell. */
export type CaseCells = Readonly<Record<string, string>>;

const ORDINARY: CaseCells = {
	idncase: '1',
	case_type_code: `'RMV'`,
	nationality_code: `'MX'`,
	nationality: `'Mexico'`,
	court_code_last: `'ELP'`,
	court_last: `'El Paso (ELP)'`,
	judge_code_last: `'ABC'`,
	judge_last: `'Doe, Jane'`,
	ij_completion_date_last: `DATE '2023-03-15'`,
	ij_or_bia_completion_date_last: `DATE '2025-01-01'`,
	custody_code: `'N'`,
	represented: 'true',
	asylum_claim_type_code: `'E'`,
	asylum_decision_last: `'Grant'`,
	withholding_decision_last: `'No Application'`,
	cat_decision_last: `'No Application'`,
	case_outcome: `'Relief Granted'`
};

/** A row of the case table: a defensive grant to a Mexican in El Paso on 15 March 2023, unless said otherwise. */
export function caseCells(given: CaseCells = {}): CaseCells {
	return { ...ORDINARY, ...given };
}

/**
 * Writes a case table as Parquet.
 * @param settings of the file (`COMPRESSION snappy`).
 * @param where which of the cases are written, as SQL; all without it.
 * @returns its path, in a folder of its own.
 */
export async function writeCaseTable(
	cases: readonly CaseCells[],
	name = 'cases_2026-08-01.parquet',
	settings = 'COMPRESSION zstd',
	where = ''
): Promise<string> {
	const path = join(await mkdtemp(join(tmpdir(), 'cases-')), name);
	const rows = cases.map(
		(cells, i) =>
			`SELECT ${Object.entries({
				...cells,
				idncase: cells['idncase'] === '1' ? String(i + 1) : (cells['idncase'] ?? '')
			})
				.filter(([, cell]) => cell !== '')
				.map(([column, cell]) => `${cell} AS ${column}`)
				.join(', ')}`
	);
	const connection = await (await DuckDBInstance.create(':memory:')).connect();
	await connection.run(
		`COPY (SELECT * FROM (${rows.join(' UNION ALL BY NAME ')}) ${where}) TO '${path.replaceAll("'", "''")}' (FORMAT parquet, ${settings})`
	);
	connection.closeSync();
	return path;
}

/** Runs `normalize ddp` in November 2026. */
export async function normalizeCases(from: string, out: string, ...args: string[]) {
	const effects = fakeEffects();
	const code = await run(['normalize', 'ddp', '--from', from, '--out', out, ...args], effects);
	return { code, logged: effects.logged, warned: effects.warned.join('\n') };
}
