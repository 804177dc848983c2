import { UnreachableError } from '#scripts/errors.ts';
import { formatBytes } from '#scripts/files/progress.ts';
import type { Answer } from './request.ts';
import { validatorsOf } from './validators.ts';

/** What a publisher is expected to send. */
export type ContentKind = 'html' | 'json' | 'parquet' | 'pdf' | 'xlsx' | 'zip';

/** How many bytes at the start of a file decide its kind. */
const HEAD_BYTES = 1024;

const KINDS: Readonly<Record<ContentKind, { name: string; starts: (head: string) => boolean }>> = {
	html: { name: 'a web page', starts: (head) => /^(?:\xEF\xBB\xBF)?\s*</.test(head) },
	json: { name: 'JSON', starts: (head) => /^(?:\xEF\xBB\xBF)?\s*[[{]/.test(head) },
	parquet: { name: 'a Parquet file', starts: (head) => head.startsWith('PAR1') },
	pdf: { name: 'a PDF', starts: (head) => head.includes('%PDF-') && !isMarkup(head) },
	xlsx: { name: 'a workbook (xlsx)', starts: isZip },
	zip: { name: 'a zip', starts: isZip }
};

/** What a kind is called in messages: `a zip`. */
export function kindName(kind: ContentKind): string {
	return KINDS[kind].name;
}

/**
 * Checks the first bytes of an answer, so that an error page is never kept as data.
 * @param head the first HEAD_BYTES of the body, or all of it when it is shorter.
 * @param contentType what the server calls it, for the message; null when it does not say.
 * @throws UnreachableError naming the address, what came and what was expected.
 */
function checkHead(kind: ContentKind, head: Uint8Array, url: string, contentType: string | null): void {
	const text = latin1(head);
	if (KINDS[kind].starts(text)) return;
	throw new UnreachableError(
		`${url} sent ${describe(text, contentType)}; expected ${KINDS[kind].name}. Nothing was kept of it. ` +
			'Open the address in a browser; if the publisher moved the file, change scripts/pull/publishers.json.'
	);
}

function isMarkup(head: string): boolean {
	return /^(?:\xEF\xBB\xBF)?\s*<(?:!doctype|html|head|body|!--|\?xml)/i.test(head);
}

function isZip(head: string): boolean {
	return head.startsWith('PK\x03\x04');
}

function describe(head: string, contentType: string | null): string {
	const type = contentType ? ` (${contentType})` : '';
	if (head === '') return `an empty body${type}`;
	const title = /<title[^>]*>([^<]{1,80})/i.exec(head)?.[1]?.trim();
	if (isMarkup(head)) return `a web page${title ? ` titled "${title}"` : ''}${type}`;
	if (head.startsWith('version https://git-lfs'))
		return `a Git LFS pointer, not the file it points to${type}`;
	const printable = head.slice(0, 40).replace(/[^\x20-\x7E]+/g, '·');
	return `something that begins with "${printable}"${type}`;
}

function latin1(bytes: Uint8Array): string {
	return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
}

/**
 * The body of an answer; its first piece comes only when the kind has been checked.
 * @param mostBytes more than the file can have: an answer that announces or sends more is another thing.
 * @throws UnreachableError when it is of another kind or too large, TransientError when it breaks off.
 */
export async function* checkedChunks(
	answer: Answer,
	kind: ContentKind,
	mostBytes: number
): AsyncGenerator<Uint8Array> {
	const contentType = answer.headers.get('content-type');
	refuseTooLarge(answer.url, validatorsOf(answer.headers).length ?? 0, mostBytes);
	let head: Buffer | null = Buffer.alloc(0);
	let bytes = 0;
	for await (const chunk of answer.chunks()) {
		bytes += chunk.length;
		refuseTooLarge(answer.url, bytes, mostBytes);
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

/** More came, or is to come, than the file can have. */
export class TooLargeError extends UnreachableError {}

/** @throws TooLargeError when a file has, or is to have, more bytes than it can. */
export function refuseTooLarge(url: string, bytes: number, mostBytes: number): void {
	if (bytes <= mostBytes) return;
	throw new TooLargeError(
		`${url} sends ${formatBytes(bytes)} or more; at most ${formatBytes(mostBytes)} were expected. Nothing was kept of it. ` +
			'Open the address in a browser; if the file has grown so much, raise most_bytes in scripts/pull/publishers.json.'
	);
}
