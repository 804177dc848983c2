import { decodeCube } from '#core/cube/cube.ts';
import { type Facts, factsOf } from '#core/explore/facts.ts';

/** Name of the cache in which counts of one release are kept; older ones are cleared. */
const CACHE = 'asylum-ledger-explore-';

/**
 * Fetches a source of the explorer, telling how much has come, and keeps it for the next visit under its release. Where
 * the browser keeps nothing (a frame without an origin of its own, a full disk) it is fetched each time.
 * @param path address of the file.
 * @throws Error when the file does not come whole; CubeError when it is damaged.
 */
export async function fetchFacts(
	path: string,
	release: string,
	onprogress: (bytes: number) => void
): Promise<Facts> {
	const cache = await openCache(release);
	const kept = await cache?.match(path);
	if (kept) {
		try {
			return factsOf(decodeCube(await readWhole(kept, onprogress)));
		} catch {
			// What was kept is damaged: it is fetched again.
			await cache?.delete(path);
		}
	}
	const response = await fetch(path);
	if (!response.ok) throw new Error(`${path} was answered with ${response.status}.`);
	const bytes = await readWhole(response, onprogress);
	const facts = factsOf(decodeCube(bytes));
	await cache?.put(path, new Response(bytes)).catch(() => undefined);
	return facts;
}

async function openCache(release: string): Promise<Cache | undefined> {
	try {
		const name = CACHE + release;
		for (const other of await caches.keys())
			if (other.startsWith(CACHE) && other !== name) await caches.delete(other);
		return await caches.open(name);
	} catch {
		return undefined;
	}
}

async function readWhole(
	response: Response,
	onprogress: (bytes: number) => void
): Promise<Uint8Array<ArrayBuffer>> {
	const parts: Uint8Array[] = [];
	let length = 0;
	const reader = response.body?.getReader();
	for (;;) {
		const part = await reader?.read();
		if (!part || part.done) break;
		parts.push(part.value);
		length += part.value.length;
		onprogress(length);
	}
	const bytes = new Uint8Array(length);
	let at = 0;
	for (const part of parts) {
		bytes.set(part, at);
		at += part.length;
	}
	return bytes;
}
