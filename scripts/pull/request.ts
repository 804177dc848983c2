import { UnreachableError } from '#scripts/errors.ts';
import type { Effects } from '#scripts/effects.ts';
import { userAgent } from './addresses.ts';
import { parseRetryAfter, TransientError, type RetryPolicy } from './retry-policy.ts';

/** Refusals that pass: the server gave up waiting for us (408), or was asked too often (429). */
const PASSING: ReadonlySet<number> = new Set([408, 429]);

/** A server that answered, but not with success: `status` says how. */
export class RefusedError extends UnreachableError {
	constructor(
		message: string,
		/** HTTP status, 400 to 499. */
		readonly status: number
	) {
		super(message);
	}
}

/** What a server answered, its body still to be read. */
export interface Answer {
	readonly url: string;
	readonly status: number;
	readonly headers: Headers;
	/** The body in pieces; a break in it throws TransientError. Must be read to the end or discarded. */
	readonly chunks: () => AsyncGenerator<Uint8Array>;
	/** Closes the connection without reading what is left. */
	readonly discard: () => void;
}

/** What to ask. */
export interface Question {
	readonly url: string;
	readonly method?: 'GET' | 'HEAD';
	readonly headers?: Readonly<Record<string, string>>;
	/** Statuses besides 200 that the caller can use, such as 304. */
	readonly accept?: readonly number[];
}

/** A redirect: a status and the headers of an answer that sends on. */
const SENDS_ON: ReadonlySet<number> = new Set([301, 302, 303, 307, 308]);
/** More redirects than any publisher needs. */
const MOST_REDIRECTS = 10;

/**
 * Sends a request and waits for the head of the answer; redirects are followed one by one, ten at the most, never in a
 * circle and never from an encrypted address to a plain one.
 * @throws TransientError when the network breaks, nothing comes for too long, or the server answers 408, 429 or 5xx.
 * @throws RefusedError on any other status that was not asked for.
 * @throws UnreachableError when redirects lead nowhere, or the server's certificate is not to be trusted.
 */
export async function ask(question: Question, retryPolicy: RetryPolicy, effects: Effects): Promise<Answer> {
	const visited: string[] = [];
	for (let url = question.url; ;) {
		visited.push(url);
		const answer = await askOnce({ ...question, url }, retryPolicy, effects);
		if (!SENDS_ON.has(answer.status)) return answer;
		answer.discard();
		url = nextAddress(visited, answer);
	}
}

/** Where an answer sends on to. @throws UnreachableError when that is nowhere, a circle, or less safe. */
function nextAddress(visited: readonly string[], { url, status, headers }: Answer): string {
	const refuse = (what: string) =>
		new UnreachableError(
			`${visited[0]} answered ${status}, ${what}. Open the address in a browser; if the publisher moved the file, ` +
				'change scripts/pull/publishers.json.'
		);
	const location = headers.get('location');
	if (location === null || !URL.canParse(location, url))
		throw refuse('a redirect that does not say where to');
	const next = new URL(location, url);
	if (!/^https?:$/.test(next.protocol)) throw refuse(`a redirect to ${next.href}, which is no web address`);
	if (url.startsWith('https:') && next.protocol === 'http:')
		throw refuse(`a redirect from an encrypted address to a plain one (${next.href})`);
	if (visited.includes(next.href))
		throw refuse(`and redirects go in a circle (${next.href} for the second time)`);
	if (visited.length > MOST_REDIRECTS)
		throw refuse(`and after ${MOST_REDIRECTS} redirects there was still no file`);
	return next.href;
}

async function askOnce(question: Question, retryPolicy: RetryPolicy, effects: Effects): Promise<Answer> {
	const { url, method = 'GET', headers = {}, accept = [] } = question;
	const silence = new Silence(retryPolicy.stallMs, effects);
	let response: Response;
	try {
		response = await effects.fetch(url, {
			method,
			// Compressed bodies would make lengths, ranges and checksums speak of other bytes than the file's.
			headers: { 'user-agent': userAgent(), 'accept-encoding': 'identity', ...headers },
			redirect: 'manual',
			signal: silence.signal
		});
	} catch (cause) {
		silence.end();
		throw connectionError(url, cause, silence);
	}
	const discard = () => silence.cut();
	const isUsable =
		response.status === 200 || SENDS_ON.has(response.status) || accept.includes(response.status);
	if (!isUsable) {
		discard();
		const message = `${url} answered ${response.status} ${response.statusText}`.trim() + ', expected 200.';
		if (response.status >= 500 || PASSING.has(response.status)) {
			const retryAfterMs = parseRetryAfter(response.headers.get('retry-after'), effects.now());
			throw new TransientError(message, { retryAfterMs });
		}
		throw new RefusedError(message, response.status);
	}
	if (!response.body) silence.end();
	return {
		url,
		status: response.status,
		headers: response.headers,
		chunks: () => read(response, url, silence),
		discard
	};
}

/** What OpenSSL and Node call a certificate that is out of date, not signed by anyone known, or another server's. */
const UNTRUSTED =
	/^(?:CERT_|ERR_TLS_CERT_|DEPTH_ZERO_SELF_SIGNED|SELF_SIGNED_CERT|UNABLE_TO_(?:GET_ISSUER|VERIFY))/;

/** A connection that did not come about: it may the next time, unless the server cannot prove who it is. */
function connectionError(url: string, cause: unknown, silence: Silence): UnreachableError {
	const inner = innermost(cause);
	const code = inner instanceof Error && 'code' in inner ? String(inner.code) : '';
	if (!UNTRUSTED.test(code)) {
		return new TransientError(`Could not reach ${url}: ${reason(cause, silence)}.`, { cause });
	}
	return new UnreachableError(
		`${url} could not prove who it is: ${reason(cause, silence)}. Nothing was asked of it. If the publisher let its ` +
			'certificate lapse, wait; if your network stands in between, name its certificate in NODE_EXTRA_CA_CERTS.',
		{ cause }
	);
}

async function* read(response: Response, url: string, silence: Silence): AsyncGenerator<Uint8Array> {
	const reader = response.body?.getReader();
	if (!reader) return;
	let received = 0;
	try {
		for (;;) {
			const { done, value } = await reader.read();
			if (done) return;
			silence.restart();
			received += value.length;
			yield value;
		}
	} catch (cause) {
		throw new TransientError(`${url} broke off after ${received} bytes: ${reason(cause, silence)}.`, {
			cause
		});
	} finally {
		silence.cut();
	}
}

/** A timer that ends a connection on which nothing has come for too long. */
class Silence {
	readonly #controller = new AbortController();
	readonly #limitMs: number;
	readonly #effects: Effects;
	#callOff: () => void;
	isTooLong = false;

	constructor(limitMs: number, effects: Effects) {
		this.#limitMs = limitMs;
		this.#effects = effects;
		this.#callOff = this.#start();
	}

	get signal(): AbortSignal {
		return this.#controller.signal;
	}

	get limitSeconds(): number {
		return this.#limitMs / 1000;
	}

	restart(): void {
		this.#callOff();
		this.#callOff = this.#start();
	}

	end(): void {
		this.#callOff();
	}

	cut(): void {
		this.end();
		this.#controller.abort();
	}

	#start(): () => void {
		return this.#effects.after(this.#limitMs, () => {
			this.isTooLong = true;
			this.#controller.abort();
		});
	}
}

function reason(error: unknown, silence: Silence): string {
	if (silence.isTooLong) return `nothing came for ${silence.limitSeconds} seconds`;
	const inner = innermost(error);
	if (!(inner instanceof Error)) return String(inner);
	const code = 'code' in inner ? String(inner.code) : '';
	const parts = inner.message.includes(code) ? [inner.message] : [code, inner.message];
	return parts.filter((part) => part !== '').join(' ') || 'the connection failed';
}

/** `fetch` wraps what happened in an error that says nothing. */
function innermost(error: unknown): unknown {
	return error instanceof Error && error.cause instanceof Error ? error.cause : error;
}
