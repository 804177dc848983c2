import type { ReleaseFiles } from './find-tables.ts';

/** The day a release was made, and how we know. */
export interface ReleaseDay {
	/** ISO day. */
	readonly on: string;
	readonly knownFrom: 'file dates' | 'names' | 'today';
}

/** EOIR has published its case data since the 2010s; an earlier date is a packer's default (1980), not a release. */
const FIRST_RELEASE_DAY = '2010-01-01';

const DAY_IN_NAME = /(20\d\d)[-_.]?(\d\d)[-_.]?(\d\d)/g;

/**
 * The day of a release: the latest of the dates its files carry and the dates in its names (`EOIR Case Data 2026-0301`,
 * `2026-09-01.zip`); without any, today. No decision can be later.
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
	const [lastChanged, lastNamed] = [changed.sort().at(-1) ?? '', named.sort().at(-1) ?? ''];
	if (lastChanged === '' && lastNamed === '') return { on: today, knownFrom: 'today' };
	return lastChanged >= lastNamed
		? { on: lastChanged, knownFrom: 'file dates' }
		: { on: lastNamed, knownFrom: 'names' };
}

function daysIn(name: string): string[] {
	return [...name.matchAll(DAY_IN_NAME)]
		.map(([, year, month, day]) => `${year}-${month}-${day}`)
		.filter(
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
