import { checkHead, HEAD_BYTES, type ContentKind } from '../files/content-kind.ts';
import type { Answer } from './request.ts';

/**
 * The body of an answer; its first piece comes only when the kind has been checked.
 * @throws UnreachableError when it is of another kind, TransientError when it breaks off.
 */
export async function* checkedChunks(answer: Answer, kind: ContentKind): AsyncGenerator<Uint8Array> {
	const contentType = answer.headers.get('content-type');
	let head: Buffer | null = Buffer.alloc(0);
	for await (const chunk of answer.chunks()) {
		if (head === null) {
			yield chunk;
			continue;
		}
		head = Buffer.concat([head, chunk]);
		if (head.length < HEAD_BYTES) continue;
		checkHead(kind, head.subarray(0, HEAD_BYTES), answer.url, contentType);
		yield head;
		head = null;
	}
	if (head === null) return;
	checkHead(kind, head, answer.url, contentType);
	yield head;
}
