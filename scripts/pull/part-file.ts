import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import * as v from 'valibot';
import { writeFilesAtomically } from '../files/write-whole.ts';
import { fileSize } from '../files/raw-file.ts';

const OriginSchema = v.object({
	/** Address the bytes came from. */
	url: v.string(),
	etag: v.nullable(v.string()),
	last_modified: v.nullable(v.string()),
	/** Bytes of the whole file, null when the server did not say. */
	length: v.nullable(v.number())
});

/** Which state of which file a part is a beginning of. */
export type Origin = v.InferOutput<typeof OriginSchema>;

/** The beginning of a file on disk. */
export interface Part {
	readonly origin: Origin;
	/** Bytes that are here, from the file's first. */
	readonly bytes: number;
}

/** Where the beginning of a large file waits for its rest: the bytes in one file, what they belong to in another. */
export class PartFile {
	readonly path: string;
	readonly #sidecar: string;

	/** @param folder the source's folder for incoming files. */
	constructor(folder: string) {
		this.path = join(folder, 'download.part');
		this.#sidecar = join(folder, 'download.json');
	}

	/** What is here; null when nothing is, or nobody can say what it belongs to. */
	async read(): Promise<Part | null> {
		const bytes = await fileSize(this.path);
		const text = await readFile(this.#sidecar, 'utf8').catch(() => null);
		if (bytes === null || text === null) return null;
		const origin = v.safeParse(v.pipe(v.string(), v.parseJson(), OriginSchema), text);
		return origin.success ? { origin: origin.output, bytes } : null;
	}

	/** Forgets the bytes and says to what the next ones will belong. */
	async begin(origin: Origin): Promise<void> {
		await rm(this.path, { force: true });
		await writeFilesAtomically(new Map([[this.#sidecar, `${JSON.stringify(origin, null, 2)}\n`]]));
	}

	/** Removes bytes and description. */
	async remove(): Promise<void> {
		await rm(this.path, { force: true });
		await rm(this.#sidecar, { force: true });
	}
}
