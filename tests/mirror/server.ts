import {
	createServer,
	type IncomingMessage,
	type RequestListener,
	type Server,
	type ServerResponse
} from 'node:http';
import { createServer as createTlsServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import type { Fault } from './faults.ts';
import type { MirrorFile } from './mirror-file.ts';
import { honestReply, type MirrorRequest, send } from './reply.ts';

/** What a path leads to: one file, or one for each request (an interface with a query); null for none. */
export type MirrorRoute = MirrorFile | ((request: MirrorRequest) => MirrorFile | null);

/** A misbehaviour on order. */
export interface Misbehaviour {
	readonly fault: Fault;
	/** Paths it strikes; all when absent. */
	readonly paths?: RegExp;
	/** Requests it strikes: those for bodies (GET), unless said otherwise. */
	readonly method?: 'GET' | 'HEAD';
	/** How many requests it strikes before the server behaves again; without end when absent. */
	readonly times?: number;
}

/** What went over the mirror's connections since it was last asked. */
export interface Traffic {
	readonly requests: readonly MirrorRequest[];
	/** Bytes of body that were sent. */
	readonly bodyBytes: number;
	/** Answers with a body. */
	readonly bodies: number;
	/** The most requests that were under way at one time. */
	readonly mostAtOnce: number;
	/** How many requests a fault struck. */
	readonly struck: number;
}

/** Key and certificate, PEM, for a mirror that speaks TLS. */
export interface TlsFiles {
	readonly key: string;
	readonly cert: string;
}

/** Files at paths behind a real HTTP(S) server, on two ports of this machine. */
export class MirrorServer {
	/** Where the files are, without a slash at the end. */
	origin = '';
	/** Another host with the same files, which always behaves. */
	elsewhere = '';
	readonly routes = new Map<string, MirrorRoute>();
	#misbehaviour: Misbehaviour | null = null;
	#struck = 0;
	#underWay = 0;
	#traffic = { requests: [] as MirrorRequest[], bodyBytes: 0, bodies: 0, mostAtOnce: 0, struck: 0 };
	#servers: readonly Server[] = [];
	/** Called whenever a connection falls silent with its answer unfinished. */
	onSilence: () => void = () => undefined;

	async start(tls?: TlsFiles): Promise<void> {
		const main: RequestListener = (incoming, outgoing) => void this.#answer(incoming, outgoing, true);
		const other: RequestListener = (incoming, outgoing) => void this.#answer(incoming, outgoing, false);
		const servers = [
			tls ? createTlsServer(tls, main) : createServer(main),
			tls ? createTlsServer(tls, other) : createServer(other)
		] as const;
		this.#servers = servers;
		const scheme = tls ? 'https' : 'http';
		this.origin = `${scheme}://127.0.0.1:${await listen(servers[0])}`;
		this.elsewhere = `${scheme}://localhost:${await listen(servers[1])}`;
	}

	/** From now on the server misbehaves so, until told otherwise; null for good behaviour. */
	misbehave(order: Misbehaviour | null): void {
		this.#misbehaviour = order;
		this.#struck = 0;
	}

	/** What went over the connections since the last time this was asked. */
	takeTraffic(): Traffic {
		const traffic = this.#traffic;
		this.#traffic = { requests: [], bodyBytes: 0, bodies: 0, mostAtOnce: 0, struck: 0 };
		return traffic;
	}

	async stop(): Promise<void> {
		for (const server of this.#servers) server.closeAllConnections();
		await Promise.all(this.#servers.map((server) => new Promise((resolve) => server.close(resolve))));
	}

	async #answer(incoming: IncomingMessage, outgoing: ServerResponse, mayMisbehave: boolean): Promise<void> {
		const request = seen(incoming);
		const traffic = this.#traffic;
		traffic.requests.push(request);
		this.#underWay += 1;
		traffic.mostAtOnce = Math.max(traffic.mostAtOnce, this.#underWay);
		let isOver = false;
		const end = () => {
			if (!isOver) this.#underWay -= 1;
			isOver = true;
		};
		// A connection that fell silent is given up by the reader, and closed some time after the next one is open.
		const fallSilent = () => {
			end();
			this.onSilence();
		};
		outgoing.once('close', end);
		const route = this.routes.get(request.path);
		const file = typeof route === 'function' ? route(request) : (route ?? null);
		const honest = honestReply(file, request);
		const order = mayMisbehave ? this.#order(request) : null;
		if (order) traffic.struck += 1;
		const nth = order ? (this.#struck += 1) : 0;
		const reply = order
			? order.fault.change(honest, { request, file, nth, elsewhere: this.elsewhere, socket: incoming.socket })
			: honest;
		if (reply === 'hung up') return;
		if (reply === 'silence') return fallSilent();
		const sent = await send(reply, request.method, outgoing, fallSilent);
		traffic.bodyBytes += sent;
		if (sent > 0) traffic.bodies += 1;
	}

	#order(request: MirrorRequest): Misbehaviour | null {
		const order = this.#misbehaviour;
		if (order === null || !(order.paths ?? /(?:)/).test(request.path)) return null;
		if ((order.method ?? 'GET') !== request.method) return null;
		return order.times !== undefined && this.#struck >= order.times ? null : order;
	}
}

function seen(incoming: IncomingMessage): MirrorRequest {
	const { pathname, searchParams } = new URL(incoming.url ?? '/', 'http://mirror');
	return { method: incoming.method ?? '', path: pathname, query: searchParams, headers: incoming.headers };
}

async function listen(server: Server): Promise<number> {
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
	return (server.address() as AddressInfo).port;
}
