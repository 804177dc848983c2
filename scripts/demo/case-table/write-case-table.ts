import { createWriteStream } from 'node:fs';
import { mkdir, mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { DuckDBInstance } from '@duckdb/node-api';
import { quoted } from '#scripts/files/duckdb.ts';
import { courtsCsv, judgesCsv } from '../invented-lookups.ts';
import { DEFAULT_RELEASE, type ReleaseOptions } from '#scripts/synthetic/release-options.ts';
import { createStoryteller } from '../story/storyteller.ts';
import { inventWorld } from '../world/world.ts';
import {
	CASE_TABLE_COLUMNS,
	caseTableRow,
	type CaseTableRow,
	printedNamesOf
} from '#scripts/synthetic/case-table.ts';

/**
 * Writes a synthetic case table as Parquet at `options.out`, in the form of the Deportation Data Project's, and beside
 * it `courts.csv` and `immigration_judges.csv` (lookups of the invented places and people). The same options give the
 * same rows. The table appears under its name only when complete.
 */
export async function writeSyntheticCaseTable(
	options: Partial<ReleaseOptions> & Pick<ReleaseOptions, 'out'>
): Promise<void> {
	const settled: ReleaseOptions = { ...DEFAULT_RELEASE, ...options };
	const folder = dirname(settled.out);
	await mkdir(folder, { recursive: true });
	const scratch = await mkdtemp(join(folder, '.cases-'));
	try {
		const world = inventWorld(settled);
		const lines = join(scratch, 'cases.csv');
		await pipeline(Readable.from(tellLines(settled, world)), createWriteStream(lines));
		const table = join(scratch, basename(settled.out));
		await toParquet(lines, table);
		await writeFile(join(folder, 'courts.csv'), courtsCsv(world));
		await writeFile(join(folder, 'immigration_judges.csv'), judgesCsv(world));
		await rename(table, settled.out);
	} finally {
		await rm(scratch, { recursive: true, force: true });
	}
}

function* tellLines(options: ReleaseOptions, world: ReturnType<typeof inventWorld>): Generator<string> {
	const nextCase = createStoryteller(world, options);
	const names = printedNamesOf(world);
	for (let told = 0; told < options.cases; told++) {
		const row = caseTableRow(nextCase(), names);
		if (row !== null) yield lineOf(row);
	}
}

const NAMES = Object.keys(CASE_TABLE_COLUMNS) as (keyof typeof CASE_TABLE_COLUMNS)[];

function lineOf(row: CaseTableRow): string {
	const cells = NAMES.map((name) => {
		const cell = row[name];
		return cell === null ? '' : `"${cell.replaceAll('"', '""')}"`;
	});
	return `${cells.join(',')}\n`;
}

async function toParquet(lines: string, table: string): Promise<void> {
	const columns = NAMES.map((name) => `${name}: '${CASE_TABLE_COLUMNS[name]}'`).join(', ');
	const connection = await (await DuckDBInstance.create(':memory:')).connect();
	try {
		await connection.run(
			`COPY (FROM read_csv(${quoted(lines)}, header = false, auto_detect = false, delim = ',', quote = '"', escape = '"', columns = {${columns}}))
			TO ${quoted(table)} (FORMAT parquet, COMPRESSION zstd)`
		);
	} finally {
		connection.closeSync();
	}
}
