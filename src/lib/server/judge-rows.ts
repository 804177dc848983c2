import type { Rate } from '#core/measures/rates.ts';
import { LISTED_FROM } from '#core/series/comparison-window.ts';
import { sumWindows } from '#core/series/judge-window.ts';
import { meritsRate, sumMerits } from '#core/series/merits.ts';
import { isPartialYear } from '#core/time/fiscal-year.ts';
import { isMissing, missing, type Missing } from '#core/terms/missing.ts';
import { countedRelease } from './counted-nation.ts';
import { monthsByJudge, yearsByJudge } from './counted-rows.ts';
import { courtsByCode } from './courts.ts';
import { judgeEntries, type JudgeEntry } from './judge-directory.ts';
import { persons } from './judge-person.ts';

/** One judge in the list. Counted: all closed years; published: the newest window, courts added up. */
export interface JudgeRow {
	readonly slug: string;
	readonly name: string;
	/** Names of the courts behind the counts. */
	readonly courts: readonly string[];
	readonly first: number;
	readonly last: number;
	readonly rate: Rate | Missing;
	/** Whether there are the 100 decisions from which a rate is listed; else counts stand alone. */
	readonly isListed: boolean;
	/** Mexican decisions; only counted releases have them. */
	readonly mexico: Rate | Missing;
}

/** Every judge with a page, in order of name. */
export function judgeRows(): JudgeRow[] {
	return judgeEntries().map((entry) => countedRow(entry) ?? publishedRow(entry));
}

/** Names of the persons in EOIR's list who have no page, because nothing is known here about their decisions. */
export function unlistedJudges(): string[] {
	const listed = new Set(judgeEntries().map((entry) => entry.code));
	return [...persons().values()]
		.filter(({ judge, name }) => !listed.has(judge) && name.includes(','))
		.map(({ name }) => name)
		.sort((a, b) => a.localeCompare(b, 'en'));
}

function countedRow({ slug, name, code }: JudgeEntry): JudgeRow | null {
	const release = countedRelease();
	if (!release || code === null) return null;
	const rows = (yearsByJudge().get(code) ?? []).filter(
		(row) => !isPartialYear(row.fiscal_year, release.release_on)
	);
	if (rows.length === 0) return null;
	const years = rows.map((row) => row.fiscal_year);
	const rate = meritsRate(sumMerits(rows));
	return {
		slug,
		name,
		courts: (monthsByJudge().get(code) ?? [])
			.toSorted((a, b) => b.decisions - a.decisions)
			.map(({ court }) => nameOfCourt(court)),
		first: Math.min(...years),
		last: Math.max(...years),
		rate,
		isListed: !isMissing(rate) && rate.n >= LISTED_FROM,
		mexico: meritsRate(sumMerits(rows.filter((row) => row.nationality_group === 'MX')))
	};
}

function publishedRow({ slug, name, windows }: JudgeEntry): JudgeRow {
	const [newest] = windows;
	const own = windows.filter((window) => window.source_id === newest?.source_id);
	return {
		slug,
		name,
		courts: own.map(({ court }) => nameOfCourt(court)),
		first: newest?.first ?? 0,
		last: newest?.last ?? 0,
		rate: sumWindows(own).rate,
		isListed: own.length > 0,
		mexico: missing('not-published')
	};
}

function nameOfCourt(code: string): string {
	return courtsByCode().get(code)?.name ?? code;
}
