import { createHash, type Hash } from 'node:crypto';
import { open } from 'node:fs/promises';
import { UnreachableError } from '../errors.ts';
import { formatBytes } from '../files/format-bytes.ts';
import { checkedChunks } from './checked-chunks.ts';
import { checkTail, TAIL_BYTES, type ContentKind } from '../files/content-kind.ts';
import { diskError } from '../files/disk-error.ts';
import type { Fetched } from './download.ts';
import type { Effects } from '../effects.ts';
import type { PartFile } from './part-file.ts';
import { withRetries, TransientError, type RetryPolicy } from './retry-policy.ts';
import { startProgress } from '../files/progress.ts';
import { askForRest } from './range-request.ts';
import { fileSize, hashFile } from '../files/raw-file.ts';
import type { Answer } from './request.ts';

/** A large file to fetch. */
export interface LargeFile {
	readonly url: string;
	readonly label: string;
	readonly kind: ContentKind;
	/** Where its beginning lies or will lie. */
	readonly part: PartFile;
}

const KEPT = 'What came is kept, and the next pull goes on from there.';

/**
 * Fetches a large file into its part, going on where an earlier attempt stopped if the file is still the same.
 * @returns the whole file's checksum and validators; the bytes lie at `part.path`, to be renamed by the caller.
 * @throws UnreachableError when retries end, DataError when the disk refuses; the part stays for the next pull.
 */
export async function downloadResumably(
	file: LargeFile,
	retryPolicy: RetryPolicy,
	effects: Effects
): Promise<Fetched> {
	const hashed: HashedPart = { hash: createHash('sha256'), bytes: 0 };
	const attempt = async () => {
		try {
			await fetchRest(file, hashed, retryPolicy, effects);
			return await checkWhole(file, hashed);
		} catch (error) {
			throw diskError(error, file.part.path, KEPT);
		}
	};
	for (;;) {
		const before = await bytesHere(file.part);
		try {
			return await withRetries(attempt, retryPolicy, effects);
		} catch (error) {
			if (!(error instanceof TransientError)) throw error;
			const here = await bytesHere(file.part);
			// A line that breaks every few minutes still brings the file in the end: retries start afresh.
			if (here > before && retryPolicy.retries > 0) continue;
			throw here === 0 ? error : new UnreachableError(`${error.message} ${KEPT}`, { cause: error });
		}
	}
}

async function bytesHere(part: PartFile): Promise<number> {
	return (await part.read())?.bytes ?? 0;
}

/** The checksum of the part so far, so that a break in one run does not cost reading it again. */
interface HashedPart {
	hash: Hash;
	bytes: number;
}

async function fetchRest(
	file: LargeFile,
	hashed: HashedPart,
	retryPolicy: RetryPolicy,
	effects: Effects
): Promise<void> {
	const here = await file.part.read();
	if (here && here.bytes > 0 && here.bytes === here.origin.length) return;
	const rest = await askForRest(file.url, here, retryPolicy, effects);
	if (rest === 'complete') return;
	try {
		const total = rest.origin.length;
		if (rest.from > 0) effects.log(`${file.label}: going on after ${formatBytes(rest.from)}`);
		else if (here && here.bytes > 0)
			effects.log(`${file.label}: the file is another than the one begun; starting anew`);
		const progress = startProgress({ label: file.label, total, from: rest.from }, effects);
		try {
			if (rest.from === 0) {
				await startAnew(file, rest, hashed, progress.add);
			} else {
				await hashUpTo(file.part.path, rest.from, hashed);
				await append(file.part.path, rest.answer.chunks(), hashed, progress.add);
			}
		} finally {
			progress.stop();
		}
	} finally {
		rest.answer.discard();
	}
}

/** Replaces the part only when the first new bytes have come and are of the right kind. */
async function startAnew(
	file: LargeFile,
	{ answer, origin }: { answer: Answer; origin: Parameters<PartFile['begin']>[0] },
	hashed: HashedPart,
	tell: (bytes: number) => void
): Promise<void> {
	const chunks = checkedChunks(answer, file.kind);
	const first = await chunks.next();
	await file.part.begin(origin);
	hashed.hash = createHash('sha256');
	hashed.bytes = 0;
	await append(file.part.path, first.done ? [] : [first.value], hashed, tell);
	await append(file.part.path, chunks, hashed, tell);
}

async function append(
	path: string,
	chunks: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
	hashed: HashedPart,
	tell: (bytes: number) => void
): Promise<void> {
	const handle = await open(path, 'a');
	try {
		for await (const chunk of chunks) {
			await handle.appendFile(chunk);
			hashed.hash.update(chunk);
			hashed.bytes += chunk.length;
			tell(chunk.length);
		}
		await handle.sync();
	} finally {
		await handle.close();
	}
}

async function hashUpTo(path: string, bytes: number, hashed: HashedPart): Promise<void> {
	if (hashed.bytes === bytes) return;
	hashed.hash = await hashFile(path);
	hashed.bytes = bytes;
}

async function checkWhole(file: LargeFile, hashed: HashedPart): Promise<Fetched> {
	const bytes = (await fileSize(file.part.path)) ?? 0;
	const origin = (await file.part.read())?.origin;
	if (!origin) throw new TransientError(`${file.part.path} vanished while it was being fetched.`);
	if (origin.length !== null && bytes < origin.length) {
		throw new TransientError(`${file.url} stopped after ${bytes} of ${origin.length} bytes.`);
	}
	try {
		if (origin.length !== null && bytes > origin.length) {
			throw new TransientError(`${file.url} sent ${bytes} bytes; it had announced ${origin.length}.`);
		}
		checkTail(file.kind, await readTail(file.part.path, bytes), file.url);
	} catch (error) {
		// Bytes that cannot become the file would stand in the way of every later attempt.
		await file.part.remove();
		throw error;
	}
	await hashUpTo(file.part.path, bytes, hashed);
	const { etag, last_modified } = origin;
	return { etag, last_modified, bytes, sha256: hashed.hash.copy().digest('hex') };
}

async function readTail(path: string, bytes: number): Promise<Uint8Array> {
	const length = Math.min(bytes, TAIL_BYTES);
	const handle = await open(path, 'r');
	try {
		const { buffer } = await handle.read(Buffer.alloc(length), 0, length, bytes - length);
		return buffer;
	} finally {
		await handle.close();
	}
}
