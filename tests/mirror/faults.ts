import type { Socket } from 'node:net';
import type { MirrorFile } from './mirror-file.ts';
import type { MirrorRequest, Reply } from './reply.ts';

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
