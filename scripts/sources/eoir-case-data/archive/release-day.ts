import type { ReleaseFiles } from './find-tables.ts';

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
export const FAR_APART = 45;

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
export function daysIn(name: string): string[] {
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
