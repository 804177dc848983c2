import type { Rate } from '#core/measures/rates.ts';
import type { Missing } from '#core/terms/missing.ts';
import { sumWindows } from '#core/series/judge-window.ts';
import { courtsByCode } from './courts.ts';
import { judgeEntries } from './judge-directory.ts';
import { persons } from './judge-person.ts';

/** One judge in the list: the newest window in which figures are published, its courts added up. */
export interface JudgeRow {
	readonly slug: string;
	readonly name: string;
	/** Names of the courts behind the counts. */
	readonly courts: readonly string[];
	readonly first: number;
	readonly last: number;
	readonly rate: Rate | Missing;
}

/** Every judge with a page, in order of name. */
export function judgeRows(): JudgeRow[] {
	return judgeEntries().map(({ slug, name, windows }) => {
		const [newest] = windows;
		const own = windows.filter((window) => window.source_id === newest?.source_id);
		return {
			slug,
			name,
			courts: own.map(({ court }) => courtsByCode().get(court)?.name ?? court),
			first: newest?.first ?? 0,
			last: newest?.last ?? 0,
			rate: sumWindows(own).rate
		};
	});
}

/** Names of the persons in EOIR's list who have no page, because nothing is published about their decisions. */
export function unlistedJudges(): string[] {
	const listed = new Set(judgeEntries().map((entry) => entry.code));
	return [...persons().values()]
		.filter(({ judge, name }) => !listed.has(judge) && name.includes(','))
		.map(({ name }) => name)
		.sort((a, b) => a.localeCompare(b, 'en'));
}
