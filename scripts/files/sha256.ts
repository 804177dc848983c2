import { createHash, type Hash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';

/** Begins a SHA-256 that bytes are fed to as they come. */
export function startSha256(): Hash {
	return createHash('sha256');
}

/** SHA-256 of bytes, lower-case hexadecimal. */
export function sha256(bytes: Uint8Array): string {
	return startSha256().update(bytes).digest('hex');
}

/** Size of a file in bytes, null when there is none. */
export async function fileSize(path: string): Promise<number | null> {
	const info = await stat(path).catch(() => null);
	return info?.isFile() ? info.size : null;
}

/** Feeds a file to a hash. @returns the hash given, for chaining. */
export async function hashFile(path: string, hash: Hash = startSha256()): Promise<Hash> {
	for await (const chunk of createReadStream(path)) hash.update(chunk);
	return hash;
}

/** Size in bytes and SHA-256 of a file. */
export interface FileFacts {
	readonly bytes: number;
	/** 64 hexadecimal digits. */
	readonly sha256: string;
}

/** Says how long a file is and what its SHA-256 is. */
export async function fileFacts(path: string): Promise<FileFacts> {
	const sha256 = (await hashFile(path)).digest('hex');
	return { bytes: (await stat(path)).size, sha256 };
}
