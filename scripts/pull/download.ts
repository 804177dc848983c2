import { mkdir, open, rm } from 'node:fs/promises';
import { startSha256 } from '#scripts/files/sha256.ts';
import { basename, dirname, join } from 'node:path';
import { diskError } from '#scripts/files/write-whole.ts';
import type { Effects } from '#scripts/effects.ts';
import { UnreachableError } from '#scripts/errors.ts';
import { startProgress } from '#scripts/files/progress.ts';
import { checkedChunks, type ContentKind, kindName } from './content-kind.ts';
import { checkEnd } from './file-end.ts';
import { type Answer, ask, RefusedError } from './request.ts';
import { type RetryPolicy, TransientError, withRetries } from './retry-policy.ts';
import { type Validators, validatorsOf } from './validators.ts';

/**
 * Where files lie while they come, until they are whole: beside the raw folders and on the same disk, so that a rename
 * ends the matter, but outside them, so that nothing ever reads half a file.
 * @param rawFolder `data/raw/<source>`.
 */
export function incomingFolder(rawFolder: string): string {
	return join(dirname(rawFolder), '.incoming', basename(rawFolder));
}

/** One file to fetch. */
export interface Download {
	readonly url: string;
	/** Name for the progress line. */
	readonly label: string;
	readonly kind: ContentKind;
	/** More bytes than the file can have. */
	readonly mostBytes: number;
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
	const hash = startSha256();
	let bytes = 0;
	try {
		for await (const chunk of checkedChunks(answer, file.kind, file.mostBytes)) {
			hash.update(chunk);
			await handle.appendFile(chunk);
			bytes += chunk.length;
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
	await checkEnd(file.kind, file.target, file.url);
	return { ...validators, sha256: hash.digest('hex'), bytes };
}

/** What a server says of a file before sending it; length in bytes, null when it does not say. */
export type FileHead = Validators & { readonly length: number | null };

/**
 * Asks what state a file is in, without fetching it. A server that refuses HEAD gets a GET whose body is not read.
 * @throws UnreachableError when it cannot be reached, refuses, or has a web page in the file's place.
 */
export async function askHead(
	{ url, kind }: { readonly url: string; readonly kind: ContentKind },
	retryPolicy: RetryPolicy,
	effects: Effects
): Promise<FileHead> {
	return withRetries(
		async () => {
			const answer = await headOrGet(url, retryPolicy, effects);
			answer.discard();
			const type = answer.headers.get('content-type') ?? '';
			if (!/^text\/html/i.test(type)) return validatorsOf(answer.headers);
			throw new UnreachableError(
				`${url} answers with a web page (${type}); expected ${kindName(kind)}. ` +
					'Open the address in a browser; if the publisher moved the file, change scripts/pull/publishers.json.'
			);
		},
		retryPolicy,
		effects
	);
}

async function headOrGet(url: string, retryPolicy: RetryPolicy, effects: Effects): Promise<Answer> {
	try {
		return await ask({ url, method: 'HEAD' }, retryPolicy, effects);
	} catch (error) {
		const isMethodRefused = error instanceof RefusedError && error.status === 405;
		if (!isMethodRefused) throw error;
		return ask({ url }, retryPolicy, effects);
	}
}
