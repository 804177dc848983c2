import { mkdir, rename } from 'node:fs/promises';
import { join } from 'node:path';
import type { Effects } from '#scripts/effects.ts';
import { mostBytes, type PulledSource } from './addresses.ts';
import type { ContentKind } from './content-kind.ts';
import { checkRoom } from '#scripts/files/write-whole.ts';
import { formatBytes } from '#scripts/files/progress.ts';
import { askHead, type Fetched, type FileHead, incomingFolder } from './download.ts';
import { fileSize, hashFile } from '#scripts/files/sha256.ts';
import {
	readSnapshotRecords,
	type SnapshotRecord,
	writeSnapshotRecord
} from '#scripts/files/snapshot-record.ts';
import type { PullRequest, PullResult } from '#scripts/sources/source.ts';
import { reportPulled } from './keep-document.ts';
import { LastAnswers } from './last-answers.ts';
import { reportTried } from './trial.ts';
import { downloadResumably, PartFile } from './resumable-download.ts';
import type { RetryPolicy } from './retry-policy.ts';
import { isSameState, stateOf, type Validators } from './validators.ts';

/** What a release is called here. */
export interface ReleaseName extends Pick<SnapshotRecord, 'file' | 'title'> {
	/** Day of the release, ISO; null when nobody says. */
	readonly published_on: string | null;
}

/** A large file that its publisher overwrites in place with each release. */
export interface ReleasedFile extends Pick<SnapshotRecord, 'publisher' | 'licence'> {
	readonly source: PulledSource;
	readonly url: string;
	readonly kind: ContentKind;
	/** What the release in this state is called. @param today ISO day. */
	readonly name: (state: Validators, today: string) => ReleaseName | Promise<ReleaseName>;
}

/**
 * Fetches the release that stands at an address, if it is another than those we have; each is kept in a file of its
 * own. A broken download is taken up where it stopped, as long as the file at the source is still the same.
 * @throws UnreachableError, DataError; releases that are here stay, and so does the part of a new one.
 */
export async function pullRelease(
	released: ReleasedFile,
	{ rawFolder, recordFolder, isTrial = false }: PullRequest,
	retryPolicy: RetryPolicy,
	effects: Effects
): Promise<readonly PullResult[]> {
	const startedAt = effects.now();
	const report = (result: PullResult) => [reportPulled(released.source, result, startedAt, effects)];

	const head = await askHead(released, retryPolicy, effects);
	const records = await readSnapshotRecords(recordFolder);
	const answers = await LastAnswers.read(rawFolder);
	const known = await findRelease(released.url, { records, answers, head, rawFolder });
	const today = startedAt.toISOString().slice(0, 10);
	if (isTrial) return [await tryRelease(released, { head, known, records, today }, effects)];
	if (known) {
		// What a pull that was killed in its last moment left of it.
		await new PartFile(incomingFolder(rawFolder)).remove();
		return report({ file: known.file, state: 'unchanged', bytes: known.bytes });
	}

	const expected = await released.name(head, today);
	const folder = incomingFolder(rawFolder);
	await mkdir(folder, { recursive: true });
	await mkdir(rawFolder, { recursive: true });
	const part = new PartFile(folder);
	const adopted = await adoptRelease(rawFolder, records, head, expected);
	const fetched =
		adopted ?? (await fetchRelease({ released, part, head, folder, expected }, retryPolicy, effects));
	// The file may have been replaced while it was being fetched.
	const name = isSameState(fetched, head) ? expected : await released.name(fetched, today);
	const recorded = records.find(({ sha256 }) => sha256 === fetched.sha256);
	const record = recorded ?? recordOf(released, name, fetched, effects.now());
	if (!adopted) await rename(part.path, join(rawFolder, record.file));
	if (!recorded) await writeSnapshotRecord(recordFolder, record);
	await answers.keep(released.url, fetched, record);
	await part.remove();
	const isReplaced = records.some(({ file }) => file === record.file);
	const state = recorded ? 'unchanged' : isReplaced ? 'changed' : 'new';
	return report({ file: record.file, state, bytes: record.bytes });
}

/** The record of the release the server has, if its file is here. Reading gigabytes to compare would cost a minute. */
async function findRelease(
	url: string,
	{
		records,
		answers,
		head,
		rawFolder
	}: {
		readonly records: readonly SnapshotRecord[];
		readonly answers: LastAnswers;
		readonly head: FileHead;
		readonly rawFolder: string;
	}
): Promise<SnapshotRecord | undefined> {
	const last = answers.at(url);
	for (const record of records) {
		const isLast = last !== undefined && last.sha256 === record.sha256;
		const isSame = isSameState(stateOf(record), head) || (isLast && isSameState(last, head));
		const isSameLength = head.length === null || head.length === record.bytes;
		if (isSame && isSameLength && (await fileSize(join(rawFolder, record.file))) === record.bytes)
			return record;
	}
	return undefined;
}

/** Says whether a release would be fetched. */
async function tryRelease(
	{ source, url, name }: ReleasedFile,
	{
		head,
		known,
		records,
		today
	}: {
		readonly head: FileHead;
		readonly known: SnapshotRecord | undefined;
		readonly records: readonly SnapshotRecord[];
		readonly today: string;
	},
	effects: Effects
): Promise<PullResult> {
	const recorded = known ?? records.find((record) => isSameState(stateOf(record), head));
	const result: PullResult = {
		file: recorded?.file ?? (await name(head, today)).file,
		state: known ? 'unchanged' : recorded ? 'absent' : 'wanted',
		bytes: known?.bytes ?? head.length
	};
	return reportTried(source, url, result, effects);
}

/** A release that was renamed into place just before an interruption kept its record from being written. */
async function adoptRelease(
	rawFolder: string,
	records: readonly SnapshotRecord[],
	head: FileHead,
	expected: ReleaseName
): Promise<Fetched | null> {
	const isRecorded = records.some(({ file }) => file === expected.file);
	if (expected.published_on === null || head.length === null || isRecorded) return null;
	const path = join(rawFolder, expected.file);
	if ((await fileSize(path)) !== head.length) return null;
	const { etag, last_modified, length } = head;
	return { etag, last_modified, bytes: length, sha256: (await hashFile(path)).digest('hex') };
}

async function fetchRelease(
	{
		released: { source, url, kind },
		part,
		head,
		folder,
		expected
	}: { released: ReleasedFile; part: PartFile; head: FileHead; folder: string; expected: ReleaseName },
	retryPolicy: RetryPolicy,
	effects: Effects
): Promise<Fetched> {
	const here = await part.read();
	const isBegun = here !== null && here.origin.url === url && isSameState(here.origin, head);
	if (head.length !== null) await checkRoom(folder, head.length - (isBegun ? here.bytes : 0));
	const size = head.length === null ? 'of unknown size' : formatBytes(head.length);
	effects.log(`${source}: release of ${expected.published_on ?? 'unknown date'}, ${size}`);
	return downloadResumably(
		{ url, label: source, kind, part, mostBytes: mostBytes(source) },
		retryPolicy,
		effects
	);
}

function recordOf(
	{ source, publisher, url, licence }: ReleasedFile,
	{ file, title, published_on }: ReleaseName,
	{ sha256, bytes, etag, last_modified }: Fetched,
	retrievedAt: Date
): SnapshotRecord {
	const retrieved_on = retrievedAt.toISOString().slice(0, 10);
	return {
		...{ source, file, title, publisher, url, published_on, retrieved_on },
		...{ sha256, bytes, licence, etag, last_modified }
	};
}
