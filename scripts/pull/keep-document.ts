import { mkdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Effects } from '#scripts/effects.ts';
import type { ContentKind } from './content-kind.ts';
import { formatBytes, formatSeconds } from '#scripts/files/progress.ts';
import { mostBytes, type PulledSource } from './addresses.ts';
import { download, type Fetched, incomingFolder } from './download.ts';
import { knownDocument } from './known-document.ts';
import { LastAnswers } from './last-answers.ts';
import { tryDocument } from './trial.ts';
import {
	readSnapshotRecords,
	type SnapshotRecord,
	writeSnapshotRecord
} from '#scripts/files/snapshot-record.ts';
import { temporaryName } from '#scripts/files/temporary-name.ts';
import type { PullRequest, PullResult } from '#scripts/sources/source.ts';
import type { RetryPolicy } from './retry-policy.ts';
import { conditionalHeaders, type Validators } from './validators.ts';

/** A document at an address, to be kept among the raw files. */
export interface PublishedDocument {
	readonly source: PulledSource;
	readonly url: string;
	readonly kind: ContentKind;
	readonly publisher: string;
	readonly licence: string;
	readonly title: string;
	/** File name to keep it under. @param retrievedOn YYYY-MM-DD. */
	readonly fileName: (validators: Validators, retrievedOn: string) => string;
	/** Day of publication, YYYY-MM-DD, null when neither address nor server tells. */
	readonly publishedOn: (validators: Validators) => string | null;
}

/**
 * Fetches one document if it is another than the one here, and writes its record. A document whose bytes are already
 * recorded leaves the record untouched, and goes under the name that record gives it.
 * @throws UnreachableError, DataError; the files that were here stay.
 */
export async function keepDocument(
	document: PublishedDocument,
	request: PullRequest,
	{ retryPolicy, effects }: { readonly retryPolicy: RetryPolicy; readonly effects: Effects }
): Promise<PullResult> {
	const { rawFolder, recordFolder } = request;
	const startedAt = effects.now();
	const records = await readSnapshotRecords(recordFolder);
	const answers = await LastAnswers.read(rawFolder);
	const known = await knownDocument(document.url, { records, answers, rawFolder });
	const today = startedAt.toISOString().slice(0, 10);
	if (request.isTrial) {
		const name = (state: Validators) => document.fileName(state, today);
		return tryDocument({ ...document, known, records, name }, retryPolicy, effects);
	}
	const target = temporaryName(join(incomingFolder(rawFolder), 'document'));
	const label = `${document.source}: ${known?.record.file ?? new URL(document.url).pathname.split('/').at(-1)}`;
	const file = {
		url: document.url,
		label,
		kind: document.kind,
		mostBytes: mostBytes(document.source),
		target,
		condition: conditionalHeaders(known?.state)
	};
	const fetched = await download(file, retryPolicy, effects);
	const result = fetched ? await place(fetched) : unchanged(known?.record);
	return reportPulled(document.source, result, startedAt, effects);

	async function place(file: Fetched): Promise<PullResult> {
		try {
			await mkdir(rawFolder, { recursive: true });
			const recorded = records.find((record) => record.sha256 === file.sha256);
			const record = recorded ?? recordOf(document, file, today);
			await rename(target, join(rawFolder, record.file));
			if (!recorded) await writeSnapshotRecord(recordFolder, record);
			// A record of the same name has just been replaced.
			const others = records.filter(({ file }) => file !== record.file);
			await answers.keep(document.url, file, record, [...others, record]);
			if (recorded) return { file: record.file, state: 'unchanged', bytes: file.bytes };
			const state = records.some((old) => old.file === record.file) ? 'changed' : 'new';
			return { file: record.file, state, bytes: file.bytes };
		} finally {
			await rm(target, { force: true });
		}
	}
}

function unchanged(known: SnapshotRecord | undefined): PullResult {
	// Without a condition no server answers 304; the empty name would show one that did.
	return { file: known?.file ?? '', state: 'unchanged', bytes: known?.bytes ?? 0 };
}

function recordOf(document: PublishedDocument, file: Fetched, retrievedOn: string): SnapshotRecord {
	return {
		source: document.source,
		file: document.fileName(file, retrievedOn),
		title: document.title,
		publisher: document.publisher,
		url: document.url,
		published_on: document.publishedOn(file),
		retrieved_on: retrievedOn,
		sha256: file.sha256,
		bytes: file.bytes,
		licence: document.licence,
		etag: file.etag,
		last_modified: file.last_modified
	};
}

/** One line about a file that was pulled: its state, its size and how long it took. */
export function reportPulled(
	source: string,
	result: PullResult,
	startedAt: Date,
	effects: Effects
): PullResult {
	const seconds = (effects.now().getTime() - startedAt.getTime()) / 1000;
	effects.log(
		`${source}: ${result.file}: ${result.state}, ${formatBytes(result.bytes ?? 0)}, ${formatSeconds(seconds)}`
	);
	return result;
}
