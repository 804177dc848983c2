import { UnreachableError } from '#scripts/errors.ts';
import type { Effects } from '#scripts/effects.ts';
import { parseRetryAfter, TransientError, type RetryPolicy } from './retry-policy.ts';

const USER_AGENT = 'asylum-ledger/0.1 (open-source reader of public asylum statistics)';

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

/**
 * Sends one request and waits for the head of the answer; redirects are followed.
 * @throws TransientError when the network breaks, nothing comes for too long, or the server answers 408, 429 or 5xx.
 * @throws RefusedError on any other status that was not asked for.
 */
export async function ask(question: Question, retryPolicy: RetryPolicy, effects: Effects): Promise<Answer> {
	const { url, method = 'GET', headers = {}, accept = [] } = question;
	const silence = new Silence(retryPolicy.stallMs);
	let response: Response;
	try {
		response = await effects.fetch(url, {
			method,
			// Compressed bodies would make lengths, ranges and checksums speak of other bytes than the file's.
			headers: { 'user-agent': USER_AGENT, 'accept-encoding': 'identity', ...headers },
			redirect: 'follow',
			signal: silence.signal
		});
	} catch (cause) {
		silence.end();
		throw new TransientError(`Could not reach ${url}: ${reason(cause, silence)}.`, { cause });
	}
	const discard = () => silence.cut();
	if (response.status !== 200 && !accept.includes(response.status)) {
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
	#timer: NodeJS.Timeout;
	isTooLong = false;

	constructor(limitMs: number) {
		this.#limitMs = limitMs;
		this.#timer = this.#start();
	}

	get signal(): AbortSignal {
		return this.#controller.signal;
	}

	get limitSeconds(): number {
		return this.#limitMs / 1000;
	}

	restart(): void {
		clearTimeout(this.#timer);
		this.#timer = this.#start();
	}

	end(): void {
		clearTimeout(this.#timer);
	}

	cut(): void {
		this.end();
		this.#controller.abort();
	}

	#start(): NodeJS.Timeout {
		return setTimeout(() => {
			this.isTooLong = true;
			this.#controller.abort();
		}, this.#limitMs);
	}
}

function reason(error: unknown, silence: Silence): string {
	if (silence.isTooLong) return `nothing came for ${silence.limitSeconds} seconds`;
	const inner = error instanceof Error && error.cause instanceof Error ? error.cause : error;
	if (!(inner instanceof Error)) return String(inner);
	const code = 'code' in inner ? String(inner.code) : '';
	const parts = inner.message.includes(code) ? [inner.message] : [code, inner.message];
	return parts.filter((part) => part !== '').join(' ') || 'the connection failed';
}
