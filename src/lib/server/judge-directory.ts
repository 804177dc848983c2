import { lookupImmigrationJudges, type ImmigrationJudge } from '#core/schema/lookup-immigration-judges.ts';
import type { JudgeWindow } from '#core/series/judge-window.ts';
import { judgeAddress } from '#core/terms/judge-address.ts';
import { once, readTable } from './data-source.ts';
import { judgeWindows } from './judge-windows.ts';

/** One person with a page. */
export interface JudgeEntry {
	/** Last part of the address. */
	readonly slug: string;
	/** Name, Last, First: EOIR's where the code is known, else as the publisher prints it. */
	readonly name: string;
	/** EOIR judge code, or null. */
	readonly code: string | null;
	/** Published rows, newest window first. */
	readonly windows: readonly JudgeWindow[];
}

/** Every judge with a page, in order of name. */
export function judgeEntries(): readonly JudgeEntry[] {
	return once('judge-entries', () => {
		const rows = new Map<string, JudgeWindow[]>();
		for (const window of judgeWindows()) {
			const slug = slugOfWindow(window);
			rows.set(slug, [...(rows.get(slug) ?? []), window]);
		}
		const entries = [...rows].map(([slug, windows]): JudgeEntry => {
			const code = windows[0]?.judge ?? null;
			return { slug, name: personName(code) ?? windows[0]?.judge_name ?? slug, code, windows };
		});
		return entries.sort((a, b) => a.name.localeCompare(b.name, 'en') || (a.slug < b.slug ? -1 : 1));
	});
}

/** The judge of an address, or undefined. */
export function findJudge(slug: string): JudgeEntry | undefined {
	return once('judges-by-slug', () => new Map(judgeEntries().map((entry) => [entry.slug, entry]))).get(slug);
}

/** The address of the judge whom a published row is about. */
export function slugOfWindow({ judge, judge_name, court }: JudgeWindow): string {
	if (judge === null) return judgeAddress(judge_name, { court });
	return judgeAddress(personName(judge) ?? judge_name, { judge });
}

/** Persons of EOIR's list by code, codes joined to another person left out. */
export function persons(): ReadonlyMap<string, ImmigrationJudge> {
	return once('persons', () => {
		const rows = readTable(lookupImmigrationJudges, 'lookups').filter((row) => row.is_person && row.alias_of === null);
		return new Map(rows.map((row) => [row.judge, row]));
	});
}

function personName(code: string | null): string | undefined {
	return code === null ? undefined : persons().get(code)?.name;
}
