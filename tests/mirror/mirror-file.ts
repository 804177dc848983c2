import { createHash } from 'node:crypto';

/** A file that the mirror serves: its bytes can be had from any place on, so that it need not be in memory whole. */
export interface MirrorFile {
	/** Length in bytes. */
	readonly bytes: number;
	/** Media type. */
	readonly type: string;
	/** Strong or weak entity tag with its quotes, null for a server that sends none. */
	readonly etag: string | null;
	/** HTTP date, null for a server that sends none. */
	readonly lastModified: string | null;
	/** The bytes from one place (counted from 0) up to another, exclusive. */
	readonly read: (from: number, to: number) => Iterable<Uint8Array>;
}

/** Media types of what publishers offer. */
const TYPES = {
	html: 'text/html; charset=utf-8',
	json: 'application/json',
	parquet: 'application/octet-stream',
	pdf: 'application/pdf',
	text: 'text/plain; charset=utf-8',
	xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
	zip: 'application/x-zip-compressed'
} as const;

/** What kind of file it is, for its media type. */
export type MirrorKind = keyof typeof TYPES;

/**
 * A file held in memory, with a tag made of its bytes, as publishers' servers have it.
 * @param lastModified day (ISO) on which the publisher put it there; null for a server that does not say.
 */
export function fileInMemory(
	kind: MirrorKind,
	content: string | Uint8Array,
	lastModified: string | null = null
): MirrorFile {
	const bytes = Buffer.from(content);
	return {
		bytes: bytes.length,
		type: TYPES[kind],
		etag: `"${createHash('sha256').update(bytes).digest('hex').slice(0, 16)}"`,
		lastModified: lastModified === null ? null : new Date(`${lastModified}T14:22:09Z`).toUTCString(),
		read: (from, to) => [bytes.subarray(from, to)]
	};
}

/** Every byte of a file in one piece; only for small ones. */
export function wholeFile(file: MirrorFile): Buffer {
	return Buffer.concat([...file.read(0, file.bytes)]);
}

/** SHA-256 of a file, read piece by piece. */
export function sha256Of(file: MirrorFile): string {
	const hash = createHash('sha256');
	for (const piece of file.read(0, file.bytes)) hash.update(piece);
	return hash.digest('hex');
}
