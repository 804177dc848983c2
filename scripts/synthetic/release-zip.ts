import { once } from 'node:events';
import { createWriteStream, type WriteStream } from 'node:fs';
import { finished } from 'node:stream/promises';
import { crc32, createDeflateRaw, type DeflateRaw } from 'node:zlib';

/** What a zip needs to know of bytes that were compressed beforehand. */
export interface PackedFile {
	readonly path: string;
	readonly method: 'deflate' | 'stored';
	readonly crc32: number;
	/** Bytes before compression. */
	readonly size: number;
}

/** Compression is light: the time goes to the thread pool, and the archive's size does not matter. */
const LEVEL = 3;

/**
 * A file compressed while it is written, with its checksum and size counted on the way, so that several tables can grow
 * at once and be put into one zip afterwards.
 */
export class PackedFileWriter {
	private readonly target: WriteStream;
	private readonly deflate: DeflateRaw | null;
	private checksum = 0;
	private size = 0;

	constructor(
		private readonly path: string,
		private readonly method: 'deflate' | 'stored'
	) {
		this.target = createWriteStream(path);
		this.deflate = method === 'deflate' ? createDeflateRaw({ level: LEVEL, chunkSize: 1 << 18 }) : null;
		this.deflate?.pipe(this.target);
	}

	/** Appends bytes, which must not change afterwards; waits while earlier ones are still being compressed. */
	async write(bytes: Buffer): Promise<void> {
		this.checksum = crc32(bytes, this.checksum);
		this.size += bytes.length;
		const stream = this.deflate ?? this.target;
		if (!stream.write(bytes)) await once(stream, 'drain');
	}

	/** Ends the file once every byte is on disk. */
	async close(): Promise<PackedFile> {
		(this.deflate ?? this.target).end();
		await finished(this.target);
		return { path: this.path, method: this.method, crc32: this.checksum, size: this.size };
	}
}
