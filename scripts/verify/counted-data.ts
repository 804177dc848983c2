import { join } from 'node:path';
import type { DuckDBConnection } from '@duckdb/node-api';
import * as v from 'valibot';
import { asylumDecisions } from '#core/tables/counted.ts';
import { quoted, readCsvSql } from '#scripts/files/duckdb.ts';
import { openDecisions } from '#scripts/release/aggregate.ts';
import { type CountSummary, readCountSummary } from '#scripts/release/counted-folders.ts';
import { isAbove } from '#scripts/release/strange-values.ts';
import { type Check, count, type RuleCheck } from './check.ts';

/** A counted release: how it was counted, whether its files agree with each other, and its sums. */
export interface CountedRelease {
	readonly folder: string;
	readonly summary: CountSummary;
	readonly check: RuleCheck;
	readonly tallies: CountedTallies;
}

/**
 * Reads what `normalize eoir-case-data` or `normalize ddp` wrote.
 * @param folder the folder with `asylum_decisions.csv`.
 * @param judges `immigration_judges.csv`, which joins the codes of one person.
 * @throws DataError when a file is missing or unreadable.
 */
export async function readCountedRelease(folder: string, judges: string): Promise<CountedRelease> {
	const summary = await readCountSummary(folder);
	const decisions = join(folder, 'asylum_decisions.csv');
	const connection = await openDecisions({
		decisions,
		months: join(folder, 'judge_court_months.csv'),
		judges
	});
	try {
		const check = await checkCount(connection, decisions, summary);
		return { folder, summary, check, tallies: await tallyCounted(connection) };
	} finally {
		connection.closeSync();
	}
}

const whole = v.pipe(v.number(), v.integer());
const outcomes = { granted: whole, denied: whole, other: whole, administratively_closed: whole };

const YearSchema = v.object({ fiscal_year: whole, ...outcomes });
const NationalityYearSchema = v.object({ fiscal_year: whole, nationality: v.string(), ...outcomes });
const JudgeYearSchema = v.object({
	fiscal_year: whole,
	court: v.nullable(v.string()),
	judge: v.nullable(v.string()),
	granted: whole,
	denied: whole
});

const CourtYearSchema = v.object({
	fiscal_year: whole,
	court: v.nullable(v.string()),
	granted: whole,
	denied: whole
});

/** Decisions of a fiscal year; `granted` holds conditional grants, `other` abandoned, withdrawn, not adjudicated and other. */
export type YearTally = v.InferOutput<typeof YearSchema>;
/** Decisions of a fiscal year and nationality, by EOIR's two-character code. */
export type NationalityYearTally = v.InferOutput<typeof NationalityYearSchema>;
/** Grants and denials of a fiscal year, court and judge, codes of one person joined. */
export type JudgeYearTally = v.InferOutput<typeof JudgeYearSchema>;

/** Counted decisions, added up as published figures are. */
export interface CountedTallies {
	readonly years: readonly YearTally[];
	readonly nationalities: readonly NationalityYearTally[];
	readonly judges: readonly JudgeYearTally[];
	/** Grants and denials of Mexicans by fiscal year and court. */
	readonly mexicans: readonly v.InferOutput<typeof CourtYearSchema>[];
}

const sum = (name: string, ...classes: readonly string[]) =>
	`coalesce(sum(decisions) FILTER (WHERE outcome IN (${classes.map((each) => `'${each}'`).join(', ')})), 0)::INTEGER AS ${name}`;

const MERITS = [sum('granted', 'granted', 'conditionally_granted'), sum('denied', 'denied')].join(', ');
const CLASSES = [
	MERITS,
	sum('other', 'abandoned', 'withdrawn', 'not_adjudicated', 'other'),
	sum('administratively_closed', 'administratively_closed')
].join(', ');

/** Adds the table `decisions` up. */
async function tallyCounted(connection: DuckDBConnection): Promise<CountedTallies> {
	return {
		// Grain: one row per fiscal year.
		years: await select(connection, YearSchema, ['fiscal_year'], CLASSES),
		// Grain: one row per fiscal year and nationality.
		nationalities: await select(connection, NationalityYearSchema, ['fiscal_year', 'nationality'], CLASSES),
		// Grain: one row per fiscal year, court and judge.
		judges: await select(connection, JudgeYearSchema, ['fiscal_year', 'court', 'judge'], MERITS),
		// Grain: one row per fiscal year and court.
		mexicans: await select(
			connection,
			CourtYearSchema,
			['fiscal_year', 'court'],
			MERITS,
			`nationality_group = 'MX'`
		)
	};
}

async function select<S extends v.GenericSchema>(
	connection: DuckDBConnection,
	schema: S,
	keys: readonly string[],
	sums: string,
	where = 'true'
): Promise<v.InferOutput<S>[]> {
	const names = keys.join(', ');
	const reader = await connection.runAndReadAll(
		`SELECT ${names}, ${sums} FROM decisions WHERE ${where} GROUP BY ${names} ORDER BY ${names}`
	);
	return v.parse(
		v.array(v.pipe(v.record(v.string(), v.unknown()), v.transform(plainNumbers), schema)),
		reader.getRowObjectsJS()
	);
}

/** The database gives 64-bit integers as bigint. */
function plainNumbers(row: Readonly<Record<string, unknown>>): unknown {
	return Object.fromEntries(
		Object.entries(row).map(([name, value]) => [name, typeof value === 'bigint' ? Number(value) : value])
	);
}

/** Checks that counted decisions obey their schema, have unique keys, and agree with the summary beside them. */
async function checkCount(
	connection: DuckDBConnection,
	path: string,
	summary: CountSummary
): Promise<RuleCheck> {
	await connection.run(`CREATE OR REPLACE TEMP TABLE counted AS ${readCsvSql(asylumDecisions, path)}`);
	const ask = (sql: string) => askNumber(connection, sql);
	const found = {
		rows: await ask('SELECT count(*) FROM counted'),
		decisions: await ask('SELECT coalesce(sum(decisions), 0) FROM counted'),
		repeated: await ask(REPEATED_KEYS)
	};
	const problems = [...summaryProblems(summary, found)];
	if (found.repeated > 0) problems.push(`${count(found.repeated)} keys stand there more than once`);
	for (const { name, rule } of CELL_RULES) {
		const wrong = await ask(`SELECT count(*) FROM counted WHERE NOT coalesce(${rule}, false)`);
		if (wrong > 0)
			problems.push(`column "${name}": ${count(wrong)} rows hold what the schema does not allow`);
	}
	const examined = `${count(found.rows)} rows, ${count(found.decisions)} decisions`;
	const title = `asylum_decisions.csv${ofTable(summary)} and its summary`;
	return { kind: 'rules', title, examined, problems, notes: [] };
}

const KEY = asylumDecisions.primaryKey.join(', ');
// Grain: one row per key that is there more than once.
const REPEATED_KEYS = `SELECT count(*) FROM (SELECT ${KEY} FROM counted GROUP BY ${KEY} HAVING count(*) > 1)`;

/** For each column, what must be true of its cells. */
const CELL_RULES = asylumDecisions.columns.map((column) => {
	const terms = [
		'values' in column ? `${column.name} IN (${column.values.map(quoted).join(', ')})` : null,
		'minimum' in column ? `${column.name} >= ${column.minimum}` : null,
		'maximum' in column ? `${column.name} <= ${column.maximum}` : null,
		'nullable' in column ? null : `${column.name} IS NOT NULL`
	].filter((term) => term !== null);
	return { name: column.name, rule: terms.length > 0 ? terms.join(' AND ') : 'true' };
});

/** What the summary says that does not add up, in itself or with the table. */
export function summaryProblems(
	summary: CountSummary,
	found: { readonly rows: number; readonly decisions: number }
): readonly string[] {
	const skipped = Object.values(summary.skipped).reduce((sum, each) => sum + each, 0);
	const outcomes = Object.values(summary.outcomes).reduce((sum, each) => sum + each, 0);
	const { asylum_proceedings, not_chosen, decisions } = summary;
	return [
		...unequal('rows of the table and cells of the summary', found.rows, summary.cells),
		...unequal('decisions of the table and of the summary', found.decisions, decisions),
		...unequal('decisions of the summary and the sum of its outcomes', decisions, outcomes),
		...unequal(
			'proceedings and skipped + not chosen + decisions',
			asylum_proceedings,
			skipped + not_chosen + decisions
		),
		...summary.files.flatMap(({ table, lines_read, kept, repaired, rejected }) =>
			unequal(`${table}: lines read and kept + repaired + rejected`, lines_read, kept + repaired + rejected)
		),
		...(summary.complete ? [] : [`rows are missing against Count.txt in ${summary.short_tables.join(', ')}`])
	];
}

function unequal(what: string, left: number, right: number): readonly string[] {
	return left === right ? [] : [`${what} differ: ${count(left)} and ${count(right)}`];
}

async function askNumber(connection: DuckDBConnection, sql: string): Promise<number> {
	const reader = await connection.runAndReadAll(sql);
	return v.parse(v.pipe(v.union([v.number(), v.bigint()]), v.transform(Number)), reader.getRowsJS()[0]?.[0]);
}

const MOST_NAMED = 20;

/**
 * What the count says of codes that no list knows and of dates that it could not read: a note each, and a problem where
 * they are more than may be.
 */
export function checkCountedValues(summary: CountSummary): readonly Check[] {
	const { values, names } = summary;
	return [...(values ? [checkValues(values, ofTable(summary))] : []), ...(names ? [checkNames(names)] : [])];
}

/** What tells checks of the case table from those of the archive. */
function ofTable({ options }: CountSummary): string {
	return options.events === 'cases' ? ' of the case table' : '';
}

function checkValues(values: NonNullable<CountSummary['values']>, whose: string): Check {
	const codes = values.codes.filter(({ unlisted }) => unlisted !== null && unlisted > 0);
	const dates = values.dates.filter(({ unreadable, out_of_range }) => unreadable + out_of_range > 0);
	const say = [
		...codes.map((each) => ({
			text: `${each.column}: ${count(each.unlisted ?? 0)} of ${count(each.rows)} ${each.of} hold codes that no list knows: ${listed(each.unlisted_codes)}`,
			isTooMany: isAbove(each.unlisted ?? 0, each)
		})),
		...dates.map((each) => ({
			text: `${each.column}: of ${count(each.rows)} rows of ${each.table}, ${count(each.unreadable)} cannot be read as one day and ${count(each.out_of_range)} lie out of range`,
			isTooMany: isAbove(each.unreadable, each)
		}))
	];
	return {
		kind: 'rules',
		title: `Values that decide the count${whose}`,
		examined: `${count(values.codes.length + values.dates.length)} columns`,
		problems: say.filter(({ isTooMany }) => isTooMany).map(({ text }) => text),
		notes: say.filter(({ isTooMany }) => !isTooMany).map(({ text }) => text)
	};
}

function checkNames(names: NonNullable<CountSummary['names']>): Check {
	const unknown = (['judge', 'court', 'nationality'] as const).flatMap((kind) =>
		Object.keys(names[kind].unknown).length > 0
			? [`${kind} that no list knows, with decisions: ${listed(names[kind].unknown)}`]
			: []
	);
	const named = names.court.codes + names.judge.codes + names.nationality.codes;
	return {
		kind: 'rules',
		title: 'Names of courts, judges and nationalities counted',
		examined: `${count(named)} codes`,
		problems: [],
		notes: unknown
	};
}

function listed(counts: Readonly<Record<string, number>>): string {
	const all = Object.entries(counts);
	const shown = all.slice(0, MOST_NAMED).map(([code, times]) => `"${code}" ${count(times)}`);
	return `${shown.join(', ')}${all.length > shown.length ? ` and ${all.length - shown.length} more` : ''}`;
}

/**
 * Whether most grants and denials stand at invented courts, whose codes begin with Q as no base-city code of EOIR does:
 * a synthetic release that was counted without the mark a demonstration carries.
 */
export function hasInventedCourts({ judges }: Pick<CountedTallies, 'judges'>): boolean {
	let [invented, all] = [0, 0];
	for (const { court, granted, denied } of judges) {
		all += granted + denied;
		if (court?.startsWith('Q')) invented += granted + denied;
	}
	return invented > all / 2;
}
