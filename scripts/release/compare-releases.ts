import { join } from 'node:path';
import * as v from 'valibot';
import type { ReleaseFigures } from '#core/releases/manifest.ts';
import { asylumDecisions } from '#core/tables/counted.ts';
import { isPartialYear } from '#core/time.ts';
import { DataError, messageOf } from '#scripts/errors.ts';
import { type Comparison, count, signed, type Verdict } from '#scripts/verify/check.ts';
import { memoryDatabase, readCsvSql } from '#scripts/files/duckdb.ts';
import { readCountSummary } from './counted-folders.ts';

/** A fall in a closed fiscal year that is larger than new releases may bring. */
export interface ReleaseLoss {
	readonly fiscal_year: number;
	readonly decision: 'granted' | 'denied';
	readonly before: number;
	readonly after: number;
	/** Per cent lost of `before`, positive, two decimals. */
	readonly percent: number;
}

/** A release held against the one before it: every line, and the losses that stop publication. */
export interface ReleaseComparison {
	readonly comparisons: readonly Comparison[];
	readonly losses: readonly ReleaseLoss[];
}

/** The share of a closed year's decisions that may go from one release to the next; EOIR's releases have lost records. */
const MOST_LOST = 0.005;
const DECISIONS = ['granted', 'denied'] as const;

/**
 * Compares rows by table, and grants and denials of the fiscal years that were closed when the previous release was
 * made. A fall of more than 0.5 % in a year is a loss; a fall in a table is shown and is none, since tables hold far
 * more than asylum.
 * @throws DataError when the two were counted with different options.
 */
export function compareReleases(previous: ReleaseFigures, current: ReleaseFigures): ReleaseComparison {
	refuseOtherOptions(previous, current);
	const comparisons: Comparison[] = [];
	const losses: ReleaseLoss[] = [];
	for (const [table, before] of Object.entries(previous.rows)) {
		comparisons.push(line(`${table} rows`, before, current.rows[table] ?? 0, null));
	}
	for (const { fiscal_year, ...decided } of previous.decided) {
		if (isPartialYear(fiscal_year, previous.release_on)) continue;
		const now = current.decided.find((year) => year.fiscal_year === fiscal_year);
		for (const decision of DECISIONS) {
			const [before, after] = [decided[decision], now?.[decision] ?? 0];
			const isLoss = before - after > before * MOST_LOST;
			comparisons.push(line(`FY${fiscal_year} ${decision}`, before, after, isLoss ? 'differs' : 'agrees'));
			if (isLoss) losses.push({ fiscal_year, decision, before, after, percent: percentLost(before, after) });
		}
	}
	return { comparisons, losses };
}

/** The losses in words: `FY2015 denied: 4,000 before, 3,900 now (2.5 % fewer)`. */
export function lossesText(losses: readonly ReleaseLoss[]): string {
	return losses
		.map(
			({ fiscal_year, decision, before, after, percent }) =>
				`FY${fiscal_year} ${decision}: ${count(before)} before, ${count(after)} now (${percent} % fewer)`
		)
		.join('; ');
}

function refuseOtherOptions(previous: ReleaseFigures, current: ReleaseFigures): void {
	const [before, now] = [optionsOf(previous), optionsOf(current)];
	if (before === now) return;
	throw new DataError(
		`The previous release (${previous.archive}) was counted with ${before}, this one (${current.archive}) with ${now}; ` +
			'only equal settings can be compared. Count one of them again with the settings of the other.'
	);
}

/** The settings of a count in words, to be compared. */
export function optionsOf({ options }: Pick<ReleaseFigures, 'options'>): string {
	return `--events ${options.events} --riders ${options.riders} --conditional ${options.conditional}`;
}

function line(what: string, before: number, after: number, verdict: Verdict | null): Comparison {
	const gap = before === 0 ? signed(after, 0) : `${signed(((after - before) / before) * 100, 2)} %`;
	return {
		what,
		ours: count(after),
		theirs: count(before),
		gap,
		tolerance: verdict === null ? '' : `-${MOST_LOST * 100} %`,
		verdict: verdict ?? 'note'
	};
}

function percentLost(before: number, after: number): number {
	return Number((((before - after) / before) * 100).toFixed(2));
}

const whole = v.pipe(v.number(), v.integer(), v.minValue(0));

/**
 * The figures of a counted release.
 * @param folder the folder with `asylum_decisions.csv` and its summary.
 * @throws DataError when one of them is missing or unreadable.
 */
export async function readReleaseFigures(folder: string): Promise<ReleaseFigures> {
	const { release, release_on, options, files } = await readCountSummary(folder);
	const rows = Object.fromEntries(files.map(({ table, kept, repaired }) => [table, kept + repaired]));
	return { archive: release, release_on, options, rows, decided: await readDecided(folder) };
}

// Grain: one row per fiscal year with a grant or denial.
const DECIDED_SQL = (source: string) => `
	SELECT fiscal_year::INTEGER,
	       coalesce(sum(decisions) FILTER (WHERE outcome <> 'denied'), 0)::INTEGER,
	       coalesce(sum(decisions) FILTER (WHERE outcome = 'denied'), 0)::INTEGER
	FROM (${source})
	WHERE outcome IN ('granted', 'conditionally_granted', 'denied')
	GROUP BY fiscal_year
	ORDER BY fiscal_year`;

async function readDecided(folder: string): Promise<ReleaseFigures['decided']> {
	const path = join(folder, 'asylum_decisions.csv');
	const connection = await memoryDatabase();
	try {
		const reader = await connection.runAndReadAll(DECIDED_SQL(readCsvSql(asylumDecisions, path)));
		const years = v.parse(v.array(v.tuple([whole, whole, whole])), reader.getRowsJS());
		return years.map(([fiscal_year, granted, denied]) => ({ fiscal_year, granted, denied }));
	} catch (cause) {
		throw new DataError(
			`${path} could not be read: ${messageOf(cause)}. ` +
				'Expected counted decisions as "npm run data -- normalize eoir-case-data" writes them.',
			{ cause }
		);
	} finally {
		connection.closeSync();
	}
}
