import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** One request as the server saw it. */
export interface Seen {
	readonly method: string;
	readonly path: string;
	readonly query: URLSearchParams;
	readonly headers: IncomingMessage['headers'];
}

/** One answer of a publisher. */
export interface Reply {
	readonly status?: number;
	readonly headers?: Readonly<Record<string, string>>;
	readonly body?: string | Uint8Array;
	/** Bytes of the body after which the connection is destroyed; how many of them are read is not known (`cutting`). */
	readonly cutAfter?: number;
	/** Sends the head and the bytes up to here, then nothing more, with the connection open. */
	readonly hangAfter?: number;
}

/** What stands at a path: always the same answer, or one made for each request. `visit` counts from 1. */
export type Route = Reply | ((request: Seen, visit: number) => Reply);

/** A publisher on this machine. */
export interface PublisherServer {
	readonly origin: string;
	/** Every request so far. */
	readonly requests: readonly Seen[];
	/** Puts another answer at a path. */
	readonly serve: (path: string, route: Route) => void;
	readonly stop: () => Promise<void>;
}

/** Starts a server on a free port of 127.0.0.1; paths without a route answer 404 with a web page. */
export async function startPublisher(routes: Readonly<Record<string, Route>> = {}): Promise<PublisherServer> {
	const table = new Map(Object.entries(routes));
	const visits = new Map<string, number>();
	const requests: Seen[] = [];
	const server = createServer((incoming, outgoing) => {
		const { pathname, searchParams } = new URL(incoming.url ?? '/', 'http://publisher');
		const seen = {
			method: incoming.method ?? '',
			path: pathname,
			query: searchParams,
			headers: incoming.headers
		};
		requests.push(seen);
		const visit = (visits.get(pathname) ?? 0) + 1;
		visits.set(pathname, visit);
		const route = table.get(pathname) ?? { status: 404, ...htmlPage('Page not found') };
		send(typeof route === 'function' ? route(seen, visit) : route, seen, outgoing);
	});
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
	const { port } = server.address() as AddressInfo;
	return {
		origin: `http://127.0.0.1:${port}`,
		requests,
		serve: (path, route) => table.set(path, route),
		stop: () => {
			server.closeAllConnections();
			return new Promise((resolve) => server.close(() => resolve()));
		}
	};
}

/** A file as a good publisher serves it: HEAD, conditions, and byte ranges with If-Range. */
export interface ServedFile {
	readonly body: string | Uint8Array;
	readonly type?: string;
	readonly etag?: string;
	readonly lastModified?: string;
	/** Whether ranges are honoured; true unless said otherwise. */
	readonly ranges?: boolean;
}

/** Answers one request for a file. */
export function fileReply(file: ServedFile, request: Seen): Reply {
	const body = Buffer.from(file.body);
	const { etag, lastModified, ranges = true } = file;
	const headers: Record<string, string> = {
		'content-type': file.type ?? 'application/octet-stream',
		...(etag ? { etag } : {}),
		...(lastModified ? { 'last-modified': lastModified } : {}),
		...(ranges ? { 'accept-ranges': 'bytes' } : {})
	};
	const { 'if-none-match': noneMatch, 'if-modified-since': since } = request.headers;
	if (noneMatch ? noneMatch === etag : since !== undefined && since === lastModified)
		return { status: 304, headers };
	const start = /^bytes=(\d+)-$/.exec(request.headers.range ?? '')?.[1];
	const condition = request.headers['if-range'];
	const isSame = condition === undefined || condition === etag || condition === lastModified;
	if (!ranges || start === undefined || !isSame) return { headers, body };
	if (Number(start) >= body.length)
		return { status: 416, headers: { ...headers, 'content-range': `bytes */${body.length}` } };
	const contentRange = `bytes ${start}-${body.length - 1}/${body.length}`;
	return {
		status: 206,
		headers: { ...headers, 'content-range': contentRange },
		body: body.subarray(Number(start))
	};
}

/** A route that serves one file in one state. */
export function servedFile(file: ServedFile): Route {
	return (request) => fileReply(file, request);
}

/** A page of HTML, such as publishers send in a file's place. */
export function htmlPage(title: string, content = ''): Reply {
	return {
		headers: { 'content-type': 'text/html; charset=utf-8' },
		body: `<!DOCTYPE html>\n<html lang="en"><head><title>${title}</title></head><body><h1>${title}</h1>${content}</body></html>`
	};
}

/** A zip, workbook or archive of no content: a member's head, some filling, and the directory's end. */
export function zipLike(filling: string): Buffer {
	return Buffer.concat([
		Buffer.from('PK\x03\x04'),
		Buffer.from(filling),
		Buffer.from('PK\x05\x06'),
		Buffer.alloc(18)
	]);
}

/** A Parquet file of no content: its mark, some filling, the footer's length, its mark. */
export function parquetLike(filling: string): Buffer {
	return Buffer.from(`PAR1${filling}\x10\0\0\0PAR1`);
}

/** A PDF of no content: its first line, some filling, its last line. */
export function pdfLike(filling: string): string {
	return `%PDF-1.7\n${filling}\n%%EOF\n`;
}

function send(reply: Reply, { method }: Seen, outgoing: ServerResponse): void {
	const body = Buffer.from(reply.body ?? '');
	outgoing.writeHead(reply.status ?? 200, { 'content-length': String(body.length), ...reply.headers });
	if (method === 'HEAD' || reply.status === 304) {
		outgoing.end();
		return;
	}
	if (reply.cutAfter !== undefined && reply.cutAfter < body.length) {
		outgoing.write(body.subarray(0, reply.cutAfter), () => outgoing.destroy());
		return;
	}
	if (reply.hangAfter !== undefined) {
		outgoing.flushHeaders();
		outgoing.write(body.subarray(0, reply.hangAfter));
		return;
	}
	outgoing.end(body);
}
