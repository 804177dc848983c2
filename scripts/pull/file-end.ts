import { open, readFile } from 'node:fs/promises';
import { UnreachableError } from '#scripts/errors.ts';
import { type ContentKind, kindName } from './content-kind.ts';

/** How many bytes at the end of a file show whether it is whole: a zip's directory record and its longest comment. */
const TAIL_BYTES = 65_557;

/**
 * Checks that a file on disk is whole, by what its format writes at its end: a body that was cut short, or has a hole,
 * is not kept whatever length its server announced.
 * @param url where it came from, for the message.
 * @throws UnreachableError when the end is missing or does not fit what stands before it.
 */
export async function checkEnd(kind: ContentKind, path: string, url: string): Promise<void> {
	const problem = await problemOf(kind, path);
	if (problem === null) return;
	throw new UnreachableError(
		`${url} sent ${kindName(kind)} that is not whole: ${problem}. Nothing was kept of it. Run the pull again.`
	);
}

async function problemOf(kind: ContentKind, path: string): Promise<string | null> {
	switch (kind) {
		case 'json':
			return jsonProblem(await readFile(path, 'utf8'));
		case 'pdf':
			// The format wants the mark among the last 1024 bytes; what stands before may be an older edition's.
			return (await readTail(path, 1024)).tail.includes('%%EOF')
				? null
				: 'the file is cut short (its last 1024 bytes hold no %%EOF)';
		case 'parquet':
			return parquetProblem(await readTail(path, 8));
		case 'xlsx':
		case 'zip':
			return zipProblem(await readTail(path, TAIL_BYTES));
		case 'html':
			// Pages are not kept as files; whoever reads one looks for its end.
			return null;
	}
}

function jsonProblem(text: string): string | null {
	try {
		const value: unknown = JSON.parse(text);
		const parts = typeof value === 'object' && value !== null ? [value, ...Object.values(value)] : [];
		// An interface that refuses may do so in JSON, too; data are lists.
		return parts.some(Array.isArray) ? null : `it holds no list (${text.trim().slice(0, 60)})`;
	} catch (error) {
		return `the file is cut short or broken (${error instanceof Error ? error.message : String(error)})`;
	}
}

/** The last bytes of a file, and where in the file they begin. */
interface Tail {
	readonly tail: Buffer;
	readonly from: number;
}

/** `footer, length of the footer (4 bytes, little-endian), PAR1`. */
function parquetProblem({ tail, from }: Tail): string | null {
	if (tail.length < 8 || tail.toString('latin1', 4) !== 'PAR1')
		return 'the file is cut short (no PAR1 at its end)';
	const footer = tail.readUInt32LE(0);
	// Before the footer stand four bytes at least, the first PAR1.
	return footer > 0 && footer <= from - 4
		? null
		: `its footer of ${footer} bytes does not fit into what came`;
}

const END_OF_DIRECTORY = Buffer.from('PK\x05\x06', 'latin1');
/** Bytes of the record at a zip's end, without its comment. */
const END_BYTES = 22;
/** What stands for a number that is in the zip64 record instead. */
const IN_ZIP64 = 0xff_ff_ff_ff;

/** The directory of a zip must lie wholly before the record at its end: bytes that are missing would put it beyond. */
function zipProblem({ tail, from }: Tail): string | null {
	for (
		let at = tail.lastIndexOf(END_OF_DIRECTORY);
		at >= 0;
		at = tail.lastIndexOf(END_OF_DIRECTORY, at - 1)
	) {
		if (at + END_BYTES > tail.length) continue;
		const end = at + END_BYTES + tail.readUInt16LE(at + 20);
		if (end > tail.length || tail.subarray(end).some((byte) => byte !== 0)) continue;
		const [bytes, offset] = [tail.readUInt32LE(at + 12), tail.readUInt32LE(at + 16)];
		if (bytes === IN_ZIP64 || offset === IN_ZIP64 || offset + bytes <= from + at) return null;
		return `its directory of ${bytes} bytes at ${offset} does not fit into what came`;
	}
	return 'the file is cut short (no directory at its end)';
}

async function readTail(path: string, most: number): Promise<Tail> {
	const handle = await open(path, 'r');
	try {
		const { size } = await handle.stat();
		const length = Math.min(size, most);
		const { buffer } = await handle.read(Buffer.alloc(length), 0, length, size - length);
		return { tail: buffer, from: size - length };
	} finally {
		await handle.close();
	}
}
