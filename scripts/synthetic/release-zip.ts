import { once } from 'node:events';
import { createReadStream, createWriteStream, type WriteStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { Readable, Writable } from 'node:stream';
import { finished } from 'node:stream/promises';
import { crc32, createDeflateRaw, type DeflateRaw } from 'node:zlib';
import { configure, ZipWriter } from '@zip.js/zip.js';
import type { DamagePlan } from './mess.ts';
import type { TableTruth } from './release-options.ts';
import { RowBuffer } from './table-rows.ts';

const FULL_AT = 1 << 20;

/** A table of the release as it grows: rows go to a buffer, full buffers to the file. */
export class TableFile {
	private readonly buffer = new RowBuffer(FULL_AT);
	private records = 0;

	constructor(
		private readonly file: PackedFileWriter,
		header: readonly string[],
		private readonly damage: DamagePlan
	) {
		for (const column of header) this.buffer.text(column);
		this.buffer.endRow();
	}

	/** True when `flush` should be awaited before many more rows are added. */
	get isFull(): boolean {
		return this.buffer.isFull;
	}

	/** Adds a row: `fill` appends its fields and is given the row's number, from 1. */
	row(fill: (row: RowBuffer, number: number) => void): void {
		fill(this.buffer, ++this.records);
		this.damage.endRow(this.buffer);
	}

	/** Sends the buffered rows to the file. */
	async flush(): Promise<void> {
		await this.file.write(this.buffer.take());
	}

	/** Sends what is left and ends the file. */
	async close(): Promise<PackedFile> {
		await this.flush();
		return this.file.close();
	}

	/** What the table holds by now. */
	truth(): TableTruth {
		return { records: this.records, mess: { ...this.damage.done } };
	}
}

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

const DEFLATE = 8;
const STORED = 0;

/** A member of the zip and the packed bytes it is made of. */
export interface ZipMember {
	readonly name: string;
	readonly packed: PackedFile;
}

/**
 * Writes a zip of members that are already compressed, streaming; zip64 records only where sizes ask for them.
 * @param memberTime what every member is dated (local time, as zip has it), so that two runs give the same bytes.
 */
export async function writeReleaseZip(
	path: string,
	members: readonly ZipMember[],
	memberTime: Date
): Promise<void> {
	configure({ useWebWorkers: false });
	const target: WritableStream<Uint8Array> = Writable.toWeb(createWriteStream(path));
	const zip = new ZipWriter(target, {
		lastModDate: memberTime,
		extendedTimestamp: false,
		passThrough: true
	});
	for (const { name, packed } of members) {
		const { size: packedSize } = await stat(packed.path);
		const readable: unknown = Readable.toWeb(createReadStream(packed.path, { highWaterMark: 1 << 20 }));
		await zip.add(
			name,
			{ readable: readable as ReadableStream<Uint8Array>, size: packedSize },
			{
				compressionMethod: packed.method === 'deflate' ? DEFLATE : STORED,
				uncompressedSize: packed.size,
				crc32: packed.crc32,
				dataDescriptor: false
			}
		);
	}
	await zip.close();
}
