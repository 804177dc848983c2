import { createReadStream, createWriteStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { Readable, Writable } from 'node:stream';
import { configure, ZipWriter } from '@zip.js/zip.js';
import type { PackedFile } from '#scripts/synthetic/release-zip.ts';

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
