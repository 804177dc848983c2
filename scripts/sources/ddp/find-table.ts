import { closeSync, openSync, readdirSync, readSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { DataError, UsageError } from '#scripts/errors.ts';

/**
 * The case table at a path: the file itself, or the newest of a folder by the day in its name.
 * @throws UsageError when there is nothing; DataError when it is no Parquet file, or not a whole one.
 */
export function findTable(from: string): string {
	const kind = statSync(from, { throwIfNoEntry: false });
	if (!kind)
		throw new UsageError(`There is no file or folder ${from}. Give --from the case table (cases.parquet).`);
	const path = kind.isDirectory() ? newestIn(from) : from;
	checkParquet(path);
	return path;
}

/** The day in a file's name (`cases_2026-08-01.parquet`, `20260801.parquet`), ISO; null when there is none. */
export function dayInName(path: string): string | null {
	const found = /(?<!\d)(\d{4})([-_.]?)(\d{2})\2(\d{2})(?!\d)/.exec(basename(path));
	return found ? realDay(`${found[1]}-${found[3]}-${found[4]}`) : null;
}

/** An ISO day that the calendar has, else null. */
export function realDay(text: string): string | null {
	const time = /^\d{4}-\d{2}-\d{2}$/.test(text) ? Date.parse(`${text}T00:00:00Z`) : NaN;
	return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text) ? text : null;
}

function newestIn(folder: string): string {
	const files = readdirSync(folder).filter((name) => name.toLowerCase().endsWith('.parquet'));
	const days = files.map((name) => dayInName(name) ?? '');
	const newest = [...days].sort().at(-1) ?? '';
	const [first, second] = files.filter((_, i) => days[i] === newest);
	if (first === undefined)
		throw new DataError(
			`${folder} holds no Parquet file. Give --from the case table itself (cases.parquet), or fetch it with "npm run data -- pull ddp".`
		);
	if (second !== undefined || (newest !== '' && days.includes('')))
		throw new DataError(
			`${folder} holds ${files.join(', ')}: which is the newest cannot be told. Give --from one of them.`
		);
	return join(folder, first);
}

const MAGIC = 'PAR1';
/** The magic at both ends, and the length of the footer before the last. */
const SMALLEST = 12;

function checkParquet(path: string): void {
	const { head, tail, bytes } = readEnds(path);
	if (bytes >= SMALLEST && head.startsWith(MAGIC) && tail.endsWith(MAGIC)) return;
	throw new DataError(
		`${path} is ${whatItIs(head, bytes)}; expected the case table as a whole Parquet file, which begins and ends with ` +
			`"${MAGIC}". ${whatToDo(head)} Earlier output is as it was.`
	);
}

function whatItIs(head: string, bytes: number): string {
	if (bytes === 0) return 'empty';
	if (isPointer(head)) return 'the text pointer of a Git LFS file, not the file it points to';
	if (head.startsWith(MAGIC))
		return `the beginning of a Parquet file without its end (${bytes} bytes): it is cut short`;
	if (/^(?:\xEF\xBB\xBF)?\s*<(?:!doctype|html|head|\?xml|!--)/i.test(head)) return 'a web page';
	if (head.startsWith('PARE')) return 'an encrypted Parquet file';
	if (head.startsWith('PK')) return 'a zip or workbook';
	return `no Parquet file: it begins with "${head.slice(0, 24).replace(/[^\x20-\x7E]+/g, '·')}"`;
}

function whatToDo(head: string): string {
	if (isPointer(head))
		return 'Fetch the file from media.githubusercontent.com instead of the raw address, or run "npm run data -- pull ddp".';
	if (head.startsWith('PK')) return 'Extract it first, or fetch the file with "npm run data -- pull ddp".';
	return 'Fetch it again: "npm run data -- pull ddp".';
}

/** Whether a file's first text is that of a Git LFS pointer, which GitHub sends from the raw address. */
function isPointer(head: string): boolean {
	return head.startsWith('version https://git-lfs');
}

function readEnds(path: string): { head: string; tail: string; bytes: number } {
	const { size: bytes } = statSync(path);
	const file = openSync(path, 'r');
	try {
		const read = (length: number, at: number) => {
			const buffer = Buffer.alloc(length);
			return buffer.toString('latin1', 0, readSync(file, buffer, 0, length, at));
		};
		return { head: read(256, 0), tail: read(4, Math.max(0, bytes - 4)), bytes };
	} finally {
		closeSync(file);
	}
}
