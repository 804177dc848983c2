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
import {
	publishedJudges,
	type PublishedOutcome,
	publishedOutcomes,
	type SourceDocument,
	sources
} from '#core/tables/published.ts';
import { sumOverNationalities } from '#core/tables/roll-up.ts';
import type { Row, Table } from '#core/tables/table.ts';
import { publisherOf } from '#core/publishers/index.ts';
import { ALL_NATIONALITIES } from '#core/counts/slice.ts';
import { finishCommits } from '#scripts/files/commit-files.ts';
import { textIfThere } from '#scripts/files/if-there.ts';
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
 * @returns `source_id` of documents of an earlier run whose rows went, because nothing read now gives them; ascending.
 * @throws DataError when a table that is there cannot be read: then nothing is written.
 */
export async function mergePublished(
	out: string,
	sourceId: string,
	published: Published,
	staying: ReadonlySet<string> = new Set()
): Promise<readonly string[]> {
	await finishCommits(out);
	const merge: Merge = (table, rows) =>
		mergedTable(
			join(out, `${table.name}.csv`),
			table,
			(row) => belongsTo(row, sourceId) && !('source_id' in row && staying.has(String(row.source_id))),
			rows
		);
	const gone = (await earlierDocuments(out, sourceId, published)).filter((id) => !staying.has(id));
	const always = [
		await merge(sources, published.documents),
		await merge(publishedOutcomes, [...published.outcomes, ...everyonesTotals(published.outcomes)])
	];
	const others = [
		await merge(publishedJudges, published.judges),
		...(await mergedRecords(merge, out, published.records ?? NO_RECORDS))
	];
	await writeFilesAtomically(
		new Map([
			...[...always, ...others.filter(({ isChanged }) => isChanged)].map(
				({ path, text }) => [path, text] as const
			),
			[join(out, 'rejects', `${sourceId}.csv`), rejectsText(published)]
		])
	);
	return gone;
}

/** Everyone's counts where a document prints nationalities and no total: added up, marked `derived`. */
export function everyonesTotals(outcomes: readonly PublishedOutcome[]): readonly PublishedOutcome[] {
	const printed = new Set(
		outcomes.filter((row) => row.nationality === ALL_NATIONALITIES).map((row) => row.source_id)
	);
	return sumOverNationalities(
		outcomes.filter(({ source_id }) => publisherOf(source_id).everyone === 'added' && !printed.has(source_id))
	);
}

/** A table as it stands after merging. */
interface MergedTable<T extends Table = Table> {
	readonly path: string;
	readonly text: string;
	readonly rows: readonly Row<T>[];
	/** Whether rows of the source were there or are now. */
	readonly isChanged: boolean;
}

type Merge = <T extends Table>(table: T, rows: readonly Row<T>[]) => Promise<MergedTable<T>>;

const NO_RECORDS: CourtRecords = { judgeYears: [], courtJudgeYears: [], courtYears: [], periods: [] };

/** Tables of court records; ranges follow from two of them as they stand after merging. */
async function mergedRecords(
	merge: Merge,
	out: string,
	{ judgeYears, courtJudgeYears, courtYears, periods }: CourtRecords
): Promise<readonly Omit<MergedTable, 'rows'>[]> {
	const judges = await merge(publishedJudgeYears, judgeYears);
	const courtJudges = await merge(publishedCourtJudgeYears, courtJudgeYears);
	const ranges = {
		path: join(out, `${courtNationalityRanges.name}.csv`),
		text: writeCsv(courtNationalityRanges, deriveRanges(judges.rows, courtJudges.rows).ranges),
		isChanged: judges.isChanged || courtJudges.isChanged
	};
	const courts = await merge(publishedCourtYears, courtYears);
	return [judges, courtJudges, courts, await merge(publishedPeriods, periods), ranges];
}

/** The rows that stay, and the new ones. */
async function mergedTable<T extends Table>(
	path: string,
	table: T,
	isReplaced: (row: object) => boolean,
	rows: readonly Row<T>[]
): Promise<MergedTable<T>> {
	const text = await textIfThere(path);
	const earlier = text === null ? [] : readCsv(table, text, path);
	const staying = earlier.filter((row) => !isReplaced(row));
	const merged = [...staying, ...rows];
	return {
		path,
		text: writeCsv(table, merged),
		rows: merged,
		isChanged: rows.length > 0 || staying.length < earlier.length
	};
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
	const text = await textIfThere(path);
	return text === null ? [] : readCsv(sources, text, path);
}
