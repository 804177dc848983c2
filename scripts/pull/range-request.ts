import type { Effects } from '../effects.ts';
import type { Origin, Part } from './part-file.ts';
import type { RetryPolicy } from './retry-policy.ts';
import { ask, type Answer } from './request.ts';
import { ifRange, isSameState, validatorsOf } from './validators.ts';

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
	const validator = part && part.bytes > 0 && part.origin.url === url ? ifRange(part.origin) : null;
	if (part === null || validator === null) return askForWhole(url, retryPolicy, effects);
	const headers = { range: `bytes=${part.bytes}-`, 'if-range': validator };
	const answer = await ask({ url, headers, accept: [206, 412, 416] }, retryPolicy, effects);
	if (answer.status === 200) return { answer, from: 0, origin: originOf(url, answer) };
	const { first, total } = parseContentRange(answer.headers.get('content-range'));
	if (answer.status === 206 && first === part.bytes && belongs(part.origin, answer, total)) {
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
	return { url, ...validatorsOf(headers) };
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
