import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';

/** Size and SHA-256 of a file. */
export interface FileFacts {
	readonly bytes: number;
	/** 64 hexadecimal digits. */
	readonly sha256: string;
}

/** Reads a file through once and says how long it is and what its SHA-256 is. */
export async function fileFacts(path: string): Promise<FileFacts> {
	const hash = createHash('sha256');
	let bytes = 0;
	for await (const chunk of createReadStream(path)) {
		hash.update(chunk);
		bytes += chunk.length;
	}
	return { bytes, sha256: hash.digest('hex') };
}
