import type { SourceDocument } from '#core/tables/published.ts';
import type { InputFile } from '../../files/input-files.ts';
import { sha256, type SnapshotRecord } from '../../files/snapshot-record.ts';
import type { UnhcrDataset } from './dataset.ts';

/**
 * The document that rows of one table come from. Read from one file it carries that file's checksum and what its
 * snapshot record knows; from several, such as pages of the API, the sum of their sizes,
 * no checksum, and the last day one of them was fetched.
 * @param files the files that gave at least one row.
 */
export function describeDocument(
	dataset: UnhcrDataset,
	files: readonly InputFile[],
	records: readonly SnapshotRecord[]
): SourceDocument {
	const found = files.flatMap(({ bytes }) => records.find((record) => record.sha256 === sha256(bytes)) ?? []);
	const [file] = files;
	const [record] = found;
	const isOne = files.length === 1;
	return {
		source_id: dataset.sourceId,
		publisher: 'UNHCR',
		title: dataset.title,
		edition: isOne ? (record?.title ?? null) : `${files.length} files`,
		url: (isOne ? record?.url : null) ?? dataset.url,
		published_on: isOne ? (record?.published_on ?? null) : null,
		retrieved_on: found.length === files.length ? latest(found) : null,
		sha256: file && isOne ? sha256(file.bytes) : null,
		bytes: files.reduce((sum, { bytes }) => sum + bytes.length, 0),
		licence: 'CC BY 4.0',
		year_basis: 'mixed',
		unit: 'mixed',
		note_en: dataset.note_en,
		note_es: dataset.note_es
	};
}

function latest(records: readonly SnapshotRecord[]): string | null {
	const days = records.flatMap(({ retrieved_on }) => retrieved_on ?? []).sort();
	return days.at(-1) ?? null;
}
