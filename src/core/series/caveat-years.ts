import { CAVEATS, caveatsOf, type Caveat } from '../terms/published-caveats.ts';
import type { YearCell } from './year-cell.ts';

/** A caveat and the years of a series it applies to, ascending. */
export interface CaveatYears {
	readonly caveat: Caveat;
	readonly years: readonly number[];
}

/** The caveats of a published series, each with its years, in the order of `CAVEATS`; none for counted series. */
export function caveatYears(cells: readonly YearCell[], nationality: string): CaveatYears[] {
	const found = cells.flatMap((cell) => {
		const { claim_type } = cell;
		// The counted family has no caveats of this kind, and it alone has unknown claim types.
		if (claim_type === 'unknown') return [];
		return caveatsOf({ ...cell, claim_type, nationality }).map((caveat) => ({ caveat, year: cell.year }));
	});
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
