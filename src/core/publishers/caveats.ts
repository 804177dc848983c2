import type { ClaimType, Track } from '../counts/slice.ts';
import type { YearCounts } from '../counts/year-counts.ts';

/**
 * What a reader must know about one published count beyond its quality; the site has a sentence for each.
 *
 * - `court-incomplete`: UNHCR's court figures of 2024 are about half of what other counts of that year give.
 * - `no-referred-claims`: UNHCR printed no referred claims for 2025, so defensive claims stand alone.
 * - `no-nationality`: UNHCR's affirmative figures of 2025 are one row without nationality.
 * - `mexico-incomplete`: UNHCR's Mexican court decisions of 2007 and 2008 are far below other counts: never a headline.
 * - `referrals-in-closed`: referrals to court stand among the closures (asylum officers, 2009 to 2017).
 * - `referrals-in-denied`: denials hold referrals to court in some years, so shares do not compare over time.
 * - `claims-joined`: affirmative and defensive claims in court are not told apart (to 2016).
 * - `basis-inferred`: whether the year is fiscal or calendar was inferred, not stated.
 */
export const CAVEATS = [
	'court-incomplete',
	'no-referred-claims',
	'no-nationality',
	'mexico-incomplete',
	'referrals-in-closed',
	'referrals-in-denied',
	'claims-joined',
	'basis-inferred'
] as const;
export type Caveat = (typeof CAVEATS)[number];

/** Which published count is asked about. */
export interface CountedWhere {
	readonly source_id: string;
	readonly track: Track;
	readonly claim_type: ClaimType;
	readonly nationality: string;
	readonly year: number;
}

/** Years whose basis was checked against a publication of the agency itself: fiscal 2001, 2002, 2009 and 2010. */
const CHECKED_YEARS: ReadonlySet<number> = new Set([2001, 2002, 2009, 2010]);

/** The caveats of a published count, in the order of `CAVEATS`; none for sources other than UNHCR. */
export function caveatsOf(where: CountedWhere): readonly Caveat[] {
	if (!where.source_id.startsWith('unhcr-')) return [];
	return CAVEATS.filter((caveat) => applies(caveat, where));
}

function applies(caveat: Caveat, { track, claim_type, nationality, year }: CountedWhere): boolean {
	const court = track === 'court';
	switch (caveat) {
		case 'court-incomplete':
			return court && year === 2024;
		case 'no-referred-claims':
			return court && year === 2025;
		case 'no-nationality':
			return !court && year === 2025;
		case 'mexico-incomplete':
			return court && nationality === 'MEX' && (year === 2007 || year === 2008);
		case 'referrals-in-closed':
			return !court && year >= 2009 && year <= 2017;
		case 'referrals-in-denied':
			return !court && (year < 2009 || year > 2016);
		case 'claims-joined':
			return court && claim_type === 'all' && year <= 2016;
		case 'basis-inferred':
			return !CHECKED_YEARS.has(year);
	}
}

/** A caveat and the years of a series it applies to, ascending. */
export interface CaveatYears {
	readonly caveat: Caveat;
	readonly years: readonly number[];
}

/** The caveats of a published series, each with its years, in the order of `CAVEATS`; none for counted series. */
export function caveatYears(cells: readonly YearCounts[], nationality: string): CaveatYears[] {
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
