import { type CountRange, exactly } from '#core/counts/count-range.ts';
import { ALL_NATIONALITIES } from '#core/counts/slice.ts';
import { isDecisionsRelease } from '#core/publishers/asylumjudge.ts';
import { CASE_TABLE_FIRST_YEAR } from '#core/publishers/ddp.ts';
import { newestOf } from '#core/publishers/newest.ts';
import type { CourtNationalityRange } from '#core/tables/court-records.ts';
import type { PublishedOutcome } from '#core/tables/published.ts';
import { isPartialYear } from '#core/time.ts';
import { type Check, compareByCount, compareByShare, type Comparison, count } from './check.ts';
import type { CountedRelease, CountedTallies } from './counted-data.ts';

// Two countings of the same records never agree to the last case: releases, repairs and rules differ. So everything
// here is a finding with its gap, and nothing fails; what must add up inside one family is checked where it is read.

const MEASURES = ['granted', 'denied'] as const;
type Measure = (typeof MEASURES)[number];

const MEXICO = { iso: 'MEX', eoir: 'MX' } as const;

/** How far two counts of one thing are expected to lie apart at most. */
const TOLERANCE = 0.01;

function finding(comparison: Comparison): Comparison {
	return comparison.verdict === 'differs' ? { ...comparison, verdict: 'finding' } : comparison;
}

const YEARS_TITLE = 'AsylumJudge: grants and denials by fiscal year, against the same case table';

/**
 * Compares grants and denials of everyone and of Mexicans with what others counted from the Deportation Data Project's
 * table, in fiscal years that both have whole; within ±1 % expected.
 * @param ours counted from the case table.
 * @param releaseOn day of the release, ISO: years that end after it are left out.
 */
export function compareCaseTableYears(
	ours: Pick<CountedTallies, 'years' | 'nationalities'>,
	published: readonly PublishedOutcome[],
	releaseOn: string
): Check {
	const theirs = wholeYears(published, releaseOn);
	const comparisons = [ALL_NATIONALITIES, MEXICO.iso].flatMap((nationality) =>
		theirs.flatMap((row): Comparison[] => {
			const { measure, year, count: printed } = row;
			if (row.nationality !== nationality || printed === null) return [];
			if (measure !== 'granted' && measure !== 'denied') return [];
			const counted =
				nationality === ALL_NATIONALITIES
					? ours.years.find(({ fiscal_year }) => fiscal_year === year)
					: ours.nationalities.find((own) => own.fiscal_year === year && own.nationality === MEXICO.eoir);
			const what = `FY${year} ${nationality} ${measure}`;
			const pair = { what, ours: counted?.[measure] ?? 0, theirs: exactly(printed) };
			return [finding(compareByShare(pair, TOLERANCE))];
		})
	);
	return comparisons.length > 0
		? { kind: 'comparisons', title: YEARS_TITLE, comparisons }
		: { kind: 'not checked', title: YEARS_TITLE, reason: 'no closed year of AsylumJudge is at hand' };
}

/** Fiscal years of AsylumJudge's newest release that it has whole and that had ended on the day of the release. */
function wholeYears(published: readonly PublishedOutcome[], releaseOn: string): readonly PublishedOutcome[] {
	return newestOf(published, isDecisionsRelease).filter(
		({ from_on, through_on, year }) => !from_on && !through_on && !isPartialYear(year, releaseOn)
	);
}

const RANGES_TITLE = 'AsylumJudge: Mexicans by court and fiscal year, the case table against the ranges';

/**
 * Compares Mexican grants and denials at each court with the range that AsylumJudge's two tables of judges leave for
 * them, in fiscal years that both have whole. Says how many lie inside, and names each that does not, with the gap to
 * the nearer end; a court without a range can have none by those tables.
 * @param ours counted from the case table: Mexicans by court.
 */
export function compareMexicansByCourt(
	ours: CountedTallies['mexicans'],
	{
		outcomes,
		ranges
	}: {
		readonly outcomes: readonly PublishedOutcome[];
		readonly ranges: readonly CourtNationalityRange[];
	},
	releaseOn: string
): Check {
	const years = new Set(wholeYears(outcomes, releaseOn).map(({ year }) => year));
	const theirs = ranges.filter(
		({ nationality, fiscal_year }) => nationality === MEXICO.iso && years.has(fiscal_year)
	);
	if (theirs.length === 0)
		return { kind: 'not checked', title: RANGES_TITLE, reason: 'no range of a whole year is at hand' };
	const places = new Map<string, CourtNationalityRange>(
		theirs.map((row) => [`${row.fiscal_year} ${row.court}`, row])
	);
	const counted = new Map<string, CountedTallies['mexicans'][number]>(
		ours.flatMap((row) =>
			row.court !== null && years.has(row.fiscal_year)
				? [[`${row.fiscal_year} ${row.court}`, row] as const]
				: []
		)
	);
	const keys = [...new Set([...places.keys(), ...counted.keys()])].sort();
	const comparisons = MEASURES.flatMap((measure) => {
		const each = keys.map((key) => {
			const range = places.get(key);
			const theirRange = range ? rangeOf(range, measure) : exactly(0);
			const pair = { what: `FY${key} ${measure}`, ours: counted.get(key)?.[measure] ?? 0 };
			const compared = compareByCount({ ...pair, theirs: theirRange }, 0);
			return finding({ ...compared, gap: gapToRange(pair.ours, theirRange), tolerance: 'inside' });
		});
		const outside = each.filter(({ verdict }) => verdict !== 'agrees');
		return [
			agreeing(`courts and years inside, ${measure}`, each.length - outside.length, each.length),
			...outside
		];
	});
	return { kind: 'comparisons', title: RANGES_TITLE, comparisons };
}

function rangeOf(row: CourtNationalityRange, measure: Measure): CountRange {
	const [low, high] = [row[`${measure}_low`], row[`${measure}_high`]];
	return { count: low === high ? low : null, low, high };
}

function gapToRange(ours: number, { low, high }: CountRange): string {
	if (ours < low) return `-${count(low - ours)}`;
	return ours > high ? `+${count(ours - high)}` : '0';
}

function agreeing(what: string, agree: number, all: number): Comparison {
	const gap = all === 0 ? '' : `${((agree / all) * 100).toFixed(1)} %`;
	return { what, ours: count(agree), theirs: count(all), gap, tolerance: '', verdict: 'note' };
}

const FAMILIES_TITLE = 'The case table (ours) against our count of the archive (theirs), --events last';

/** How many courts and nationalities are shown, those with the largest gaps. */
const FARTHEST_SHOWN = 8;

/**
 * Compares grants and denials of the case table with our own count of the archive by fiscal year, and over all those
 * years together by court and nationality: the years since `CASE_TABLE_FIRST_YEAR` that had ended on the days of both releases.
 * @param archive counted with `--events last`, else the reason why there is none.
 */
export function compareFamilies(table: CountedRelease, archive: CountedRelease | string): Check {
	if (typeof archive === 'string') return { kind: 'not checked', title: FAMILIES_TITLE, reason: archive };
	const isCommon = ({ fiscal_year }: { readonly fiscal_year: number }) =>
		fiscal_year >= CASE_TABLE_FIRST_YEAR &&
		!isPartialYear(fiscal_year, table.summary.release_on) &&
		!isPartialYear(fiscal_year, archive.summary.release_on);
	const both = [table, archive].map(({ tallies }) => ({
		year: sumBy(tallies.years.filter(isCommon), (row) => `FY${row.fiscal_year}`),
		court: sumBy(tallies.judges.filter(isCommon), (row) => row.court ?? 'no court'),
		nationality: sumBy(tallies.nationalities.filter(isCommon), (row) => row.nationality)
	}));
	const [ours, theirs] = both;
	if (!ours || !theirs || ours.year.size + theirs.year.size === 0)
		return {
			kind: 'not checked',
			title: FAMILIES_TITLE,
			reason: 'they have no closed fiscal year in common'
		};
	const comparisons = [
		...compareSums(ours.year, theirs.year).map(({ comparison }) => comparison),
		...farthest('courts', ours.court, theirs.court),
		...farthest('nationalities', ours.nationality, theirs.nationality)
	];
	return { kind: 'comparisons', title: FAMILIES_TITLE, comparisons };
}

type Sums = ReadonlyMap<string, Readonly<Record<Measure, number>>>;

function sumBy<T extends Readonly<Record<Measure, number>>>(
	rows: readonly T[],
	keyOf: (row: T) => string
): Sums {
	const sums = new Map<string, Record<Measure, number>>();
	for (const row of rows) {
		const sum = sums.get(keyOf(row)) ?? { granted: 0, denied: 0 };
		for (const measure of MEASURES) sum[measure] += row[measure];
		sums.set(keyOf(row), sum);
	}
	return sums;
}

function compareSums(ours: Sums, theirs: Sums) {
	return [...new Set([...ours.keys(), ...theirs.keys()])].sort().flatMap((key) =>
		MEASURES.map((measure) => {
			const [own, other] = [ours.get(key)?.[measure] ?? 0, theirs.get(key)?.[measure] ?? 0];
			const pair = { what: `${key} ${measure}`, ours: own, theirs: exactly(other) };
			return { comparison: finding(compareByShare(pair, TOLERANCE)), apart: Math.abs(own - other) };
		})
	);
}

function farthest(what: string, ours: Sums, theirs: Sums): readonly Comparison[] {
	const all = compareSums(ours, theirs);
	const off = all.filter(({ comparison }) => comparison.verdict !== 'agrees');
	const shown = off.sort((a, b) => b.apart - a.apart).slice(0, FARTHEST_SHOWN);
	return [
		agreeing(`${what}, counts within ${TOLERANCE * 100} %`, all.length - off.length, all.length),
		...shown.map(({ comparison }) => comparison)
	];
}
