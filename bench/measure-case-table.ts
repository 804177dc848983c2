// Run by case-table.ts in a process of its own: counts a case table, by our command or by a plain GROUP BY; prints JSON.
import { rm } from 'node:fs/promises';
import { DuckDBInstance } from '@duckdb/node-api';
import { quoted } from '#scripts/files/duckdb.ts';
import { realEffects } from '#scripts/effects.ts';
// Loaded in every way of counting, so that none pays for another's modules.
import { normalizeCaseTable } from '#scripts/sources/ddp/normalize.ts';

const [way = '', table = '', out = ''] = process.argv.slice(2);
await rm(out, { recursive: true, force: true });
const before = process.resourceUsage();
const started = performance.now();
const found = await (way === 'normalize' ? ours() : groupBy());
const seconds = (performance.now() - started) / 1000;
const { maxRSS, userCPUTime, systemCPUTime } = process.resourceUsage();
const cpuSeconds = (userCPUTime + systemCPUTime - before.userCPUTime - before.systemCPUTime) / 1e6;
console.log(JSON.stringify({ seconds, cpuSeconds, peakMegabytes: maxRSS / 1024, ...found }));

async function ours() {
	const effects = { ...realEffects, log: () => undefined, warn: () => undefined };
	const { cells, decisions } = await normalizeCaseTable(
		{ from: table, out, release: '2026-08-01', conditional: 'grant' },
		effects
	);
	return { cells, decisions };
}

/** DuckDB as it comes, with all its threads, grouping the decided cases by the columns that the count needs. */
async function groupBy() {
	const instance = await DuckDBInstance.create(':memory:');
	const connection = await instance.connect();
	const names =
		way === 'group-by-names' ? 'court_last, judge_last, nationality, count(idncase) AS keys,' : '';
	// Grain: one row per fiscal year, codes and decisions.
	await connection.run(`CREATE TEMP TABLE grouped AS
		SELECT year(ij_completion_date_last) + (month(ij_completion_date_last) >= 10)::INTEGER AS fiscal_year,
		       court_code_last, judge_code_last, nationality_code, asylum_claim_type_code, custody_code, represented,
		       asylum_decision_last, withholding_decision_last, cat_decision_last, ${names} count(*) AS decisions
		FROM ${quoted(table)}
		WHERE asylum_decision_last <> 'No Application' AND ij_completion_date_last <= DATE '2026-08-01'
		GROUP BY ALL`);
	if (way === 'group-by-csv')
		await connection.run(`COPY (FROM grouped ORDER BY ALL) TO ${quoted(out)} (FORMAT csv, HEADER)`);
	const read = await connection.runAndReadAll(
		'SELECT count(*)::INTEGER, sum(decisions)::INTEGER FROM grouped'
	);
	const [cells = 0, decisions = 0] = read.getRowsJS()[0]?.map(Number) ?? [];
	return { cells, decisions };
}
