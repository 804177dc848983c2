import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { writeCsv } from '#core/tables/csv.ts';
import { asylumDecisions, type AsylumDecisions, judgeCourtMonths } from '#core/tables/counted.ts';
/** A counted cell: court NYC, judge AAA, Mexico, fiscal 2018, ten grants, unless said otherwise. */
export function countedYear(given: Partial<AsylumDecisions> = {}): AsylumDecisions {
	return {
		fiscal_year: 2018,
		court: 'NYC',
		judge: 'AAA',
		nationality: 'MX',
		claim_type: 'defensive',
		custody: 'never_detained',
		represented: 'yes',
		outcome: 'granted',
		other_protection: false,
		decisions: 10,
		...given
	};
}

/** What a made-up count says of itself. */
export interface CountedSettings {
	readonly events?: 'all' | 'initial' | 'last';
	readonly riders?: 'include' | 'exclude';
	readonly release?: string;
	readonly releaseOn?: string;
}

/** Writes cells as `normalize eoir-case-data` would, with a summary that adds up; returns the folder. */
export async function writeCounted(
	folder: string,
	cells: readonly AsylumDecisions[],
	{
		events = 'all',
		riders = 'include',
		release = '2026-11-01.zip',
		releaseOn = '2026-11-01'
	}: CountedSettings = {}
): Promise<string> {
	const decisions = cells.reduce((sum, cell) => sum + cell.decisions, 0);
	const summary = {
		release,
		release_on: releaseOn,
		options: { events, riders, conditional: 'grant' },
		complete: true,
		short_tables: [],
		files: [{ table: 'A_TblCase', lines_read: 1000, kept: 990, repaired: 6, rejected: 4 }],
		asylum_proceedings: decisions,
		skipped: {},
		not_chosen: 0,
		decisions,
		outcomes: { granted: decisions },
		cells: cells.length
	};
	return writeTables(folder, cells, summary);
}

/** Writes cells as `normalize ddp` would, of ten cases without an application more; returns the folder. */
export async function writeCaseTableCount(
	folder: string,
	cells: readonly AsylumDecisions[],
	releaseOn = '2026-08-01'
): Promise<string> {
	const decisions = cells.reduce((sum, cell) => sum + cell.decisions, 0);
	return writeTables(folder, cells, {
		schema: 1,
		source: 'ddp',
		release: `cases_${releaseOn}.parquet`,
		release_on: releaseOn,
		release_on_known_from: 'file_name',
		options: { conditional: 'grant' },
		rows: { read: decisions + 10, counted: decisions, left_out: { no_application: 10 } },
		unlisted_decisions: {},
		decisions,
		outcomes: { granted: decisions },
		cells: cells.length,
		judge_court_pairs: 0
	});
}

async function writeTables(
	folder: string,
	cells: readonly AsylumDecisions[],
	summary: object
): Promise<string> {
	await mkdir(folder, { recursive: true });
	await writeFile(join(folder, 'asylum_decisions.csv'), writeCsv(asylumDecisions, cells));
	await writeFile(join(folder, 'judge_court_months.csv'), writeCsv(judgeCourtMonths, []));
	await writeFile(join(folder, 'normalize-summary.json'), JSON.stringify(summary));
	return folder;
}
