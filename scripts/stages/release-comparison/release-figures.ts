import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import * as v from 'valibot';
import { asylumDecisions } from '#core/tables/counted.ts';
import { DataError } from '#scripts/errors.ts';
import { readCsvSql } from '#scripts/stages/aggregate/decisions-database.ts';
import { readCountSummary } from '#scripts/stages/verify/count-summary.ts';

const whole = v.pipe(v.number(), v.integer(), v.minValue(0));

/** What is remembered of a counted release so that the next one can be held against it. */
export const ReleaseFiguresSchema = v.object({
	/** Name of EOIR's zip or folder. */
	archive: v.string(),
	/** Day of EOIR's release, ISO. */
	release_on: v.pipe(v.string(), v.isoDate()),
	options: v.object({ events: v.string(), riders: v.string(), conditional: v.string() }),
	/** Rows taken from each table of the archive. */
	rows: v.record(v.string(), whole),
	/** Decided asylum applications by fiscal year, ascending; conditional grants are grants. */
	decided: v.array(v.object({ fiscal_year: whole, granted: whole, denied: whole }))
});

/** Rows by table and decisions by fiscal year of one counted release. */
export type ReleaseFigures = v.InferOutput<typeof ReleaseFiguresSchema>;

/**
 * The figures of a counted release.
 * @param folder the folder with `asylum_decisions.csv` and its summary.
 * @throws DataError when one of them is missing or unreadable.
 */
export async function readReleaseFigures(folder: string): Promise<ReleaseFigures> {
	const { release, release_on, options, files } = await readCountSummary(folder);
	const rows = Object.fromEntries(files.map(({ table, kept, repaired }) => [table, kept + repaired]));
	return { archive: release, release_on, options, rows, decided: await readDecided(folder) };
}

// Grain: one row per fiscal year with a grant or denial.
const DECIDED_SQL = (source: string) => `
	SELECT fiscal_year::INTEGER,
	       coalesce(sum(decisions) FILTER (WHERE outcome <> 'denied'), 0)::INTEGER,
	       coalesce(sum(decisions) FILTER (WHERE outcome = 'denied'), 0)::INTEGER
	FROM (${source})
	WHERE outcome IN ('granted', 'conditionally_granted', 'denied')
	GROUP BY fiscal_year
	ORDER BY fiscal_year`;

async function readDecided(folder: string): Promise<ReleaseFigures['decided']> {
	const path = join(folder, 'asylum_decisions.csv');
	const connection = await (await DuckDBInstance.create(':memory:', { threads: '1' })).connect();
	try {
		const reader = await connection.runAndReadAll(DECIDED_SQL(readCsvSql(asylumDecisions, path)));
		const years = v.parse(v.array(v.tuple([whole, whole, whole])), reader.getRowsJS());
		return years.map(([fiscal_year, granted, denied]) => ({ fiscal_year, granted, denied }));
	} catch (cause) {
		throw new DataError(
			`${path} could not be read: ${cause instanceof Error ? cause.message : String(cause)}. ` +
				'Expected counted decisions as "npm run data -- normalize eoir-case-data" writes them.',
			{ cause }
		);
	} finally {
		connection.closeSync();
	}
}
