import { isOnDisk, type SnapshotRecord } from '#scripts/files/snapshot-record.ts';
import type { LastAnswers } from './last-answers.ts';
import { stateOf, type Validators } from './validators.ts';

/** A document that is here: its record, and what its server last said of it. */
interface KnownDocument {
	readonly record: SnapshotRecord;
	readonly state: Validators;
}

/**
 * The document of an address that is on disk as recorded; undefined when there is none. What the server last said
 * counts before what the record holds, which may be older than the last answer or of another address.
 */
export async function knownDocument(
	url: string,
	{
		records,
		answers,
		rawFolder
	}: {
		readonly records: readonly SnapshotRecord[];
		readonly answers: LastAnswers;
		readonly rawFolder: string;
	}
): Promise<KnownDocument | undefined> {
	const answer = answers.at(url);
	const answered = answer && records.find(({ sha256 }) => sha256 === answer.sha256);
	if (answer && answered && (await isOnDisk(rawFolder, answered))) return { record: answered, state: answer };
	const latest = latestRecord(url, records);
	if (latest === undefined || !(await isOnDisk(rawFolder, latest))) return undefined;
	return { record: latest, state: stateOf(latest) };
}

/** The record of an address that was made last, of one day the one uploaded last, whether its file is here or not. */
export function latestRecord(url: string, records: readonly SnapshotRecord[]): SnapshotRecord | undefined {
	return records
		.filter((record) => record.url === url)
		.sort(
			(a, b) => (b.retrieved_on ?? '').localeCompare(a.retrieved_on ?? '') || uploaded(b) - uploaded(a)
		)[0];
}

function uploaded({ last_modified }: SnapshotRecord): number {
	return Date.parse(last_modified ?? '') || 0;
}
