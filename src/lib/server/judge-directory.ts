import type { JudgeWindow } from '#core/series/judge-window.ts';
import { listName } from '#core/names/person-name.ts';
import { judgeAddress } from '#core/twins/judge-address.ts';
import { yearsByJudge } from './counted-rows.ts';
import { once } from './data-source.ts';
import { isPersonCode, nameOfJudge, slugOfCode } from './judge-person.ts';
import { judgeWindows } from './judge-windows.ts';

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
		return [...rows]
			.map(([slug, entry]): JudgeEntry => ({ slug, ...entry }))
			.sort((a, b) => a.name.localeCompare(b.name, 'en') || (a.slug < b.slug ? -1 : 1));
	});
}

/** The judge of an address, or undefined. */
export function findJudge(slug: string): JudgeEntry | undefined {
	return once('judges-by-slug', () => new Map(judgeEntries().map((entry) => [entry.slug, entry]))).get(slug);
}

/** The address of the judge whom a published row is about. */
export function slugOfWindow({ judge, judge_name, court }: JudgeWindow): string {
	if (judge === null) return judgeAddress(judge_name, { court });
	return isPersonCode(judge) ? slugOfCode(judge) : judgeAddress(judge_name, { judge });
}

function nameInWindow({ judge, judge_name }: JudgeWindow): string {
	return judge !== null && isPersonCode(judge) ? nameOfJudge(judge) : listName(judge_name);
}
