import { DuckDBInstance } from '@duckdb/node-api';
import { quoted } from '#scripts/files/duckdb.ts';

/**
 * Writes a made-up case table in the form of the Deportation Data Project's, in SQL alone: some 75 courts, 1,900 judges
 * and 230 nationalities of very unequal size, half of the cases without an application. No figure in it means anything.
 * @param cases how many rows; the same number gives the same rows.
 */
export async function makeCaseTable(path: string, cases: number): Promise<void> {
	const instance = await DuckDBInstance.create(':memory:', { memory_limit: '4GB' });
	const connection = await instance.connect();
	try {
		await connection.run(`COPY (${CASES_SQL(cases)}) TO ${quoted(path)} (FORMAT parquet, COMPRESSION zstd)`);
	} finally {
		connection.closeSync();
		instance.closeSync();
	}
}

/** A number from 0 to 1 that depends on the row and the salt alone. */
const share = (salt: number) => `((hash(i * 31 + ${salt}) % 1000003) / 1000003.0)`;

/** Two or three letters or digits for a number. */
const code = (number: string, prefix: string) =>
	`${quoted(prefix)} || chr(65 + ((${number}) // 26) % 26) || chr(65 + (${number}) % 26)`;

// Grain: one row a case.
const CASES_SQL = (cases: number) => `
	WITH drawn AS (
		SELECT i,
		       floor(75 * pow(${share(1)}, 2))::INTEGER AS court,
		       floor(25 * pow(${share(2)}, 1.3))::INTEGER AS seat,
		       floor(230 * pow(${share(3)}, 6))::INTEGER AS nation,
		       ${share(4)} AS spent,
		       ${share(5)} AS decided, ${share(6)} AS held, ${share(7)} AS other, ${share(8)} AS named
		FROM range(${cases}) AS rows(i)
	),
	dated AS (
		-- A judge sits for six of the 24 years.
		SELECT *, DATE '2026-07-31' - (2190 * (seat % 4) + floor(2190 * spent))::INTEGER AS day FROM drawn
	)
	SELECT (2000000 + i)::INTEGER AS idncase,
	       CASE WHEN named < 0.98 THEN 'RMV' ELSE 'WHO' END AS case_type_code,
	       ${code('nation', '')} AS nationality_code,
	       'Nation ' || nation AS nationality,
	       ${code('court', 'Q')} AS court_code_last,
	       'City ' || court || ' (' || ${code('court', 'Q')} || ')' AS court_last,
	       ${code('seat', '')} || ${code('court', '')} AS judge_code_last,
	       'Judge, Number ' || seat || ' of ' || court AS judge_last,
	       CASE WHEN decided < 0.75 THEN day END AS ij_completion_date_last,
	       CASE WHEN decided < 0.75 THEN day + (90 * other)::INTEGER END AS ij_or_bia_completion_date_last,
	       CASE WHEN held < 0.85 THEN 'N' WHEN held < 0.93 THEN 'R' ELSE 'D' END AS custody_code,
	       other < 0.85 AS represented,
	       CASE WHEN decided < 0.5 THEN CASE WHEN named < 0.3 THEN 'I' WHEN named < 0.98 THEN 'E' END END AS asylum_claim_type_code,
	       CASE WHEN decided < 0.08 THEN 'Full Grant' WHEN decided < 0.1 THEN 'Grant'
	            WHEN decided < 0.25 THEN 'Deny' WHEN decided < 0.3 THEN 'Abandonment' WHEN decided < 0.37 THEN 'Withdrawn'
	            WHEN decided < 0.45 THEN 'Not Adjudicated' WHEN decided < 0.5 THEN 'Other' ELSE 'No Application' END AS asylum_decision_last,
	       CASE WHEN decided < 0.4 AND held < 0.05 THEN 'Grant' WHEN decided < 0.4 THEN 'Deny' ELSE 'No Application' END AS withholding_decision_last,
	       CASE WHEN decided < 0.4 AND held > 0.99 THEN 'Full Grant' WHEN decided < 0.4 THEN 'Deny' ELSE 'No Application' END AS cat_decision_last,
	       day - 900 AS nta_date
	FROM dated`;
