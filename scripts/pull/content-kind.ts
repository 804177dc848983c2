import { UnreachableError } from '#scripts/errors.ts';
import type { Answer } from './request.ts';

/** What a publisher is expected to send. */
export type ContentKind = 'html' | 'json' | 'parquet' | 'pdf' | 'xlsx' | 'zip';

/** How many bytes at the start of a file decide its kind. */
const HEAD_BYTES = 1024;

/** How many bytes at the end of a file show whether it is whole: a zip's directory record and its longest comment. */
export const TAIL_BYTES = 65_557;

const KINDS: Readonly<
	Record<ContentKind, { name: string; starts: (head: string) => boolean; ends: RegExp }>
> = {
	html: { name: 'a web page', starts: (head) => /^(?:\xEF\xBB\xBF)?\s*</.test(head), ends: /(?:)/ },
	json: { name: 'JSON', starts: (head) => /^(?:\xEF\xBB\xBF)?\s*[[{]/.test(head), ends: /[\]}]\s*$/ },
	parquet: {
		name: 'a Parquet file',
		starts: (head) => head.startsWith('PAR1'),
		// Without the flag m the pattern's end is the file's.
		ends: /PAR1$/
	},
	pdf: { name: 'a PDF', starts: (head) => head.includes('%PDF-'), ends: /%%EOF/ },
	xlsx: { name: 'a workbook (xlsx)', starts: isZip, ends: /PK\x05\x06/ },
	zip: { name: 'a zip', starts: isZip, ends: /PK\x05\x06/ }
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
			'Open the address in a browser; if the publisher moved the file, change scripts/pull/addresses.ts.'
	);
}

/**
 * Checks the last bytes of a file, where formats write their end.
 * @param tail the last TAIL_BYTES of the file, or all of it when it is shorter.
 * @throws UnreachableError when the end is missing.
 */
export function checkTail(kind: ContentKind, tail: Uint8Array, url: string): void {
	if (KINDS[kind].ends.test(latin1(tail))) return;
	throw new UnreachableError(
		`${url} sent the beginning of ${KINDS[kind].name}, but not its end: the file is cut short. Run the pull again.`
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
