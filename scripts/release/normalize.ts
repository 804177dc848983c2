import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import Papa from 'papaparse';
import {
	courtNationalityRanges,
	publishedCourtJudgeYears,
	publishedCourtYears,
	publishedJudgeYears,
	publishedPeriods
} from '#core/tables/court-records.ts';
import { readCsv, writeCsv } from '#core/tables/csv.ts';
import { publishedJudges, publishedOutcomes, type SourceDocument, sources } from '#core/tables/published.ts';
import type { Row, Table } from '#core/tables/table.ts';
import type { InputFile } from '#scripts/files/input-files.ts';
import { sha256 } from '#scripts/files/sha256.ts';
import type { SnapshotRecord } from '#scripts/files/snapshot-record.ts';
import { writeFilesAtomically } from '#scripts/files/write-whole.ts';
import type { CourtRecords, Published } from '#scripts/sources/source.ts';
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
	const isReplaced = (row: object) =>
		belongsTo(row, sourceId) && !('source_id' in row && staying.has(String(row.source_id)));
	files.set(...(await mergedTable(out, sources, isReplaced, published.documents)));
	files.set(...(await mergedTable(out, publishedOutcomes, isReplaced, published.outcomes)));
	const judges = await mergedTable(out, publishedJudges, isReplaced, published.judges);
	if (published.judges.length > 0) files.set(...judges);
	if (published.records) await addRecords(files, out, isReplaced, published.records);
	files.set(join(out, 'rejects', `${sourceId}.csv`), rejectsText(published));
	await writeFilesAtomically(files);
}

/** Tables of court records; ranges follow from two of them as they stand after merging. */
async function addRecords(
	files: Map<string, string>,
	out: string,
	isReplaced: (row: object) => boolean,
	{ judgeYears, courtJudgeYears, courtYears, periods }: CourtRecords
): Promise<void> {
	const tables = [
		await rowsAfter(out, publishedJudgeYears, isReplaced, judgeYears),
		await rowsAfter(out, publishedCourtJudgeYears, isReplaced, courtJudgeYears)
	] as const;
	const courts = await rowsAfter(out, publishedCourtYears, isReplaced, courtYears);
	const spans = await rowsAfter(out, publishedPeriods, isReplaced, periods);
	const addTable = <T extends Table>(table: T, rows: readonly Row<T>[]) => {
		const path = join(out, `${table.name}.csv`);
		if (rows.length > 0) files.set(path, writeCsv(table, rows));
	};
	addTable(publishedJudgeYears, tables[0]);
	addTable(publishedCourtJudgeYears, tables[1]);
	addTable(publishedCourtYears, courts);
	addTable(publishedPeriods, spans);
	addTable(courtNationalityRanges, deriveRanges(...tables).ranges);
}

async function mergedTable<T extends Table>(
	out: string,
	table: T,
	isReplaced: (row: object) => boolean,
	rows: readonly Row<T>[]
): Promise<[string, string]> {
	return [join(out, `${table.name}.csv`), writeCsv(table, await rowsAfter(out, table, isReplaced, rows))];
}

/** The rows that stay, and the new ones. */
async function rowsAfter<T extends Table>(
	out: string,
	table: T,
	isReplaced: (row: object) => boolean,
	rows: readonly Row<T>[]
): Promise<Row<T>[]> {
	const path = join(out, `${table.name}.csv`);
	const text = await readFile(path, 'utf8').catch(() => null);
	const others = text === null ? [] : readCsv(table, text, path).filter((row) => !isReplaced(row));
	return [...others, ...rows];
}

function belongsTo(row: object, sourceId: string): boolean {
	return 'source_id' in row && String(row.source_id).startsWith(`${sourceId}-`);
}

function rejectsText({ rejects }: Published): string {
	const lines = rejects.map(({ file, line, reason, text }) => [file, line, reason, text]);
	return Papa.unparse([['file', 'line', 'reason', 'text'], ...lines], { newline: '\n' }) + '\n';
}

/** What one run of a source had at hand. */
interface Reading {
	readonly published: Published;
	readonly files: readonly InputFile[];
	/** Records of all raw files of the source, here or not. */
	readonly records: readonly SnapshotRecord[];
}

/**
 * Documents of an earlier run whose raw file has a record but is not here, and which no document read now replaces.
 * Raw files are not committed and publishers overwrite editions in place, so what was just pulled is seldom all there
 * ever was: rows of the older editions must not go for want of their files.
 * @param out folder of the normalized tables.
 * @returns their `source_id`s, ascending.
 */
export async function absentDocuments(
	out: string,
	{ published, files, records }: Reading
): Promise<string[]> {
	const here = new Set(files.map(({ bytes }) => sha256(bytes)));
	const absent = new Set(records.map((record) => record.sha256).filter((checksum) => !here.has(checksum)));
	const read = new Set(published.documents.map(({ source_id }) => source_id));
	return (await readDocuments(out))
		.filter(
			(document) => document.sha256 !== null && absent.has(document.sha256) && !read.has(document.source_id)
		)
		.map(({ source_id }) => source_id)
		.sort();
}

/**
 * Documents of an earlier run that were not read this time. When a file cannot be read its rows must not go: nobody
 * knows which of the earlier documents it would have given.
 * @returns their `source_id`s, ascending.
 */
export async function earlierDocuments(
	out: string,
	sourceId: string,
	{ documents }: Published
): Promise<string[]> {
	const read = new Set(documents.map(({ source_id }) => source_id));
	return (await readDocuments(out))
		.map(({ source_id }) => source_id)
		.filter((id) => id.startsWith(`${sourceId}-`) && !read.has(id))
		.sort();
}

async function readDocuments(out: string): Promise<readonly SourceDocument[]> {
	const path = join(out, `${sources.name}.csv`);
	const text = await readFile(path, 'utf8').catch(() => null);
	return text === null ? [] : readCsv(sources, text, path);
}
