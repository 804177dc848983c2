import { gzipSync } from 'node:zlib';
import type { Socket } from 'node:net';
import type { MirrorFile } from './mirror-file.ts';
import { type MirrorRequest, page, reply, type Reply } from './reply.ts';

/** What a fault can know of the request it strikes. */
export interface Struck {
	readonly request: MirrorRequest;
	/** The file that was asked for, null when there is none. */
	readonly file: MirrorFile | null;
	/** The how-manieth request it strikes since it was ordered, from 1. */
	readonly nth: number;
	/** Another host with the same files. */
	readonly elsewhere: string;
	readonly socket: Socket;
}

/** A way in which a server, or the line to it, can fail. */
export interface Fault {
	/** In words, for tests and reports. */
	readonly name: string;
	/**
	 * What the server sends in place of the honest reply: another reply; 'silence' when it takes the request and says
	 * nothing; 'hung up' when the connection is gone.
	 */
	readonly change: (honest: Reply, struck: Struck) => Reply | 'silence' | 'hung up';
}

/** Answers with a status and a web page. */
export function status(code: number, headers: Readonly<Record<string, string>> = {}): Fault {
	const said = Object.entries(headers).map(([name, value]) => `, ${name}: ${value}`);
	return {
		name: `${code}${said.join('')}`,
		change: () => {
			const { headers: own, ...rest } = page(`Error ${code}`);
			return { ...rest, status: code, headers: { ...own, ...headers } };
		}
	};
}

/** Cuts the connection after so many bytes of the body; the place may depend on the file's length. */
export function cut(name: string, after: (bytes: number) => number): Fault {
	return {
		name: `cut ${name}`,
		change: (honest, { file }) => ({ ...honest, stopsAfter: after(file?.bytes ?? 0), then: 'cut' })
	};
}

/** Falls silent after so many bytes of the body, with the connection open. */
export function silence(name: string, after: (bytes: number) => number): Fault {
	return {
		name: `silence ${name}`,
		change: (honest, { file }) => ({ ...honest, stopsAfter: after(file?.bytes ?? 0), then: 'silence' })
	};
}

/** Takes the request and never answers. */
export const NO_ANSWER: Fault = { name: 'no answer at all', change: () => 'silence' };

/** Closes the connection before a word. */
export const HANGS_UP: Fault = {
	name: 'connection closed before a word',
	change: (_, { socket }) => {
		socket.destroy();
		return 'hung up';
	}
};

/** Speaks something that is not HTTP. */
export const GIBBERISH: Fault = {
	name: 'an answer that is not HTTP',
	change: (_, { socket }) => {
		socket.end('\x00\x01\x02 no protocol\r\n\r\n');
		return 'hung up';
	}
};

/** Announces another length than it sends. @param difference bytes added to the true length. */
export function wrongLength(difference: number): Fault {
	return {
		name: `announced length ${difference > 0 ? 'too long' : 'too short'} by ${Math.abs(difference)}`,
		change: (honest) => {
			const length = honest.headers['content-length'];
			if (length === undefined) return honest;
			const announced = String(Math.max(0, Number(length) + difference));
			return { ...honest, headers: { ...honest.headers, 'content-length': announced } };
		}
	};
}

/** Says nothing of the length. */
export const NO_LENGTH: Fault = {
	name: 'no announced length',
	change: (honest) => ({ ...honest, headers: without(honest.headers, 'content-length') })
};

/** Ends the body early in good order, without an announced length: only the bytes can tell. */
export function shortened(name: string, keep: (bytes: number) => number): Fault {
	return {
		name: `body ended early ${name}, no announced length`,
		change: (honest, { file }) => ({
			...honest,
			headers: without(honest.headers, 'content-length'),
			body: firstBytes(honest.body, keep(file?.bytes ?? 0))
		})
	};
}

/** Sends the file, and then on and on. */
export const ENDLESS: Fault = {
	name: 'a body without end',
	change: (honest, { file }) => ({
		...honest,
		headers: without(honest.headers, 'content-length'),
		body: file === null ? [] : onAndOn(file)
	})
};

/** Compresses although asked not to, and says so. */
export const GZIP: Fault = { name: 'gzip when not asked', change: gzipped };

/** Compresses and breaks off in the middle. */
export const GZIP_CUT: Fault = {
	name: 'gzip when not asked, cut',
	change: (honest) => ({ ...gzipped(honest), stopsAfter: 20, then: 'cut' })
};

/** Compresses without a word. */
export const GZIP_UNSAID: Fault = {
	name: 'gzip without saying so',
	change: (honest) => {
		const packed = gzipped(honest);
		return { ...packed, headers: without(packed.headers, 'content-encoding') };
	}
};

/** Sends another thing in the file's place, under the file's own media type. */
export function instead(name: string, body: string | Uint8Array): Fault {
	const bytes = Buffer.from(body);
	return {
		name: `${name} in the file's place`,
		change: (honest, { file }) =>
			reply({
				headers: {
					...without(honest.headers, 'content-range'),
					'content-type': file?.type ?? 'application/octet-stream',
					'content-length': String(bytes.length)
				},
				body: [bytes]
			})
	};
}

/** A web page with the media type of one, as blocked robots get it. */
export const WEB_PAGE: Fault = {
	name: "a web page in the file's place",
	change: () => page('Access Denied')
};

/** Sends on to the same file under another address. @param code 301, 302, 303, 307 or 308. */
export function redirect(code: number, where: 'same host' | 'another host'): Fault {
	return {
		name: `${code} to ${where}`,
		change: (honest, { request, elsewhere }) => {
			const search = request.query.size > 0 ? `${request.query}&` : '';
			if (where === 'same host' && request.query.has('moved')) return honest;
			const base = where === 'same host' ? '' : elsewhere;
			return reply({ status: code, headers: { location: `${base}${request.path}?${search}moved=1` } });
		}
	};
}

/** Sends on in a circle. */
export const REDIRECT_LOOP: Fault = {
	name: 'redirect in a circle',
	change: (_, { request }) =>
		reply({ status: 302, headers: { location: `${request.path}?${request.query}` } })
};

/** Sends on from one new address to the next, without end. */
export const REDIRECT_CHAIN: Fault = {
	name: 'redirect without end',
	change: (_, { request, nth }) =>
		reply({ status: 302, headers: { location: `${request.path}?step=${nth}` } })
};

/** A redirect that does not say where to. */
export const REDIRECT_NOWHERE: Fault = {
	name: 'redirect without an address',
	change: () => reply({ status: 302 })
};

/** A redirect to something that is no web address. */
export const REDIRECT_AWAY: Fault = {
	name: 'redirect to an address that is none',
	change: () => reply({ status: 302, headers: { location: 'ftp://files.example/file.zip' } })
};

/** Answers a request for a rest with bytes from another place than asked for. */
export const WRONG_RANGE: Fault = {
	name: 'another range than asked for',
	change: (honest, { file }) => {
		if (honest.status !== 206 || file === null) return honest;
		const headers = { ...honest.headers, 'content-range': `bytes 1-${file.bytes - 1}/${file.bytes}` };
		return {
			...honest,
			headers: { ...headers, 'content-length': String(file.bytes - 1) },
			body: file.read(1, file.bytes)
		};
	}
};

/** Knows no byte ranges. */
export const NO_RANGES: Fault = {
	name: 'ranges ignored',
	change: (honest, { file }) =>
		honest.status !== 206 || file === null
			? honest
			: reply({
					headers: { ...without(honest.headers, 'content-range'), 'content-length': String(file.bytes) },
					body: file.read(0, file.bytes)
				})
};

/** One fault for the first request, another for those that follow. */
export function first(one: Fault, then: Fault): Fault {
	return {
		name: `${one.name}, then ${then.name}`,
		change: (honest, struck) => (struck.nth === 1 ? one : then).change(honest, struck)
	};
}

function gzipped(honest: Reply): Reply {
	if (honest.status !== 200) return honest;
	const packed = gzipSync(Buffer.concat([...honest.body]));
	return {
		...honest,
		headers: { ...honest.headers, 'content-encoding': 'gzip', 'content-length': String(packed.length) },
		body: [packed]
	};
}

function* onAndOn(file: MirrorFile): Generator<Uint8Array> {
	for (;;) yield* file.read(0, file.bytes);
}

function* firstBytes(body: Iterable<Uint8Array>, keep: number): Generator<Uint8Array> {
	let left = keep;
	for (const piece of body) {
		if (left <= 0) return;
		yield piece.subarray(0, left);
		left -= piece.length;
	}
}

function without(headers: Readonly<Record<string, string>>, name: string): Record<string, string> {
	return Object.fromEntries(Object.entries(headers).filter(([other]) => other !== name));
}
