import type { Cells } from '#core/releases/diff-tables.ts';
import type { Manifest, Vanished } from '#core/releases/manifest.ts';
import { isPartialYear } from '#core/time.ts';
import { optionsOf } from './compare-releases.ts';

type Counted = NonNullable<Manifest['counted']>;

/** Counts by nationality, year and outcome of two releases; null where one keeps none. */
export interface NationalityCells {
	readonly before: Cells | null;
	readonly after: Cells | null;
}

const DECISIONS = ['granted', 'denied'] as const;

/**
 * Tallies the records of the courts that an earlier release had and the later one has not: tables of the archive by
 * rows, closed years by decisions, and how many decisions at the least are missing from where they were counted. Single
 * records are not kept, so one that went where another came is not seen.
 * @returns null where the two were not counted alike.
 */
export function tallyVanished(
	before: Counted | null,
	after: Counted | null,
	cells: NationalityCells
): Vanished | null {
	if (!before || !after || before.family !== after.family || optionsOf(before) !== optionsOf(after))
		return null;
	const isClosed = (year: number) => !isPartialYear(year, before.release_on);
	const years = before.decided
		.filter(({ fiscal_year }) => isClosed(fiscal_year))
		.flatMap(({ fiscal_year, ...decided }) => {
			const now = after.decided.find((year) => year.fiscal_year === fiscal_year);
			return DECISIONS.map((decision) => ({
				fiscal_year,
				decision,
				before: decided[decision],
				after: now?.[decision] ?? 0
			}));
		});
	const fewer = years.filter((year) => year.after < year.before);
	return {
		archive_before: before.archive,
		archive_after: after.archive,
		tables: Object.entries(before.rows).map(([table, rows]) => ({
			table,
			before: rows,
			after: after.rows[table] ?? 0
		})),
		years: fewer,
		at_least: missingFrom(cells, isClosed) ?? fewer.reduce((sum, year) => sum + year.before - year.after, 0)
	};
}

/** Grants and denials that are fewer than they were in their nationality and year, added up; null without cells. */
function missingFrom(
	{ before, after }: NationalityCells,
	isClosed: (year: number) => boolean
): number | null {
	if (!before || !after) return null;
	const now = sumsOf(after);
	let missing = 0;
	for (const [key, decisions] of sumsOf(before)) {
		if (!isClosed(Number(key.split(' ')[0]))) continue;
		missing += Math.max(0, decisions - (now.get(key) ?? 0));
	}
	return missing;
}

/** Decisions by fiscal year, nationality and whether asylum was granted; conditional grants are grants. */
function sumsOf({ header, rows }: Cells): ReadonlyMap<string, number> {
	const [year, nationality] = [header.indexOf('fiscal_year'), header.indexOf('nationality')];
	const columns = [
		{ decision: 'granted', at: header.indexOf('granted') },
		{ decision: 'granted', at: header.indexOf('conditionally_granted') },
		{ decision: 'denied', at: header.indexOf('denied') }
	].filter(({ at }) => at >= 0);
	const sums = new Map<string, number>();
	for (const row of rows) {
		for (const { decision, at } of columns) {
			const key = `${row[year]} ${row[nationality]} ${decision}`;
			sums.set(key, (sums.get(key) ?? 0) + Number(row[at]));
		}
	}
	return sums;
}
