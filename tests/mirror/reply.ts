import type { IncomingHttpHeaders, ServerResponse } from 'node:http';
import type { MirrorFile } from './mirror-file.ts';

/** One request as the mirror saw it. */
export interface MirrorRequest {
	readonly method: string;
	readonly path: string;
	readonly query: URLSearchParams;
	readonly headers: IncomingHttpHeaders;
}

/** What the mirror is about to send. Faults change it. */
export interface Reply {
	readonly status: number;
	readonly headers: Readonly<Record<string, string>>;
	/** Pieces of the body, in order. */
	readonly body: Iterable<Uint8Array>;
	/** Bytes of the body after which the connection does something else than go on; null for a body sent whole. */
	readonly stopsAfter: number | null;
	/** What happens then: the connection is cut, or stays open and says nothing more. */
	readonly then: 'cut' | 'silence';
}

const NOT_FOUND = page('Page not found');

/** The answer of a well-behaved server to a request for a file: conditions, HEAD, and byte ranges with `If-Range`. */
export function honestReply(file: MirrorFile | null, request: MirrorRequest): Reply {
	if (file === null) return { ...NOT_FOUND, status: 404 };
	const headers: Record<string, string> = {
		'content-type': file.type,
		'accept-ranges': 'bytes',
		...(file.etag ? { etag: file.etag } : {}),
		...(file.lastModified ? { 'last-modified': file.lastModified } : {})
	};
	const { 'if-none-match': tag, 'if-modified-since': since, 'if-range': condition, range } = request.headers;
	const isSame = tag === undefined ? since !== undefined && since === file.lastModified : tag === file.etag;
	if (isSame) return reply({ status: 304, headers });
	const [, from, to] = /^bytes=(\d+)-(\d*)$/.exec(range ?? '') ?? [];
	const isMeant = condition === undefined || condition === file.etag || condition === file.lastModified;
	if (from === undefined || !isMeant)
		return fileReply(file, { headers, from: 0, to: file.bytes, status: 200 });
	if (Number(from) >= file.bytes) {
		return reply({ status: 416, headers: { ...headers, 'content-range': `bytes */${file.bytes}` } });
	}
	const end = Math.min(to === '' || to === undefined ? file.bytes : Number(to) + 1, file.bytes);
	const place = `bytes ${from}-${end - 1}/${file.bytes}`;
	return fileReply(file, {
		headers: { ...headers, 'content-range': place },
		from: Number(from),
		to: end,
		status: 206
	});
}

function fileReply(
	file: MirrorFile,
	{ headers, from, to, status }: { headers: Record<string, string>; from: number; to: number; status: number }
): Reply {
	return reply({
		status,
		headers: { ...headers, 'content-length': String(to - from) },
		body: file.read(from, to)
	});
}

/** A reply sent whole, unless said otherwise. */
export function reply(given: Partial<Reply>): Reply {
	return { status: 200, headers: {}, body: [], stopsAfter: null, then: 'cut', ...given };
}

/** A web page, such as publishers send in a file's place. */
export function page(title: string, content = ''): Reply {
	const html = `<!DOCTYPE html>\n<html lang="en"><head><title>${title}</title></head><body><h1>${title}</h1>${content}</body></html>`;
	const bytes = Buffer.from(html);
	return reply({
		headers: { 'content-type': 'text/html; charset=utf-8', 'content-length': String(bytes.length) },
		body: [bytes]
	});
}

/**
 * Sends a reply, waiting for the reader where it is slower.
 * @param onSilence called when the connection falls silent with the body unfinished.
 * @returns bytes of body written, once the connection has what it will get.
 */
export async function send(
	{ status, headers, body, stopsAfter, then }: Reply,
	method: string,
	outgoing: ServerResponse,
	onSilence: () => void
): Promise<number> {
	outgoing.writeHead(status, headers);
	if (method === 'HEAD' || status === 304) {
		outgoing.end();
		return 0;
	}
	let sent = 0;
	for (const piece of body) {
		const room = stopsAfter === null ? piece.length : Math.min(piece.length, stopsAfter - sent);
		if (room > 0) await write(outgoing, piece.subarray(0, room));
		sent += room;
		if (outgoing.destroyed || (stopsAfter !== null && sent >= stopsAfter)) break;
	}
	if (stopsAfter === null) {
		outgoing.end();
		// A body shorter than its announced length leaves the reader waiting; a publisher's server closes then.
		if (Number(headers['content-length']) > sent) outgoing.socket?.end();
	} else if (then === 'cut') {
		outgoing.flushHeaders();
		await new Promise((resolve) => outgoing.write('', resolve));
		outgoing.destroy();
	} else {
		outgoing.flushHeaders();
		onSilence();
	}
	return sent;
}

async function write(outgoing: ServerResponse, piece: Uint8Array): Promise<void> {
	if (outgoing.destroyed || outgoing.write(piece)) return;
	await new Promise<void>((resolve) => {
		outgoing.once('drain', resolve);
		outgoing.once('close', resolve);
	});
}
