import { createHash } from 'node:crypto';
import { mkdir, open, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { checkedChunks } from './checked-chunks.ts';
import { checkTail, TAIL_BYTES, type ContentKind } from '../files/content-kind.ts';
import { diskError } from '../files/disk-error.ts';
import type { Effects } from '../effects.ts';
import { withRetries, TransientError, type RetryPolicy } from './retry-policy.ts';
import { startProgress } from '../files/progress.ts';
import { ask, type Answer } from './request.ts';
import { validatorsOf, type Validators } from './validators.ts';

/** One file to fetch. */
export interface Download {
	readonly url: string;
	/** Name for the progress line. */
	readonly label: string;
	readonly kind: ContentKind;
	/** Temporary path to write to; the caller renames it when all is well. Gone again when the download fails. */
	readonly target: string;
	/** Headers that ask for the file only if it is another than the one here. */
	readonly condition: Readonly<Record<string, string>>;
}

/** A file that came whole. */
export interface Fetched extends Validators {
	readonly sha256: string;
	readonly bytes: number;
}

/**
 * Streams a file to disk, hashing it on the way, and checks its kind, its length and its end.
 * @returns what came, or null when the publisher says that nothing changed (304).
 * @throws UnreachableError, and then nothing is left at `target`.
 * @throws DataError when the disk refuses.
 */
export async function download(
	file: Download,
	retryPolicy: RetryPolicy,
	effects: Effects
): Promise<Fetched | null> {
	return withRetries(() => downloadOnce(file, retryPolicy, effects), retryPolicy, effects);
}

async function downloadOnce(
	file: Download,
	retryPolicy: RetryPolicy,
	effects: Effects
): Promise<Fetched | null> {
	const answer = await ask({ url: file.url, headers: file.condition, accept: [304] }, retryPolicy, effects);
	if (answer.status === 304) {
		answer.discard();
		return null;
	}
	try {
		return await store(file, answer, effects);
	} catch (error) {
		await rm(file.target, { force: true });
		throw diskError(error, file.target, 'Nothing was kept of it.');
	} finally {
		answer.discard();
	}
}

async function store(file: Download, answer: Answer, effects: Effects): Promise<Fetched> {
	const { length, ...validators } = validatorsOf(answer.headers);
	await mkdir(dirname(file.target), { recursive: true });
	const handle = await open(file.target, 'w');
	const progress = startProgress({ label: file.label, total: length }, effects);
	const hash = createHash('sha256');
	let bytes = 0;
	let tail: Buffer = Buffer.alloc(0);
	try {
		for await (const chunk of checkedChunks(answer, file.kind)) {
			hash.update(chunk);
			await handle.appendFile(chunk);
			bytes += chunk.length;
			tail = Buffer.concat([tail, chunk]).subarray(-TAIL_BYTES);
			progress.add(chunk.length);
		}
		await handle.sync();
	} finally {
		progress.stop();
		await handle.close();
	}
	if (length !== null && bytes !== length) {
		throw new TransientError(`${file.url} sent ${bytes} bytes; its header announced ${length}.`);
	}
	checkTail(file.kind, tail, file.url);
	return { ...validators, sha256: hash.digest('hex'), bytes };
}
