import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { readCsv } from '#core/tables/csv.ts';
import { type SourceDocument, sources } from '#core/tables/published.ts';
import type { InputFile } from '../files/input-files.ts';
import { sha256, type SnapshotRecord } from '../files/snapshot-record.ts';
import type { Published } from '../sources/source.ts';

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
