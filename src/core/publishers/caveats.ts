import type { YearCounts } from '../counts/year-counts.ts';
import { PUBLISHERS, publisherOf } from './index.ts';
import { type Caveat, type CaveatRule, CAVEATS, type CountedWhere, isInScope } from './publisher.ts';

/** The caveats of a published count, in the order of `CAVEATS`. */
export function caveatsOf(where: CountedWhere): readonly Caveat[] {
	const rules = publisherOf(where.source_id).caveats.filter((rule) => isInScope(rule, where));
	return CAVEATS.filter((caveat) => rules.some((rule) => rule.caveat === caveat));
}

/** A caveat and the years of a series it applies to, ascending. */
export interface CaveatYears {
	readonly caveat: Caveat;
	readonly years: readonly number[];
}

/** The caveats of a published series, each with its years, in the order of `CAVEATS`. */
export function caveatYears(cells: readonly YearCounts[], nationality: string): CaveatYears[] {
	const found = cells.flatMap((cell) =>
		caveatsOf({ ...cell, nationality }).map((caveat) => ({ caveat, year: cell.year }))
	);
	return CAVEATS.flatMap((caveat) => {
		const years = [...new Set(found.filter((one) => one.caveat === caveat).map((one) => one.year))].sort(
			(a, b) => a - b
		);
		return years.length > 0 ? [{ caveat, years }] : [];
	});
}

/** Years as runs: `2000, 2003–2008`. */
export function yearRuns(years: readonly number[]): string {
	const runs: [number, number][] = [];
	for (const year of years) {
		const open = runs.at(-1);
		if (open && year === open[1] + 1) open[1] = year;
		else runs.push([year, year]);
	}
	return runs.map(([from, to]) => (from === to ? String(from) : `${from}–${to}`)).join(', ');
}

/** Whether what an agency did in a year is printed without nationalities, so that no nationality has a count. */
export function isWithoutNationality(track: CountedWhere['track'], year: number): boolean {
	return PUBLISHERS.flatMap(({ caveats }) => caveats as readonly CaveatRule[]).some(
		(rule) =>
			rule.caveat === 'no-nationality' &&
			rule.track === track &&
			(rule.from ?? year) <= year &&
			year <= (rule.to ?? year)
	);
}
