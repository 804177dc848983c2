import { sumWindows } from '#core/series/judge-window.ts';
import { sumGrants } from '#core/counts/grants.ts';
import { listName, personKey } from '#core/names/person-name.ts';
import { isPartialYear } from '#core/time.ts';
import { countedRelease } from './counted-nation.ts';
import { monthsByJudge, yearsByJudge } from './counted-rows.ts';
import { courtsByCode } from './courts.ts';
import { judgeRecords } from './judge-records.ts';
import { judgeEntries, type JudgeEntry } from './judge-directory.ts';
import { joinedNames, persons } from './judge-person.ts';

/**
 * One judge in the list, as few bytes as it takes: rates are made of counts in the page. Counted: all closed years;
 * published: the newest window, courts added up.
 */
export interface JudgeRow {
	readonly slug: string;
	readonly name: string;
	/** Other printings of the name under which the judge is found, or empty. */
	readonly also: string;
	/** Positions in the list of court names. */
	readonly courts: readonly number[];
	readonly first: number;
	readonly last: number;
	readonly granted: number;
	/** Lowest and highest count of grants when rounding leaves several, else null. */
	readonly slack: readonly [number, number] | null;
	readonly decisions: number;
	/** Mexican grants and decisions; null where only counted releases would have them. */
	readonly mexico: readonly [number, number] | null;
}

/** The list of judges and the names of the courts it points at. */
export interface JudgeList {
	readonly rows: readonly JudgeRow[];
	readonly courtNames: readonly string[];
}

/** Every judge with a page, in order of name. */
export function judgeList(): JudgeList {
	const names = new Map<string, number>();
	const positionOf = (court: string) => {
		const name = courtsByCode().get(court)?.name ?? court;
		const known = names.get(name);
		if (known === undefined) names.set(name, names.size);
		return known ?? names.size - 1;
	};
	const rows = judgeEntries().map((entry): JudgeRow => {
		const { courts, ...figures } =
			countedFigures(entry) ?? recordFigures(entry) ?? publishedFigures(entry) ?? casesFigures(entry);
		return {
			slug: entry.slug,
			name: entry.name,
			also: otherPrintings(entry),
			courts: courts.map(positionOf),
			...figures
		};
	});
	return { rows, courtNames: [...names.keys()] };
}

/**
 * Names of the persons in EOIR's list who have no page, because nothing is known here about their decisions. A name
 * stands once, whatever number of codes carry it, and not at all when a judge of that name has a page.
 */
export function unlistedJudges(): string[] {
	const codes = new Set(judgeEntries().map((entry) => entry.code));
	const seen = new Set(judgeEntries().map((entry) => personKey(entry.name)));
	const names: string[] = [];
	for (const { judge, name } of persons().values()) {
		const key = personKey(name);
		if (codes.has(judge) || seen.has(key) || !/[\s,]/.test(name)) continue;
		seen.add(key);
		names.push(listName(name));
	}
	return names.sort((a, b) => a.localeCompare(b, 'en'));
}

/** Names of the codes joined to the judge, and as publishers print them, where they differ from the judge's own. */
function otherPrintings({ code, name, windows }: JudgeEntry): string {
	const printed = [...(code === null ? [] : joinedNames(code)), ...windows.map((row) => row.judge_name)];
	const others = new Map(printed.map((other) => [personKey(other), other]));
	others.delete(personKey(name));
	return [...others.values()].join(' ');
}

interface Figures extends Omit<JudgeRow, 'slug' | 'name' | 'also' | 'courts'> {
	/** Codes of the courts behind the counts. */
	readonly courts: readonly string[];
}

function countedFigures({ code }: JudgeEntry): Figures | null {
	const release = countedRelease();
	if (!release || code === null) return null;
	const rows = (yearsByJudge().get(code) ?? []).filter(
		(row) => !isPartialYear(row.fiscal_year, release.release_on)
	);
	if (rows.length === 0) return null;
	const years = rows.map((row) => row.fiscal_year);
	const all = sumGrants(rows);
	const mexico = sumGrants(rows.filter((row) => row.nationality_group === 'MX'));
	const months = monthsByJudge().get(code) ?? [];
	return {
		courts: months.toSorted((a, b) => b.decisions - a.decisions).map(({ court }) => court),
		first: Math.min(...years),
		last: Math.max(...years),
		granted: all.granted,
		slack: null,
		decisions: all.granted + all.denied,
		mexico: [mexico.granted, mexico.granted + mexico.denied]
	};
}

/** All years of the court records, the open one with them; null for a judge who granted and denied nobody there. */
function recordFigures({ record }: JudgeEntry): Figures | null {
	const found = judgeRecords(record);
	if (!found || found.years.length === 0) return null;
	const years = found.years.map(({ fiscal_year }) => fiscal_year);
	const { own, everyone } = found.pooled;
	return {
		courts: found.courts.map(({ code }) => code),
		first: Math.min(...years),
		last: Math.max(...years),
		granted: everyone.granted,
		slack: null,
		decisions: everyone.granted + everyone.denied,
		mexico: [own.granted, own.granted + own.denied]
	};
}

/** The newest window; null for a judge whom none lists. */
function publishedFigures({ windows }: JudgeEntry): Figures | null {
	const [newest] = windows;
	if (!newest) return null;
	const own = windows.filter((window) => window.source_id === newest.source_id);
	const { granted, decisions } = sumWindows(own);
	return {
		courts: own.map(({ court }) => court),
		first: newest.first,
		last: newest.last,
		granted: granted.count ?? 0,
		slack: granted.low === granted.high ? null : [granted.low, granted.high],
		decisions,
		mexico: null
	};
}

/** Years and courts of a judge with completed cases and nothing else: no grant and no denial by nationality. */
function casesFigures({ record }: JudgeEntry): Figures {
	const found = judgeRecords(record);
	return {
		courts: found?.courts.map(({ code }) => code) ?? [],
		first: found?.casesSpan?.first ?? 0,
		last: found?.casesSpan?.last ?? 0,
		granted: 0,
		slack: null,
		decisions: 0,
		mexico: null
	};
}
