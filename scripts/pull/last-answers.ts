import { basename, dirname, join } from 'node:path';
import * as v from 'valibot';
import { textIfThere } from '#scripts/files/if-there.ts';
import type { SnapshotRecord } from '#scripts/files/snapshot-record.ts';
import { writeFilesAtomically } from '#scripts/files/write-whole.ts';
import { latestRecord } from './known-document.ts';
import { stateOf, type Validators } from './validators.ts';

const AnswersSchema = v.record(
	v.string(),
	v.object({ sha256: v.string(), etag: v.nullable(v.string()), last_modified: v.nullable(v.string()) })
);

/** What a server last said of the file at an address, and the file's SHA-256. */
export type LastAnswer = v.InferOutput<typeof AnswersSchema>[string];

/**
 * What servers last said of the files of one source, by address. Records in `data/snapshots` change only with the
 * bytes; a server that gives the same bytes a new tag, or a file a new address, is remembered here, so that it is
 * asked under a condition all the same. Lies beside the raw files, which it is of no use without.
 */
export class LastAnswers {
	readonly #path: string;
	readonly #answers: Map<string, LastAnswer>;

	private constructor(path: string, answers: Map<string, LastAnswer>) {
		this.#path = path;
		this.#answers = answers;
	}

	/** @param rawFolder `data/raw/<source>`. What cannot be read is forgotten: the next pull asks without a condition. */
	static async read(rawFolder: string): Promise<LastAnswers> {
		const path = join(dirname(rawFolder), '.answers', `${basename(rawFolder)}.json`);
		const text = await textIfThere(path);
		const parsed = v.safeParse(v.pipe(v.string(), v.parseJson(), AnswersSchema), text);
		return new LastAnswers(path, new Map(parsed.success ? Object.entries(parsed.output) : []));
	}

	/** What was last said of an address; undefined when nothing was. */
	at(url: string): LastAnswer | undefined {
		return this.#answers.get(url);
	}

	/**
	 * Keeps what was said of an address, if the file's record does not say it already.
	 * @param record of the file that stands at the address.
	 * @param records all there are, this one included: an older one of the address must not be taken for it.
	 */
	async keep(
		url: string,
		{ etag, last_modified }: Validators,
		record: SnapshotRecord,
		records: readonly SnapshotRecord[] = [record]
	): Promise<void> {
		const old = this.#answers.get(url);
		const said = { etag, last_modified };
		const isRecorded = latestRecord(url, records) === record && isEqual(stateOf(record), said);
		if (isRecorded ? old === undefined : old?.sha256 === record.sha256 && isEqual(old, said)) return;
		if (isRecorded) this.#answers.delete(url);
		else this.#answers.set(url, { sha256: record.sha256, ...said });
		const text = `${JSON.stringify(Object.fromEntries([...this.#answers].sort()), null, '\t')}\n`;
		await writeFilesAtomically(new Map([[this.#path, text]]));
	}
}

function isEqual(a: Validators, b: Validators): boolean {
	return a.etag === b.etag && a.last_modified === b.last_modified;
}
