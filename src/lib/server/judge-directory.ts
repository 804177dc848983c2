import type { JudgeWindow } from '#core/series/judge-window.ts';
import { listName, spokenName } from '#core/names/person-name.ts';
import { judgeAddress, nameAddress } from '#core/twins/judge-address.ts';
import { yearsByJudge } from './counted-rows.ts';
import { once } from './data-source.ts';
import { isPersonCode, nameOfJudge, slugOfCode } from './judge-person.ts';
import { judgeWindows } from './judge-windows.ts';
import { isPrintedAs, recordPeople } from './record-people.ts';

/** One person with a page. */
export interface JudgeEntry {
	/** Last part of the address. */
	readonly slug: string;
	/** Name as lists order it: EOIR's where the code is known, else the publisher's. */
	readonly name: string;
	/** EOIR judge code, or null. */
	readonly code: string | null;
	/** Published rows, newest window first. */
	readonly windows: readonly JudgeWindow[];
	/** Which person of the court records this is, or null. */
	readonly record: string | null;
}

/** Every judge with a published or a counted figure, in order of name; codes that are no person have no page. */
export function judgeEntries(): readonly JudgeEntry[] {
	return once('judge-entries', () => {
		const rows = new Map<string, { name: string; code: string | null; windows: JudgeWindow[] }>();
		for (const window of judgeWindows()) {
			const slug = slugOfWindow(window);
			const entry = rows.get(slug);
			if (entry) entry.windows.push(window);
			else rows.set(slug, { name: nameInWindow(window), code: window.judge, windows: [window] });
		}
		for (const code of yearsByJudge().keys()) {
			if (code === null || !isPersonCode(code) || rows.has(slugOfCode(code))) continue;
			rows.set(slugOfCode(code), { name: nameOfJudge(code), code, windows: [] });
		}
		const records = placeRecordPeople(rows);
		return [...rows]
			.map(([slug, entry]): JudgeEntry => ({ slug, ...entry, record: records.get(slug) ?? null }))
			.sort((a, b) => a.name.localeCompare(b.name, 'en') || (a.slug < b.slug ? -1 : 1));
	});
}

/** The judge of an address, or undefined. */
export function findJudge(slug: string): JudgeEntry | undefined {
	return once('judges-by-slug', () => new Map(judgeEntries().map((entry) => [entry.slug, entry]))).get(slug);
}

interface Placed {
	readonly name: string;
	readonly code: string | null;
	readonly windows: JudgeWindow[];
}

/**
 * Gives every person of the court records an address, and adds those who have none yet: by code; by printed name and
 * court where no code is certain; else the name alone, with the court where two people share it.
 * @returns the person's id by address.
 */
function placeRecordPeople(rows: Map<string, Placed>): ReadonlyMap<string, string> {
	const uncoded = [...rows].filter(([, { code }]) => code === null);
	const placed = new Map<string, string>();
	for (const person of recordPeople().values()) {
		const code = person.code !== null && isPersonCode(person.code) ? person.code : null;
		const known = uncoded.find(
			([slug, { windows }]) => !placed.has(slug) && windows.some((window) => isPrintedAs(person, window))
		);
		const alone = nameAddress(spokenName(person.name));
		const free = rows.has(alone)
			? judgeAddress(person.name, { court: person.courts[0]?.court ?? '' })
			: alone;
		const slug = code === null ? (known?.[0] ?? free) : slugOfCode(code);
		if (!rows.has(slug))
			rows.set(slug, {
				name: code === null ? listName(person.name) : nameOfJudge(code),
				code,
				windows: []
			});
		placed.set(slug, person.id);
	}
	return placed;
}

/** The address of a person of the court records by id, or undefined. */
export function slugOfRecordPerson(id: string): string | undefined {
	return once(
		'slugs-of-record-people',
		() => new Map(judgeEntries().flatMap(({ slug, record }) => (record === null ? [] : [[record, slug]])))
	).get(id);
}

/** The address of the judge whom a published row is about. */
export function slugOfWindow({ judge, judge_name, court }: JudgeWindow): string {
	if (judge === null) return judgeAddress(judge_name, { court });
	return isPersonCode(judge) ? slugOfCode(judge) : judgeAddress(judge_name, { judge });
}

function nameInWindow({ judge, judge_name }: JudgeWindow): string {
	return judge !== null && isPersonCode(judge) ? nameOfJudge(judge) : listName(judge_name);
}
