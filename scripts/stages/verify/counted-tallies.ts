import type { DuckDBConnection } from '@duckdb/node-api';
import * as v from 'valibot';

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
export async function tallyCounted(connection: DuckDBConnection): Promise<CountedTallies> {
	return {
		// Grain: one row per fiscal year.
		years: await select(connection, YearSchema, ['fiscal_year'], CLASSES),
		// Grain: one row per fiscal year and nationality.
		nationalities: await select(connection, NationalityYearSchema, ['fiscal_year', 'nationality'], CLASSES),
		// Grain: one row per fiscal year, court and judge.
		judges: await select(connection, JudgeYearSchema, ['fiscal_year', 'court', 'judge'], MERITS)
	};
}

async function select<S extends v.GenericSchema>(
	connection: DuckDBConnection,
	schema: S,
	keys: readonly string[],
	sums: string
): Promise<v.InferOutput<S>[]> {
	const names = keys.join(', ');
	const reader = await connection.runAndReadAll(
		`SELECT ${names}, ${sums} FROM decisions GROUP BY ${names} ORDER BY ${names}`
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
