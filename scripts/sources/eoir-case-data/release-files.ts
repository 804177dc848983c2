import { closeSync, openSync, readdirSync, readSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { DataError, UsageError } from '#scripts/errors.ts';
import { type Member, readFolderDirectory, readZipDirectory } from './members.ts';
import { NAME_TABLES, type NameTable } from './release-lists.ts';
import { TABLE_NAMES, type TableName } from './tables.ts';

/** The files of a release that the count reads. */
export interface ReleaseFiles {
	/** The zip or folder. */
	readonly from: string;
	readonly tables: Readonly<Partial<Record<TableName, Member>>>;
	/** `Count.txt`, EOIR's own row counts. */
	readonly counts: Member | null;
	/** The release's own lists of names, where it brings them. */
	readonly lookups: Readonly<Partial<Record<NameTable, Member>>>;
}

/**
 * Finds the tables in a zip or an extracted folder, by the names of the files alone: in any folder, in any case, with
 * or without a plural `s`. A folder that holds zips and no tables stands for the newest release among them, by its day
 * (`releaseDay`), never by the order of names.
 * @param today ISO day, for zips without any date.
 * @throws UsageError when there is nothing at `from`. @throws DataError when a table stands there twice, the zip is bad,
 * or two downloads of one day differ.
 */
export async function findTables(from: string, today: string): Promise<ReleaseFiles> {
	const kind = statSync(from, { throwIfNoEntry: false });
	if (!kind)
		throw new UsageError(
			`There is no file or folder ${from}. Give --from the case-data zip or the folder it was extracted to.`
		);
	if (!kind.isDirectory()) return filesOf(from, await readZipDirectory(from, isWanted));
	const files = filesOf(from, readFolderDirectory(from, isWanted));
	if (Object.keys(files.tables).length > 0) return files;
	return (await newestDownload(from, today)) ?? files;
}

/** The newest release among the zips of a folder; undefined when none holds a table. */
async function newestDownload(folder: string, today: string): Promise<ReleaseFiles | undefined> {
	const named = readdirSync(folder)
		.filter((name) => name.toLowerCase().endsWith('.zip'))
		.sort()
		.map((name) => join(folder, name));
	const zips = named.length > 1 ? named.filter(startsAsZip) : named;
	const newestNamed = newestByName(zips);
	if (newestNamed !== undefined) return filesOf(newestNamed, await readZipDirectory(newestNamed, isWanted));
	const downloads: { files: ReleaseFiles; day: ReleaseDay }[] = [];
	for (const zip of zips) {
		const files = filesOf(zip, await readZipDirectory(zip, isWanted));
		if (zips.length === 1) return files;
		if (Object.keys(files.tables).length > 0) downloads.push({ files, day: releaseDay(files, today) });
	}
	const newest = downloads
		.map(({ day }) => day.on)
		.sort()
		.at(-1);
	const last = downloads.filter(({ day }) => day.on === newest);
	const [first, ...rest] = last;
	if (!first) return undefined;
	const isOneRelease = rest.every(({ files }) => contents(files) === contents(first.files));
	const isUndated = downloads.length > 1 && downloads.some(({ day }) => day.knownFrom === 'today');
	if (isOneRelease && !isUndated) return first.files;
	const names = (isUndated ? downloads : last).map(({ files }) => `"${basename(files.from)}"`).join(' and ');
	throw new DataError(
		`${folder} holds several downloads, and ${isUndated ? 'not all of them say of which day they are' : `the newest day, ${newest}, is claimed by different ones`}: ${names}. ` +
			'One newest release was expected. Give --from the zip to count, or take the others out of the folder.'
	);
}

/** Whether a file is a zip by its first bytes; what is only called one (a saved web page, a note) is no download. */
function startsAsZip(path: string): boolean {
	const file = openSync(path, 'r');
	try {
		const head = Buffer.alloc(2);
		return readSync(file, head) === 2 && head.toString('latin1') === 'PK';
	} finally {
		closeSync(file);
	}
}

/** The newest of zips whose own names all say a day, when it is one alone; the others need not be opened. */
function newestByName(zips: readonly string[]): string | undefined {
	const days = zips.map((zip) => daysIn(basename(zip)).sort().at(-1));
	const newest = days.every((day) => day !== undefined) ? [...days].sort().at(-1) : undefined;
	return newest !== undefined && days.indexOf(newest) === days.lastIndexOf(newest)
		? zips[days.indexOf(newest)]
		: undefined;
}

/** What tells two downloads apart: sizes and checksums of the tables. */
function contents({ tables }: ReleaseFiles): string {
	return TABLE_NAMES.map((name) => `${tables[name]?.bytes ?? ''}:${tables[name]?.crc32 ?? ''}`).join('|');
}

function filesOf(from: string, members: readonly Member[]): ReleaseFiles {
	const tables = TABLE_NAMES.flatMap((table) => {
		const member = only(from, table, members);
		return member ? [[table, member] as const] : [];
	});
	return {
		from,
		tables: Object.fromEntries(tables),
		counts: members.find((member) => stem(member.path) === 'count') ?? null,
		lookups: Object.fromEntries(
			NAME_TABLES.flatMap((table) => {
				const name = table.toLowerCase();
				const member = members.find(({ path }) => [name, `${name}s`].includes(stem(path)));
				return member ? [[table, member] as const] : [];
			})
		)
	};
}

/** An exact name goes before a plural one. */
function only(from: string, table: TableName, members: readonly Member[]): Member | undefined {
	const exact = members.filter((member) => stem(member.path) === table.toLowerCase());
	const found =
		exact.length > 0 ? exact : members.filter((member) => stem(member.path) === `${table.toLowerCase()}s`);
	if (found.length > 1) {
		throw new DataError(
			`${from} holds ${table} ${found.length} times: ${found.map((member) => `"${member.path}"`).join(', ')}; one was expected. Give a folder with one release.`
		);
	}
	return found[0];
}

const STEMS: ReadonlySet<string> = new Set([
	'count',
	...TABLE_NAMES.map((table) => table.toLowerCase()),
	...TABLE_NAMES.map((table) => `${table.toLowerCase()}s`),
	...NAME_TABLES.flatMap((table) => [table.toLowerCase(), `${table.toLowerCase()}s`])
]);

function isWanted(path: string): boolean {
	return /\.(csv|txt)$/i.test(path) && !path.includes('__MACOSX/') && STEMS.has(stem(path));
}

function stem(path: string): string {
	return basename(path.replaceAll('\\', '/'))
		.toLowerCase()
		.replace(/\.(csv|txt)$/, '');
}

/** The day a release was made, and how we know. */
export interface ReleaseDay {
	/** ISO day. */
	readonly on: string;
	readonly knownFrom: 'file dates' | 'names' | 'today';
	/** The latest date of the files where it lies more than `FAR_APART` days from a day in the names, else null. */
	readonly fileDatesSay: string | null;
}

/** EOIR has published its case data since the 2010s; an earlier date is a packer's default (1980), not a release. */
const FIRST_RELEASE_DAY = '2010-01-01';

/** Days between a name and the dates of the files beyond which the difference is said. */
const FAR_APART = 45;

const YEAR_FIRST = /(?<!\d)(20\d\d)[-_. ]?(\d\d)[-_. ]?(\d\d)(?!\d)/g;
/** The United States' order, with separators only: without them it could be read another way. */
const MONTH_FIRST = /(?<!\d)(\d{1,2})[-_.](\d{1,2})[-_.](20\d\d)(?!\d)/g;

/**
 * The day of a release: a day in its names (`EOIR Case Data 2026-0301`, `2026-09-01.zip`; the latest of several), else
 * the latest of the dates its files carry, else today. No decision can be later. A name goes first because files that
 * are packed again carry the day of packing.
 * @param today ISO day.
 */
export function releaseDay({ from, tables, counts }: ReleaseFiles, today: string): ReleaseDay {
	const members = [...Object.values(tables), ...(counts ? [counts] : [])];
	const changed = members.flatMap(({ changedOn }) =>
		changedOn === null || !isPlausible(changedOn, today) ? [] : [changedOn]
	);
	const named = [from.split(/[\\/]/).at(-1) ?? '', ...members.map(({ path }) => path)]
		.flatMap(daysIn)
		.filter((day) => isPlausible(day, today));
	const [lastChanged, lastNamed] = [changed.sort().at(-1), named.sort().at(-1)];
	if (lastNamed !== undefined) {
		const apart = lastChanged === undefined ? 0 : Math.abs(Date.parse(lastNamed) - Date.parse(lastChanged));
		const isFar = apart > FAR_APART * 86_400_000;
		return { on: lastNamed, knownFrom: 'names', fileDatesSay: isFar ? (lastChanged ?? null) : null };
	}
	return lastChanged === undefined
		? { on: today, knownFrom: 'today', fileDatesSay: null }
		: { on: lastChanged, knownFrom: 'file dates', fileDatesSay: null };
}

/** The days that a name holds, ISO, in order of appearance. */
function daysIn(name: string): string[] {
	const yearFirst = [...name.matchAll(YEAR_FIRST)].map(([, year, month, day]) => `${year}-${month}-${day}`);
	const monthFirst = [...name.matchAll(MONTH_FIRST)].map(
		([, month = '', day = '', year]) => `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
	);
	return [...yearFirst, ...monthFirst].filter(
		(day) => new Date(day).toString() !== 'Invalid Date' && new Date(day).toISOString().startsWith(day)
	);
}

function isPlausible(day: string, today: string): boolean {
	return day >= FIRST_RELEASE_DAY && day <= nextYear(today);
}

/** Dates further ahead come from a wrong clock, not from a release. */
function nextYear(today: string): string {
	return `${Number(today.slice(0, 4)) + 1}${today.slice(4)}`;
}
