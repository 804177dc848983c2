import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';

/** A server of one large file, which it sends a piece at a time. */
export interface SlowServer {
	readonly origin: string;
	/** Bytes of the file. */
	readonly length: number;
	/** Requests for it, with the byte each began at. */
	readonly requests: readonly { readonly range: number }[];
	/** Sends no byte from this one on until told otherwise; null for none. */
	readonly holdAt: (byte: number | null) => void;
	readonly stop: () => Promise<void>;
}

const PIECE = 64 * 1024;
const PIECES = 80;
const PAUSE_MS = 5;
const ETAG = '"slow-1"';

/** Starts it: a file that begins and ends as a Parquet file, no two pieces of which are alike. */
export async function startSlowServer(): Promise<SlowServer> {
	const file = Buffer.concat([
		Buffer.from('PAR1'),
		...Array.from({ length: PIECES }, (_, n) => Buffer.alloc(PIECE, `piece ${n} `)),
		// The length of its footer, then the mark of its end.
		Buffer.from([0, 4, 0, 0]),
		Buffer.from('PAR1')
	]);
	const requests: { range: number }[] = [];
	let hold: number | null = null;
	const server = createServer((request, response) => {
		if (!request.url?.endsWith('cases.parquet')) {
			response.end('Last-Modified: Mon, 03 Aug 2026 14:22:09 GMT\n');
			return;
		}
		const asked = Number(/^bytes=(\d+)-$/.exec(request.headers.range ?? '')?.[1] ?? 0);
		const from = request.headers['if-range'] === ETAG ? asked : 0;
		const partial = { 'content-range': `bytes ${from}-${file.length - 1}/${file.length}` };
		response.writeHead(from > 0 ? 206 : 200, {
			'content-type': 'application/octet-stream',
			'content-length': String(file.length - from),
			'accept-ranges': 'bytes',
			etag: ETAG,
			...(from > 0 ? partial : {})
		});
		if (request.method === 'HEAD') {
			response.end();
			return;
		}
		requests.push({ range: from });
		void sendSlowly(from, response);
	});
	async function sendSlowly(from: number, response: ServerResponse): Promise<void> {
		for (let at = from; at < file.length && !response.destroyed;) {
			const end = Math.min(at + PIECE, file.length, hold ?? Infinity);
			if (end > at) response.write(file.subarray(at, end));
			at = Math.max(at, end);
			await wait(PAUSE_MS);
		}
		response.end();
	}
	await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
	const { port } = server.address() as AddressInfo;
	return {
		origin: `http://127.0.0.1:${port}`,
		length: file.length,
		requests,
		holdAt: (byte) => (hold = byte),
		stop: () => {
			server.closeAllConnections();
			return new Promise((done) => server.close(() => done()));
		}
	};
}
