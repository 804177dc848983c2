import type { SourceDocument } from '#core/schema/sources.ts';
import type { InputFile } from '../../io/input-files.ts';
import { sha256, type SnapshotRecord } from '../../io/snapshot-record.ts';
import type { UnhcrDataset } from './dataset.ts';

/**
 * The document that rows of one table come from. Read from one file it carries that file's checksum and what its
 * snapshot record knows; from several, the sum of their sizes and no checksum.
 * @param files the files that gave at least one row.
 */
export function describeDocument(
	dataset: UnhcrDataset,
	files: readonly InputFile[],
	records: readonly SnapshotRecord[]
): SourceDocument {
	const [file, ...others] = files;
	const checksum = file && others.length === 0 ? sha256(file.bytes) : null;
	const record = records.find((candidate) => candidate.sha256 === checksum);
	return {
		source_id: dataset.sourceId,
		publisher: 'UNHCR',
		title: dataset.title,
		edition: record?.title ?? null,
		url: record?.url ?? dataset.url,
		published_on: record?.published_on ?? null,
		retrieved_on: record?.retrieved_on ?? null,
		sha256: checksum,
		bytes: files.reduce((sum, { bytes }) => sum + bytes.length, 0),
		licence: 'CC BY 4.0',
		year_basis: 'mixed',
		unit: 'mixed',
		note_en: dataset.note_en,
		note_es: dataset.note_es
	};
}
