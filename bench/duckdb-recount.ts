import { DuckDBInstance, type DuckDBConnection } from '@duckdb/node-api';
import { HEADERS } from '#scripts/synthetic/headers.ts';

/** The tables the recount reads. */
export const RECOUNTED_TABLES = [
	'A_TblCase',
	'B_TblProceeding',
	'tbl_Court_Appln',
	'tbl_RepsAssigned',
	'tbl_Lead_Rider'
] as const;

/** One of them. */
export type RecountedTable = (typeof RECOUNTED_TABLES)[number];

/** What a recount is made from and how. */
export interface RecountRequest {
	/** Tab files of each table; a row belongs to the first that has it. */
	readonly files: Readonly<Record<RecountedTable, readonly string[]>>;
	readonly events: 'all' | 'initial' | 'last';
	readonly riders: 'include' | 'exclude';
	readonly conditional: 'grant' | 'separate';
	/** ISO day; no decision is later. */
	readonly releasedOn: string;
	/** Threads and memory for DuckDB, for instance `{ threads: '2', memory_limit: '2GB' }`. */
	readonly settings?: Readonly<Record<string, string>>;
}

/**
 * Counts a release a second time, in plain SQL, sharing no code with the scanner: rows come in through DuckDB's CSV
 * reader with the one recipe that is exact on these files (one column too many is declared; a row counts when its last
 * column is there and the surplus one is not), are joined and windowed, and grouped.
 * @returns lines of asylum_decisions.csv without the header, in no order.
 */
export async function recountWithDuckDb(request: RecountRequest): Promise<readonly string[]> {
	const instance = await DuckDBInstance.create(':memory:', { ...request.settings });
	const connection = await instance.connect();
	try {
		await connection.run(MACROS);
		for (const table of RECOUNTED_TABLES) await connection.run(viewOf(table, request.files[table]));
		return await lines(connection, countSql(request));
	} finally {
		connection.closeSync();
		instance.closeSync();
	}
}

async function lines(connection: DuckDBConnection, sql: string): Promise<string[]> {
	const result = await connection.runAndReadAll(sql);
	return result.getRows().map(([line]) => String(line));
}

/** NUL bytes go, padding goes, case is folded; marks for "nothing here" become NULL. */
const MACROS = `
CREATE MACRO bare(x) AS trim(replace(x, chr(0), ''));
CREATE MACRO code(x) AS CASE WHEN regexp_full_match(upper(bare(x)), '(N/A|B6|A\\.2\\.A|\\?{4}|0+)?') THEN NULL ELSE upper(bare(x)) END;
CREATE MACRO id(x) AS CASE WHEN regexp_full_match(bare(x), '[0-9]{1,10}') THEN TRY_CAST(bare(x) AS INTEGER) END;
CREATE MACRO day(x) AS TRY_CAST(left(bare(x), 10) AS DATE);
CREATE MACRO nationality(x) AS CASE WHEN length(code(x)) = 2 AND code(x) NOT IN ('??', 'XX') THEN code(x) END;
`;

/** Grain: one row per line of the files with exactly the right number of fields. */
function viewOf(table: RecountedTable, files: readonly string[]): string {
	const names = [...HEADERS[table], 'surplus'];
	const columns = names.map((name) => `'${name}': 'VARCHAR'`).join(', ');
	const list = files.map((file) => `'${file.replaceAll("'", "''")}'`).join(', ');
	const last = HEADERS[table].at(-1);
	return `CREATE VIEW ${table} AS
		SELECT * FROM read_csv([${list}], columns = {${columns}}, header = false, skip = 0, delim = '\t', quote = '', escape = '',
			auto_detect = false, strict_mode = false, ignore_errors = true, null_padding = true, nullstr = '\u0001', encoding = 'latin-1')
		WHERE ${last} IS NOT NULL AND surplus IS NULL`;
}

/** Grain of the result: one line per key of asylum_decisions. */
function countSql({ events, riders, conditional, releasedOn }: RecountRequest): string {
	return `
WITH application AS (
	-- one row per proceeding with an asylum, withholding or torture-convention row
	SELECT id(IDNPROCEEDING) AS proceeding,
		list(coalesce(code(APPL_DEC), '')) FILTER (code(APPL_CODE) = 'ASYL') AS asylum,
		coalesce(bool_or(code(APPL_CODE) IN ('ASYW', 'WCAT') AND code(APPL_DEC) IN ('G', 'F', 'I', 'P', 'C', 'N', 'L')), false) AS protected
	FROM tbl_Court_Appln
	WHERE id(IDNPROCEEDINGAPPLN) IS NOT NULL AND id(IDNPROCEEDING) IS NOT NULL AND id(IDNCASE) IS NOT NULL
		AND code(APPL_CODE) IN ('ASYL', 'ASYW', 'WCAT')
	GROUP BY ALL
),
completion AS (
	-- one row per proceeding that ended in court, in a case type in which asylum can be granted
	SELECT id(IDNPROCEEDING) AS proceeding, id(IDNCASE) AS case_id, day(COMP_DATE) AS completed_on,
		code(BASE_CITY_CODE) AS court, code(IJ_CODE) AS judge, nationality(NAT) AS nationality,
		code(CUSTODY) AS custody, code(DEC_CODE) AS dec_code, code(OTHER_COMP) AS other_comp
	FROM B_TblProceeding
	WHERE id(IDNPROCEEDING) IS NOT NULL AND id(IDNCASE) IS NOT NULL
		AND day(COMP_DATE) BETWEEN DATE '1970-01-01' AND DATE '${releasedOn}'
		AND coalesce(code(OTHER_COMP), '') NOT IN ('C', 'T')
		AND code(CASE_TYPE) IN ('RMV', 'DEP', 'EXC', 'AOC')
		${riders === 'exclude' ? "AND id(IDNCASE) NOT IN (SELECT id(idnRiderCase) FROM tbl_Lead_Rider WHERE bare(blnActive) = '1' AND id(idnRiderCase) IS NOT NULL)" : ''}
),
judged AS (
	-- the same, with the best outcome of its asylum rows
	SELECT completion.*, coalesce(protected, false) OR list_contains(asylum, 'L') AS other_protection,
		CASE
			WHEN asylum IS NULL THEN NULL
			WHEN list_has_any(asylum, ['G', 'F', 'I', 'P']) THEN 'granted'
			WHEN list_has_any(asylum, ['C', 'N']) THEN 'conditionally_granted'
			WHEN list_contains(asylum, 'D') THEN 'denied'
			WHEN list_contains(asylum, 'A') THEN 'abandoned'
			WHEN list_contains(asylum, 'W') THEN 'withdrawn'
			WHEN list_contains(asylum, 'M') THEN 'not_adjudicated'
			WHEN list_has_any(asylum, ['O', 'L']) THEN 'other'
			WHEN list_contains(asylum, 'S') THEN 'administratively_closed'
			WHEN other_comp IS NOT NULL AND list_has_any(asylum, ['', 'R', 'T']) THEN 'administratively_closed'
			ELSE 'undecided'
		END AS outcome
	FROM completion LEFT JOIN application USING (proceeding)
),
placed AS (
	SELECT *,
		row_number() OVER forward AS place,
		count(*) OVER (PARTITION BY case_id) AS places,
		min(CASE WHEN dec_code IS NOT NULL THEN (completed_on, proceeding) END) OVER (PARTITION BY case_id) AS first_decided
	FROM judged
	WINDOW forward AS (PARTITION BY case_id ORDER BY completed_on, proceeding)
),
kept AS (
	-- an administrative closure counts only as the last completion
	SELECT * FROM placed WHERE outcome IS NOT NULL AND (outcome <> 'administratively_closed' OR place = places)
),
event AS (
	${EVENT_SQL[events]}
)
SELECT concat_ws(',', year(completed_on) + (month(completed_on) >= 10)::INTEGER, coalesce(court, ''), coalesce(judge, ''),
	coalesce(event.nationality, nationality(A_TblCase.NAT), '??'),
	CASE code(C_ASY_TYPE) WHEN 'I' THEN 'affirmative' WHEN 'E' THEN 'defensive' ELSE 'unknown' END,
	CASE event.custody WHEN 'D' THEN 'detained' WHEN 'R' THEN 'released' WHEN 'N' THEN 'never_detained' ELSE 'unknown' END,
	CASE WHEN rep.case_id IS NULL THEN 'no' WHEN rep.since IS NULL THEN 'unknown' WHEN rep.since <= completed_on THEN 'yes' ELSE 'no' END,
	${conditional === 'grant' ? "replace(outcome, 'conditionally_granted', 'granted')" : 'outcome'},
	other_protection::VARCHAR, count(*)::VARCHAR)
FROM event
LEFT JOIN A_TblCase ON id(A_TblCase.IDNCASE) = event.case_id
LEFT JOIN (
	SELECT id(IDNCASE) AS case_id, min(CASE WHEN day(E_28_DATE) BETWEEN DATE '1950-01-01' AND DATE '2035-12-31' THEN day(E_28_DATE) END) AS since
	FROM tbl_RepsAssigned
	WHERE id(IDNREPSASSIGNED) IS NOT NULL AND code(STRATTYTYPE) = 'ALIEN' AND code(STRATTYLEVEL) = 'COURT'
	GROUP BY ALL
) AS rep ON rep.case_id = event.case_id
GROUP BY year(completed_on) + (month(completed_on) >= 10)::INTEGER, court, judge, coalesce(event.nationality, nationality(A_TblCase.NAT), '??'),
	CASE code(C_ASY_TYPE) WHEN 'I' THEN 'affirmative' WHEN 'E' THEN 'defensive' ELSE 'unknown' END,
	CASE event.custody WHEN 'D' THEN 'detained' WHEN 'R' THEN 'released' WHEN 'N' THEN 'never_detained' ELSE 'unknown' END,
	CASE WHEN rep.case_id IS NULL THEN 'no' WHEN rep.since IS NULL THEN 'unknown' WHEN rep.since <= completed_on THEN 'yes' ELSE 'no' END,
	${conditional === 'grant' ? "replace(outcome, 'conditionally_granted', 'granted')" : 'outcome'}, other_protection`;
}

const EVENT_SQL = {
	all: 'SELECT * FROM kept',
	initial: `SELECT * FROM kept
	WHERE CASE WHEN first_decided IS NULL THEN place = places ELSE (completed_on, proceeding) = first_decided END`,
	last: `SELECT * FROM kept
	QUALIFY row_number() OVER (PARTITION BY case_id
		ORDER BY outcome IN ('granted', 'conditionally_granted', 'denied') DESC, completed_on DESC, proceeding DESC) = 1`
} as const;
