import * as v from 'valibot';

/** The form of a release's id: its day, and from the second of a day on a number after it. */
const FORM = /^(\d{4}-\d{2}-\d{2})(?:-([2-9]|[1-9]\d+))?$/;

/** Id of a data release: `2026-11-27`; a second one of that day is `2026-11-27-2`. */
export const ReleaseIdSchema = v.pipe(v.string(), v.regex(FORM));

/** Which of two releases is the earlier: a negative number when it is the first, as `Array.sort` wants. */
export function compareReleaseIds(a: string, b: string): number {
	const [first, second] = [partsOf(a), partsOf(b)];
	if (first.day !== second.day) return first.day < second.day ? -1 : 1;
	return first.number - second.number;
}

/** The id of the next release of a day, when those given are taken. */
export function nextReleaseId(day: string, taken: readonly string[]): string {
	const numbers = taken.map(partsOf).filter((release) => release.day === day);
	if (numbers.length === 0) return day;
	return `${day}-${Math.max(...numbers.map(({ number }) => number)) + 1}`;
}

/** How many digits of a fingerprint name data that are in no release. */
const SHORT = 8;

/** How data are called that are in no release: the first eight digits of their fingerprint. */
export function unreleasedId(fingerprint: string): string {
	return fingerprint.slice(0, SHORT);
}

/** What is known of a release by name. */
export interface NamedRelease {
	readonly id: string;
	/** 64 hexadecimal digits. */
	readonly fingerprint: string;
	/** Ids under which the same data were shown before. */
	readonly also: readonly string[];
}

/** The release that an id names: its own, one from before it had a day, or the beginning of its fingerprint. */
export function findRelease<T extends NamedRelease>(releases: readonly T[], id: string): T | undefined {
	return releases.find(
		(release) => release.id === id || release.also.includes(id) || unreleasedId(release.fingerprint) === id
	);
}

/**
 * The text whose SHA-256 is the fingerprint of data: lines as `sha256sum` writes them, in order of name.
 * @param tables each table's name and the SHA-256 of its CSV.
 */
export function fingerprintText(
	tables: readonly { readonly name: string; readonly sha256: string }[]
): string {
	const lines = tables.map(({ name, sha256 }) => ({ name, line: `${sha256}  ${name}.csv\n` }));
	return lines
		.sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0))
		.map(({ line }) => line)
		.join('');
}

function partsOf(id: string): { readonly day: string; readonly number: number } {
	const [, day = id, number = '1'] = FORM.exec(id) ?? [];
	return { day, number: Number(number) };
}
