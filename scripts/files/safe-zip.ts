import { DataError } from '#scripts/errors.ts';
import { formatBytes } from './progress.ts';

/** What a zip says of one of its files. */
export interface ListedMember {
	readonly filename: string;
	readonly compressedSize: number;
	readonly uncompressedSize: number;
}

/** How much a zip may unpack to. */
export interface ZipLimits {
	/** Bytes of all files together. */
	readonly totalBytes: number;
	/** Files. */
	readonly members: number;
}

/** What is unpacked into memory: the largest such file so far has 4 MB. */
export const IN_MEMORY: ZipLimits = { totalBytes: 512 * 2 ** 20, members: 5_000 };

/**
 * EOIR's archive, which is read as a stream: 97 files, 4.6 GB that unpack to some 20. Deflate may make a thousandth of
 * anything; tables of text come to a tenth.
 */
export const ARCHIVE: ZipLimits = { totalBytes: 256 * 2 ** 30, members: 5_000 };

/** How many times its packed bytes a file may have, once it is larger than small tables of zeros and repeated markup are. */
const HIGHEST_RATIO = 200;
const RATIO_MATTERS_FROM = 32 * 2 ** 20;

/**
 * Refuses a zip that would fill memory or disk when unpacked, or whose names lead out of the folder they are unpacked to.
 * @param zip its name, for messages.
 * @throws DataError naming the file, what it announces and what is allowed.
 */
export function refuseUnsafeZip(
	zip: string,
	members: readonly ListedMember[],
	{ totalBytes, members: most }: ZipLimits
): void {
	const refuse = (what: string) =>
		new DataError(
			`${zip}: ${what}. Nothing of it was unpacked. Fetch it again from its publisher; if it is as published, raise the limit in scripts/files/safe-zip.ts.`
		);
	if (members.length > most) throw refuse(`holds ${members.length} files; at most ${most} are read`);
	const seen = new Set<string>();
	for (const { filename, compressedSize, uncompressedSize } of members) {
		if (leadsOut(filename))
			throw refuse(`the name of its file ${JSON.stringify(filename)} leads out of the zip`);
		if (seen.has(filename)) throw refuse(`holds ${JSON.stringify(filename)} twice`);
		seen.add(filename);
		if (uncompressedSize > RATIO_MATTERS_FROM && uncompressedSize > HIGHEST_RATIO * compressedSize) {
			throw refuse(
				`${JSON.stringify(filename)} would unpack from ${formatBytes(compressedSize)} to ${formatBytes(uncompressedSize)}, more than ${HIGHEST_RATIO} times as much`
			);
		}
	}
	const total = members.reduce((sum, { uncompressedSize }) => sum + uncompressedSize, 0);
	if (total > totalBytes)
		throw refuse(`would unpack to ${formatBytes(total)}; at most ${formatBytes(totalBytes)} are read`);
}

/** Whether a name is absolute, goes up, or holds what no file name may. */
function leadsOut(name: string): boolean {
	return /^(?:[/\\]|[a-z]:)/i.test(name) || name.split(/[/\\]/).includes('..') || name.includes('\0');
}

/**
 * A place for the bytes of one file that takes no more than the zip announced, so that a zip that lies about sizes does
 * not fill memory either.
 * @param announced bytes.
 */
export class BoundedBytes extends WritableStream<Uint8Array> {
	readonly #chunks: Uint8Array[];

	constructor(name: string, announced: number) {
		const chunks: Uint8Array[] = [];
		let bytes = 0;
		super({
			write(chunk) {
				bytes += chunk.length;
				if (bytes > announced)
					throw new Error(`"${name}" unpacks to more than the ${formatBytes(announced)} it announces`);
				chunks.push(chunk);
			}
		});
		this.#chunks = chunks;
	}

	/** Everything that was written. */
	bytes(): Uint8Array {
		return new Uint8Array(Buffer.concat(this.#chunks));
	}
}
