import { readFile, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { ALL_NATIONALITIES } from '#core/counts/slice.ts';
import { compareKeys, CsvError, readCsv } from '#core/tables/csv.ts';
import type { PublishedJudge, PublishedOutcome } from '#core/tables/published.ts';
import type { Row, Table } from '#core/tables/table.ts';
import { count, type RuleCheck } from './check.ts';

/** A table that was read and looked over; no rows when the file is absent or unreadable. */
export interface TableReading<T extends Table> {
	readonly check: RuleCheck;
	readonly rows: readonly Row<T>[];
	readonly isThere: boolean;
}

/** Reads one CSV by its description and checks header, every cell, and that keys are unique and ascending. */
export async function readTable<T extends Table>(table: T, path: string): Promise<TableReading<T>> {
	if (!(await stat(path).catch(() => null))) return reading(path, [], [`${path} does not exist`], false);
	try {
		const rows = readCsv(table, await readFile(path, 'utf8'), path);
		return reading(path, rows, keyProblems(table, rows), true);
	} catch (error) {
		if (!(error instanceof CsvError)) throw error;
		return reading(path, [], [error.message], true);
	}
}

function reading<T extends Table>(
	path: string,
	rows: readonly Row<T>[],
	problems: readonly string[],
	isThere: boolean
): TableReading<T> {
	const examined = `${count(rows.length)} rows`;
	return { rows, isThere, check: { kind: 'rules', title: basename(path), examined, problems, notes: [] } };
}

/** Rows that are out of order or repeat a key, with their line in the file. */
function keyProblems<T extends Table>(table: T, rows: readonly Row<T>[]): readonly string[] {
	const problems: string[] = [];
	for (let i = 1; i < rows.length; i++) {
		const [previous, row] = [rows[i - 1], rows[i]];
		if (!previous || !row) continue;
		const order = compareKeys(table, previous, row);
		if (order < 0) continue;
		problems.push(
			`line ${i + 2}: the key ${keyText(table, row)} ${order === 0 ? 'is that of the line before' : 'belongs before the line above it'}`
		);
	}
	return problems;
}

function keyText(table: Table, row: object): string {
	const cells = new Map(Object.entries(row));
	return table.primaryKey.map((name) => `${name}=${String(cells.get(name) ?? '')}`).join(', ');
}

/** Published rows, and the codes their columns may hold. */
export interface LinkedTables {
	readonly outcomes: readonly PublishedOutcome[];
	readonly judges: readonly PublishedJudge[];
	readonly sourceIds: ReadonlySet<string>;
	readonly nationalities: ReadonlySet<string>;
	readonly courts: ReadonlySet<string>;
	readonly judgeCodes: ReadonlySet<string>;
}

/** Checks that every document, nationality, court and judge a published row names is in its table. */
export function checkLinks(tables: LinkedTables): RuleCheck {
	const { outcomes, judges } = tables;
	const nationalities = new Set([...tables.nationalities, ALL_NATIONALITIES]);
	const problems = [
		...unknownCodes(
			'sources.csv',
			tables.sourceIds,
			[...outcomes, ...judges].map(({ source_id }) => source_id)
		),
		...unknownCodes(
			'nationalities.csv',
			nationalities,
			outcomes.map(({ nationality }) => nationality)
		),
		...unknownCodes(
			'courts.csv',
			tables.courts,
			judges.map(({ court }) => court)
		),
		...unknownCodes(
			'immigration_judges.csv',
			tables.judgeCodes,
			judges.flatMap(({ judge }) => judge ?? [])
		)
	];
	const examined = `${count(outcomes.length + judges.length)} rows`;
	return { kind: 'rules', title: 'Links to sources and lookups', examined, problems, notes: [] };
}

/** Codes that rows name and a table lacks, one sentence each with how many rows name it. */
export function unknownCodes(
	file: string,
	known: ReadonlySet<string>,
	named: readonly string[]
): readonly string[] {
	const rows = new Map<string, number>();
	for (const code of named) if (!known.has(code)) rows.set(code, (rows.get(code) ?? 0) + 1);
	return [...rows].map(([code, times]) => `"${code}" is named by ${count(times)} rows and is not in ${file}`);
}

/** Checks that the bounds of every published count say what its quality promises. */
export function checkBounds(outcomes: readonly PublishedOutcome[]): RuleCheck {
	const problems = outcomes.flatMap((row) => {
		const problem = boundsProblem(row);
		return problem ? [`${placeOf(row)} ${row.measure}: ${problem}`] : [];
	});
	return {
		kind: 'rules',
		title: 'Bounds of published counts',
		examined: `${count(outcomes.length)} rows`,
		problems,
		notes: []
	};
}

function boundsProblem({ count: printed, count_low, count_high, quality }: PublishedOutcome): string | null {
	if (count_low > count_high) return `the lower bound ${count_low} is above the upper bound ${count_high}`;
	if (quality === 'suppressed')
		return printed === null ? null : `suppressed, but it has the count ${printed}`;
	if (printed === null) return quality === 'derived' ? null : `${quality}, but it has no count`;
	if (printed < count_low || printed > count_high)
		return `${printed} is not within its bounds ${count_low} to ${count_high}`;
	if (quality === 'exact' && count_low !== count_high)
		return `exact, but its bounds are ${count_low} to ${count_high}`;
	return null;
}

/** Where a published count stands, in words for a message: document, track, claims, nationality, year. */
export function placeOf({
	source_id,
	track,
	claim_type,
	nationality,
	year
}: Pick<PublishedOutcome, 'source_id' | 'track' | 'claim_type' | 'nationality' | 'year'>): string {
	return `${source_id}, ${track}, ${claim_type}, ${nationality}, ${year}`;
}
