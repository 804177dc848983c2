import type { Hash } from 'node:crypto';
import { open, rm } from 'node:fs/promises';
import { join } from 'node:path';
import * as v from 'valibot';
import { textIfThere } from '#scripts/files/if-there.ts';
import { formatBytes } from '#scripts/files/progress.ts';
import { diskError } from '#scripts/files/write-whole.ts';
import type { Effects } from '#scripts/effects.ts';
import { UnreachableError } from '#scripts/errors.ts';
import { startProgress } from '#scripts/files/progress.ts';
import { fileSize, hashFile, startSha256 } from '#scripts/files/sha256.ts';
import { writeFilesAtomically } from '#scripts/files/write-whole.ts';
import { checkedChunks, type ContentKind, refuseTooLarge, TooLargeError } from './content-kind.ts';
import { checkEnd } from './file-end.ts';
import type { Fetched } from './download.ts';
import { type Answer, ask } from './request.ts';
import { type RetryPolicy, TransientError, withRetries } from './retry-policy.ts';
import { ifRange, isEncoded, isSameState, validatorsOf } from './validators.ts';

/** A large file to fetch. */
export interface LargeFile {
	readonly url: string;
	readonly label: string;
	readonly kind: ContentKind;
	/** More bytes than the file can have. */
	readonly mostBytes: number;
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
	const hashed: HashedPart = { hash: startSha256(), bytes: 0 };
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
				await append(file, rest.answer.chunks(), hashed, progress.add);
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
	const chunks = checkedChunks(answer, file.kind, file.mostBytes);
	const first = await chunks.next();
	await file.part.begin(origin);
	hashed.hash = startSha256();
	hashed.bytes = 0;
	await append(file, first.done ? [] : [first.value], hashed, tell);
	await append(file, chunks, hashed, tell);
}

async function append(
	{ url, part, mostBytes }: LargeFile,
	chunks: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
	hashed: HashedPart,
	tell: (bytes: number) => void
): Promise<void> {
	const handle = await open(part.path, 'a');
	try {
		for await (const chunk of chunks) {
			await handle.appendFile(chunk);
			hashed.hash.update(chunk);
			hashed.bytes += chunk.length;
			tell(chunk.length);
			refuseTooLarge(url, hashed.bytes, mostBytes);
		}
		await handle.sync();
	} catch (error) {
		// Bytes that cannot become the file would stand in the way of every later attempt, and fill the disk.
		if (error instanceof TooLargeError) await part.remove();
		throw error;
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
		await checkEnd(file.kind, file.part.path, file.url);
	} catch (error) {
		// Bytes that cannot become the file would stand in the way of every later attempt.
		await file.part.remove();
		throw error;
	}
	await hashUpTo(file.part.path, bytes, hashed);
	const { etag, last_modified } = origin;
	return { etag, last_modified, bytes, sha256: hashed.hash.copy().digest('hex') };
}

/** The rest of a file that a server is about to send. */
export interface Rest {
	readonly answer: Answer;
	/** Place of the first byte that comes: 0 when the whole file comes again. */
	readonly from: number;
	/** What the bytes belong to. */
	readonly origin: Origin;
}

/**
 * Asks for what is missing of a file. The server sends the rest only if the file is still the one begun (`If-Range`);
 * a server that changed the file, or knows no ranges, sends the whole.
 * @param part what is here, null for nothing.
 * @returns 'complete' when nothing is missing.
 * @throws TransientError, RefusedError.
 */
export async function askForRest(
	url: string,
	part: Part | null,
	retryPolicy: RetryPolicy,
	effects: Effects
): Promise<Rest | 'complete'> {
	const isBegun = part !== null && part.bytes > 0 && part.origin.url === url && !part.origin.encoded;
	const validator = isBegun ? ifRange(part.origin) : null;
	if (part === null || validator === null) return askForWhole(url, retryPolicy, effects);
	const headers = { range: `bytes=${part.bytes}-`, 'if-range': validator };
	const answer = await ask({ url, headers, accept: [206, 412, 416] }, retryPolicy, effects);
	if (answer.status === 200) return { answer, from: 0, origin: originOf(url, answer) };
	const { first, total } = parseContentRange(answer.headers.get('content-range'));
	const isPlain = !isEncoded(answer.headers);
	if (answer.status === 206 && isPlain && first === part.bytes && belongs(part.origin, answer, total)) {
		return { answer, from: first, origin: { ...part.origin, length: total ?? part.origin.length } };
	}
	answer.discard();
	if (answer.status === 416 && total === part.bytes && belongs(part.origin, answer, total)) return 'complete';
	return askForWhole(url, retryPolicy, effects);
}

async function askForWhole(url: string, retryPolicy: RetryPolicy, effects: Effects): Promise<Rest> {
	const answer = await ask({ url }, retryPolicy, effects);
	return { answer, from: 0, origin: originOf(url, answer) };
}

function originOf(url: string, { headers }: Answer): Origin {
	return { url, ...validatorsOf(headers), encoded: isEncoded(headers) };
}

/** Whether a partial answer is of the file that was begun, as far as its headers tell. */
function belongs(origin: Origin, { headers }: Answer, total: number | null): boolean {
	const theirs = validatorsOf(headers);
	const isSilent = theirs.etag === null && theirs.last_modified === null;
	const isSameLength = total === null || origin.length === null || total === origin.length;
	return isSameLength && (isSilent || isSameState(origin, theirs));
}

/** `bytes 100-199/200` → first 100, total 200; a star in place of the range → total alone. */
function parseContentRange(header: string | null): { first: number | null; total: number | null } {
	const [, first, total] = /^bytes\s+(?:(\d+)-\d+|\*)\/(\d+|\*)$/i.exec(header?.trim() ?? '') ?? [];
	return {
		first: first === undefined ? null : Number(first),
		total: /^\d+$/.test(total ?? '') ? Number(total) : null
	};
}

const OriginSchema = v.object({
	/** Address the bytes came from. */
	url: v.string(),
	etag: v.nullable(v.string()),
	last_modified: v.nullable(v.string()),
	/** Bytes of the whole file, null when the server did not say. */
	length: v.nullable(v.number()),
	/** Whether it came packed: then ranges speak of the packed bytes, and it cannot be taken up again. */
	encoded: v.optional(v.boolean(), false)
});

/** Which state of which file a part is a beginning of. */
export type Origin = v.InferOutput<typeof OriginSchema>;

/** The beginning of a file on disk. */
export interface Part {
	readonly origin: Origin;
	/** Bytes that are here, from the file's first. */
	readonly bytes: number;
}

/** Where the beginning of a large file waits for its rest: the bytes in one file, what they belong to in another. */
export class PartFile {
	readonly path: string;
	readonly #sidecar: string;

	/** @param folder the source's folder for incoming files. */
	constructor(folder: string) {
		this.path = join(folder, 'download.part');
		this.#sidecar = join(folder, 'download.json');
	}

	/** What is here; null when nothing is, or nobody can say what it belongs to. */
	async read(): Promise<Part | null> {
		const bytes = await fileSize(this.path);
		const text = await textIfThere(this.#sidecar);
		if (bytes === null || text === null) return null;
		const origin = v.safeParse(v.pipe(v.string(), v.parseJson(), OriginSchema), text);
		return origin.success ? { origin: origin.output, bytes } : null;
	}

	/** Forgets the bytes and says to what the next ones will belong. */
	async begin(origin: Origin): Promise<void> {
		await rm(this.path, { force: true });
		await writeFilesAtomically(new Map([[this.#sidecar, `${JSON.stringify(origin, null, 2)}\n`]]));
	}

	/** Removes bytes and description. */
	async remove(): Promise<void> {
		await rm(this.path, { force: true });
		await rm(this.#sidecar, { force: true });
	}
}
