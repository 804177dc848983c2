import { closeSync, openSync, readdirSync, readSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { DuckDBConnection } from '@duckdb/node-api';
import { isDay } from '#core/time.ts';
import { DataError, messageOf, UsageError } from '#scripts/errors.ts';
import { quoted } from '#scripts/files/duckdb.ts';

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
	const day = found ? `${found[1]}-${found[3]}-${found[4]}` : '';
	return isDay(day) ? day : null;
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

/** What a column of the case table holds. */
type Holds = 'key' | 'day' | 'truth' | 'text';

/** The columns without which nothing can be counted. */
const NEEDED = {
	idncase: 'key',
	nationality_code: 'text',
	court_code_last: 'text',
	judge_code_last: 'text',
	ij_completion_date_last: 'day',
	custody_code: 'text',
	represented: 'truth',
	asylum_claim_type_code: 'text',
	asylum_decision_last: 'text',
	withholding_decision_last: 'text',
	cat_decision_last: 'text'
} as const satisfies Readonly<Record<string, Holds>>;

/** The column of the day that counts. */
const DAY = 'ij_completion_date_last' satisfies keyof typeof NEEDED;

/** Columns that name the codes of another; a table without one has no names of that kind. */
const NAMING = { court: 'court_last', judge: 'judge_last', nationality: 'nationality' } as const;

/** SQL for what each column holds: the key as BIGINT, days as DATE, truth as BOOLEAN, text as VARCHAR. */
export interface CaseColumns {
	/** The table as a relation for FROM. */
	readonly relation: string;
	readonly sql: Readonly<Record<keyof typeof NEEDED, string>>;
	/** The completion day as it stands there. */
	readonly dayAsPrinted: string;
	/** Texts of columns that may hold something else than a day or a truth; null where their type rules it out. */
	readonly texts: { readonly day: string | null; readonly represented: string | null };
	/** The names beside the codes as VARCHAR; null where the table has none. */
	readonly naming: Readonly<Record<keyof typeof NAMING, string | null>>;
}

/**
 * Looks at the columns of a case table: which are there, and of which type.
 * @throws DataError naming what is missing and what was found.
 */
export async function findColumns(connection: DuckDBConnection, path: string): Promise<CaseColumns> {
	// The file of this very name, though it may look like a pattern for several.
	const relation = `read_parquet(${quoted(path.replace(/[*?[]/g, '[$&]'))}, binary_as_string = true)`;
	const found = await describe(connection, relation, path);
	const needed = Object.keys(NEEDED);
	const missing = needed.filter((name) => !found.has(name));
	if (missing.length > 0) throw missingColumns(path, missing, [...found.keys()]);
	const typeOf = (name: string) => found.get(name) ?? '';
	const named = (kind: keyof typeof NAMING) =>
		found.has(NAMING[kind]) ? asText(NAMING[kind], typeOf(NAMING[kind])) : null;
	const sql: Record<string, string> = {};
	for (const [name, holds] of Object.entries(NEEDED)) sql[name] = READERS[holds](name, typeOf(name), path);
	return {
		relation,
		sql: sql as CaseColumns['sql'],
		dayAsPrinted: asText(DAY, typeOf(DAY)),
		texts: {
			day: typeOf(DAY) === 'VARCHAR' ? DAY : null,
			represented: typeOf('represented') === 'BOOLEAN' ? null : asText('represented', typeOf('represented'))
		},
		naming: { court: named('court'), judge: named('judge'), nationality: named('nationality') }
	};
}

async function describe(
	connection: DuckDBConnection,
	relation: string,
	path: string
): Promise<ReadonlyMap<string, string>> {
	try {
		const reader = await connection.runAndReadAll(`DESCRIBE SELECT * FROM ${relation}`);
		return new Map(reader.getRowsJS().map(([name, type]) => [String(name).toLowerCase(), String(type)]));
	} catch (cause) {
		throw unreadable(path, cause);
	}
}

/** The error of a file that is Parquet by its ends and cannot be read in between. */
export function unreadable(path: string, cause: unknown): DataError {
	const reason = messageOf(cause).split('\n')[0];
	return new DataError(
		`${path} could not be read as a Parquet file: ${reason} It is damaged or cut; fetch it again with ` +
			'"npm run data -- pull ddp". Earlier output is as it was.',
		{ cause }
	);
}

function missingColumns(path: string, missing: readonly string[], found: readonly string[]): DataError {
	const needed = Object.keys(NEEDED).length;
	const other =
		missing.length > needed / 2 ? ' It is another table than the case table, or a much older one.' : '';
	return new DataError(
		`${path} has no column ${missing.join(', ')}.${other} Columns found: ${found.slice(0, 200).join(', ')}. ` +
			'Expected the columns of cases.parquet of the Deportation Data Project; if it was renamed there, change scripts/sources/ddp/case-table.ts.'
	);
}

const READERS: Readonly<Record<Holds, (name: string, type: string, path: string) => string>> = {
	key: asKey,
	day: asDay,
	truth: asTruth,
	text: asText
};

function asText(name: string, type: string): string {
	return type === 'VARCHAR' ? name : `CAST(${name} AS VARCHAR)`;
}

function asKey(name: string, type: string): string {
	if (/^U?(TINY|SMALL|BIG)?INT|^U?INTEGER/.test(type)) return `${name}::BIGINT`;
	// As a floating or decimal number, or text: a key only when it is whole.
	return `CASE WHEN TRY_CAST(${name} AS DOUBLE) = floor(TRY_CAST(${name} AS DOUBLE)) THEN TRY_CAST(TRY_CAST(${name} AS DOUBLE) AS BIGINT) END`;
}

function asDay(name: string, type: string, path: string): string {
	if (type === 'DATE') return name;
	// Without this detour the day would be that of the machine's time zone.
	if (type === 'TIMESTAMP WITH TIME ZONE') return `CAST(make_timestamp(epoch_us(${name})) AS DATE)`;
	if (type.startsWith('TIMESTAMP')) return `CAST(${name} AS DATE)`;
	if (type === 'VARCHAR')
		return `coalesce(CAST(TRY_CAST(trim(${name}) AS TIMESTAMP) AS DATE), CAST(try_strptime(trim(${name}), ['%m/%d/%Y', '%m/%d/%Y %H:%M:%S', '%Y%m%d']) AS DATE))`;
	throw new DataError(
		`${path}: column ${name} is of type ${type}; expected days, as date, timestamp or text. Is it the case table?`
	);
}

function asTruth(name: string, type: string): string {
	return type === 'BOOLEAN'
		? name
		: `CASE WHEN lower(trim(CAST(${name} AS VARCHAR))) IN ('true', 't', 'yes', 'y', '1', '1.0') THEN true
			WHEN lower(trim(CAST(${name} AS VARCHAR))) IN ('false', 'f', 'no', 'n', '0', '0.0') THEN false END`;
}
