import { createReadStream, createWriteStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable, Writable } from 'node:stream';
import { configure, ZipWriter } from '@zip.js/zip.js';

/** What every member is dated: the first moment a zip can name, so that equal files give equal bytes. */
const MEMBER_TIME = new Date(1980, 0, 1);

/**
 * Puts files of a folder into one zip, in the order given, under a folder of its own.
 * @param folder where the files are.
 * @param names their names; Parquet files are stored as they are, since they are packed already.
 * @param path the zip to write.
 * @param prefix the folder inside the zip.
 */
export async function writeZip(
	folder: string,
	names: readonly string[],
	{ path, prefix }: { readonly path: string; readonly prefix: string }
): Promise<void> {
	configure({ useWebWorkers: false });
	const target: WritableStream<Uint8Array> = Writable.toWeb(createWriteStream(path));
	const zip = new ZipWriter(target, {
		lastModDate: MEMBER_TIME,
		extendedTimestamp: false,
		dataDescriptor: false
	});
	for (const name of names) {
		const from = join(folder, name);
		const { size } = await stat(from);
		const readable: unknown = Readable.toWeb(createReadStream(from));
		await zip.add(
			`${prefix}/${name}`,
			{ readable: readable as ReadableStream<Uint8Array>, size },
			{ level: name.endsWith('.parquet') ? 0 : 6 }
		);
	}
	await zip.close();
}
