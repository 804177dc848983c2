import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CountedName } from '#core/tables/counted.ts';
import { readCsv } from '#core/tables/csv.ts';
import { lookupCourts, lookupImmigrationJudges, lookupNationalities } from '#core/tables/lookups.ts';
import type { Row, Table } from '#core/tables/table.ts';
import { dataFolder } from '#scripts/data-folder.ts';

type Kind = CountedName['kind'];

/** Decisions by code, for each kind of code that has names. */
export type CodeCounts = Readonly<Record<Kind, ReadonlyMap<string, number>>>;

/** Names by code, upper case, as a release prints them. */
export type PrintedNames = Readonly<Record<Kind, ReadonlyMap<string, string>>>;

/** Names of one kind in `normalize-summary.json`. */
export interface NamedCodes {
	readonly codes: number;
	readonly named_by_release: number;
	readonly named_by_lookup: number;
	/** Decisions of each code that no list knows, most first. */
	readonly unknown: Readonly<Record<string, number>>;
}

/** The names of a count, and what is to be said of them. */
export interface NameReport {
	readonly rows: readonly CountedName[];
	readonly summary: Readonly<Record<Kind, NamedCodes>>;
}

/**
 * Names every court, judge and nationality with a decision: from the release's own lists where they have it, else from
 * the committed lookups, else not at all. A judge is a person until a list says otherwise.
 */
export function nameCodes(decisions: CodeCounts, release: PrintedNames, listed: ListedNames): NameReport {
	const name = (kind: Kind, code: string): CountedName => {
		const own = release[kind].get(code);
		const known = listed[kind].get(code);
		const source = own !== undefined ? 'release' : known ? 'lookup' : 'none';
		const is_person = kind === 'judge' ? isPerson(own, known) : null;
		return { kind, code, name: own ?? known?.name ?? null, is_person, source };
	};
	const rows = (['court', 'judge', 'nationality'] as const).flatMap((kind) =>
		[...decisions[kind].keys()].map((code) => name(kind, code))
	);
	const summaryOf = (kind: Kind): NamedCodes => {
		const own = rows.filter((row) => row.kind === kind);
		const unknown = own
			.filter(({ source }) => source === 'none')
			.map(({ code }) => [code, decisions[kind].get(code) ?? 0] as const)
			.sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
		return {
			codes: own.length,
			named_by_release: own.filter(({ source }) => source === 'release').length,
			named_by_lookup: own.filter(({ source }) => source === 'lookup').length,
			unknown: Object.fromEntries(unknown)
		};
	};
	return {
		rows,
		summary: { court: summaryOf('court'), judge: summaryOf('judge'), nationality: summaryOf('nationality') }
	};
}

const NO_PERSON =
	/[<>\d]|^[^,]*\b(judges?|ijs?|docket|visiting|detail|test|testing|train|training|code|clerical|calendar|video|live|incoming|status|vacant|unassigned|unknown)\b[^,]*$/i;

/** The committed list goes first, because it was looked over by hand; then the label in the release's own list. */
function isPerson(own: string | undefined, known: ListedName | undefined): boolean {
	if (known) return known.isPerson;
	return own === undefined || !NO_PERSON.test(own);
}

/** What the committed lookups say of one code. */
export interface ListedName {
	readonly name: string;
	/** For judges; true for everything else. */
	readonly isPerson: boolean;
}

/** Names by code, upper case, of the committed lookups. */
export interface ListedNames {
	readonly court: ReadonlyMap<string, ListedName>;
	readonly judge: ReadonlyMap<string, ListedName>;
	readonly nationality: ReadonlyMap<string, ListedName>;
}

/** The names that the committed lookups give to courts, judges and nationalities. */
export function listedNames(folder: string = dataFolder().lookups): ListedNames {
	const names = (rows: readonly (readonly [code: string, name: string, isPerson?: boolean])[]) =>
		new Map(rows.map(([code, name, isPerson = true]) => [code.toUpperCase(), { name, isPerson }]));
	return {
		court: names(readLookup(folder, lookupCourts).map((row) => [row.court, row.name])),
		judge: names(
			readLookup(folder, lookupImmigrationJudges).map((row) => [row.judge, row.name, row.is_person])
		),
		nationality: names(
			readLookup(folder, lookupNationalities).flatMap((row) =>
				(row.eoir_code?.split('|') ?? []).map((code) => [code, row.name_en] as const)
			)
		)
	};
}

/** The rows of a lookup; none when it is not in the folder. */
export function readLookup<T extends Table>(folder: string, table: T): Row<T>[] {
	const path = join(folder, `${table.name}.csv`);
	return existsSync(path) ? readCsv(table, readFileSync(path, 'utf8'), path) : [];
}
