import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import Papa from 'papaparse';
import { readCsv, writeCsv } from '#core/tables/csv.ts';
import {
	courtNationalityRanges,
	publishedCourtJudgeYears,
	publishedCourtYears,
	publishedJudgeYears,
	publishedPeriods
} from '#core/tables/court-records.ts';
import { publishedJudges, publishedOutcomes, sources } from '#core/tables/published.ts';
import type { Row, Table } from '#core/tables/table.ts';
import { writeFilesAtomically } from '../files/write-whole.ts';
import type { CourtRecords, Published } from '../sources/source.ts';
import { deriveRanges } from './derive-ranges.ts';

/**
 * Puts one source's rows into the tables of an output folder: rows of the same source that stood there go, rows of
 * other sources stay. All files change together or none does.
 * @param sourceId name every `source_id` of this source begins with.
 * @param staying `source_id` of documents of this source that were not read this time and whose rows stay.
 */
export async function mergePublished(
	out: string,
	sourceId: string,
	published: Published,
	staying: ReadonlySet<string> = new Set()
): Promise<void> {
	const files = new Map<string, string>();
	const goes = (row: object) =>
		belongsTo(row, sourceId) && !('source_id' in row && staying.has(String(row.source_id)));
	files.set(...(await merged(out, sources, goes, published.documents)));
	files.set(...(await merged(out, publishedOutcomes, goes, published.outcomes)));
	const judges = await merged(out, publishedJudges, goes, published.judges);
	if (published.judges.length > 0) files.set(...judges);
	if (published.records) await addRecords(files, out, goes, published.records);
	files.set(join(out, 'rejects', `${sourceId}.csv`), rejectsText(published));
	await writeFilesAtomically(files);
}

/** Tables of court records; ranges follow from two of them as they stand after merging. */
async function addRecords(
	files: Map<string, string>,
	out: string,
	goes: (row: object) => boolean,
	{ judgeYears, courtJudgeYears, courtYears, periods }: CourtRecords
): Promise<void> {
	const tables = [
		await kept(out, publishedJudgeYears, goes, judgeYears),
		await kept(out, publishedCourtJudgeYears, goes, courtJudgeYears)
	] as const;
	const courts = await kept(out, publishedCourtYears, goes, courtYears);
	const spans = await kept(out, publishedPeriods, goes, periods);
	const put = <T extends Table>(table: T, rows: readonly Row<T>[]) => {
		const path = join(out, `${table.name}.csv`);
		if (rows.length > 0) files.set(path, writeCsv(table, rows));
	};
	put(publishedJudgeYears, tables[0]);
	put(publishedCourtJudgeYears, tables[1]);
	put(publishedCourtYears, courts);
	put(publishedPeriods, spans);
	put(courtNationalityRanges, deriveRanges(...tables).ranges);
}

async function merged<T extends Table>(
	out: string,
	table: T,
	goes: (row: object) => boolean,
	rows: readonly Row<T>[]
): Promise<[string, string]> {
	return [join(out, `${table.name}.csv`), writeCsv(table, await kept(out, table, goes, rows))];
}

/** The rows that stay, and the new ones. */
async function kept<T extends Table>(
	out: string,
	table: T,
	goes: (row: object) => boolean,
	rows: readonly Row<T>[]
): Promise<Row<T>[]> {
	const path = join(out, `${table.name}.csv`);
	const text = await readFile(path, 'utf8').catch(() => null);
	const others = text === null ? [] : readCsv(table, text, path).filter((row) => !goes(row));
	return [...others, ...rows];
}

function belongsTo(row: object, sourceId: string): boolean {
	return 'source_id' in row && String(row.source_id).startsWith(`${sourceId}-`);
}

function rejectsText({ rejects }: Published): string {
	const lines = rejects.map(({ file, line, reason, text }) => [file, line, reason, text]);
	return Papa.unparse([['file', 'line', 'reason', 'text'], ...lines], { newline: '\n' }) + '\n';
}
