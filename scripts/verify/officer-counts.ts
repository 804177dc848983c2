import { group, rollup } from 'd3';
import { ALL_NATIONALITIES, isOfficerOutcome } from '#core/counts/slice.ts';
import { isFrom } from '#core/publishers/index.ts';
import { isCaseRelease } from '#core/publishers/uscis.ts';
import type { PublishedPeriod } from '#core/tables/court-records.ts';
import type { PublishedOutcome } from '#core/tables/published.ts';
import { fiscalYear, fiscalYearDays } from '#core/time.ts';
import { expectedTotal, isTotalOf, type PartSum, sumOfParts } from '#scripts/release/whole-sums.ts';
import { type Check, compareByShare, type Comparison, count } from './check.ts';

/**
 * Adds up USCIS's counts of affirmative cases: outcomes to the cases of each row, and what is added up over nationalities
 * or offices to everyone; where one part is withheld or not there, the sum may be less. Two tables of one release count
 * the same cases.
 * @returns nothing where there are no such counts.
 */
export function checkOfficerCounts(periods: readonly PublishedPeriod[]): readonly Check[] {
	const rows = periods.filter((row) => isFrom('uscis', row));
	if (rows.length === 0) return [];
	const everyone = rows.filter(isEveryone);
	const single = rows.filter((row) => !isEveryone(row));
	const parts = group(single, everyoneOf);
	// How many outcomes a document has, and how many places in each of its tables.
	const outcomes = rollup(
		rows.filter(({ measure }) => isOfficerOutcome(measure)),
		(own) => new Set(own.map(({ measure }) => measure)).size,
		({ source_id }) => source_id
	);
	const places = rollup(
		single,
		(own) => new Set(own.map(({ nationality, office }) => `${nationality} ${office}`)).size,
		tableOf
	);
	return [
		{
			kind: 'rules',
			title: 'USCIS: outcomes add up to cases, offices and citizenships to everyone',
			examined: `${count(rows.length)} rows, ${count(everyone.length)} of everyone`,
			problems: [
				...[...group(rows, placeOf).values()].flatMap((counts) => tornOutcomes(counts, outcomes)),
				...everyone.flatMap((row) => {
					const own = parts.get(everyoneOf(row)) ?? [];
					return tornSum(row, sumOfParts(own, places.get(tableOf(row)) ?? 0));
				}),
				...tornRelease(rows)
			],
			notes: []
		}
	];
}

function isEveryone({ nationality, office }: PublishedPeriod): boolean {
	return nationality === ALL_NATIONALITIES && office === null;
}

function placeOf({ source_id, nationality, office, from_on, through_on }: PublishedPeriod): string {
	return `${source_id}, ${office ?? nationality}, ${from_on ?? 'first day not stated'} to ${through_on}`;
}

/** Where the count of everyone stands that a row is a part of. */
function everyoneOf(row: PublishedPeriod): string {
	return `${placeOf({ ...row, nationality: ALL_NATIONALITIES, office: null })}, ${row.measure}`;
}

/** Outcomes stand in one table of a document; every other measure in one of its own. */
function tableOf({ source_id, measure }: PublishedPeriod): string {
	return `${source_id} ${isOfficerOutcome(measure) ? 'outcomes' : measure}`;
}

function tornOutcomes(
	counts: readonly PublishedPeriod[],
	outcomes: ReadonlyMap<string, number>
): readonly string[] {
	const total = counts.find(({ measure }) => measure === 'decided');
	const parts = counts.filter(({ measure }) => isOfficerOutcome(measure));
	if (!total || parts.length === 0) return [];
	return tornSum(total, sumOfParts(parts, outcomes.get(total.source_id)));
}

function tornSum(total: PublishedPeriod, sum: PartSum): readonly string[] {
	if (total.count === null || isTotalOf(total.count, sum)) return [];
	return [
		`${placeOf(total)}, ${total.measure}: ${count(total.count)}; expected ${expectedTotal(sum, count)}, the sum of its parts`
	];
}

/** Whether everyone by office, over all years, is everyone by citizenship. */
function tornRelease(rows: readonly PublishedPeriod[]): readonly string[] {
	const release = rows.filter((row) => isCaseRelease(row) && isEveryone(row));
	const sums = group(release, ({ measure }) => measure);
	return [...sums].flatMap(([measure, counts]) => {
		const byTable = group(counts, ({ source_id }) => source_id);
		const [first, second] = [...byTable.values()].map((each) => sumOfParts(each));
		if (!first?.isWhole || !second?.isWhole || first.sum === second.sum) return [];
		return [
			`${[...byTable.keys()].join(' and ')}: ${measure} adds up to ${count(first.sum)} and ${count(second.sum)}; expected the same cases in both`
		];
	});
}

/**
 * Sets USCIS's grants of whole fiscal years beside the persons whom DHS counts, everyone. Notes: cases are not persons, DHS
 * rounds, and both are of other days.
 * @returns nothing where there is no year in common.
 */
export function compareOfficerCounts(
	periods: readonly PublishedPeriod[],
	outcomes: readonly PublishedOutcome[]
): readonly Check[] {
	const theirs = outcomes.filter(
		(row) =>
			isFrom('ohss', row) &&
			row.track === 'affirmative' &&
			row.nationality === ALL_NATIONALITIES &&
			row.measure === 'persons_granted'
	);
	const comparisons = periods
		.filter((row) => isFrom('uscis', row) && isEveryone(row) && row.measure === 'granted' && isWholeYear(row))
		.flatMap((row) =>
			theirs
				.filter(({ year }) => year === fiscalYear(row.through_on))
				.flatMap((other): readonly Comparison[] => {
					if (row.count === null) return [];
					const pair = {
						what: `${other.source_id}: everyone FY${other.year} granted`,
						ours: row.count,
						theirs: { count: other.count, low: other.count_low, high: other.count_high }
					};
					return [{ ...compareByShare(pair, 0), tolerance: 'none', verdict: 'note' }];
				})
		);
	if (comparisons.length === 0) return [];
	return [
		{
			kind: 'comparisons',
			title: 'USCIS (cases granted) beside DHS (persons granted asylum by officers)',
			comparisons
		}
	];
}

function isWholeYear({ from_on, through_on }: PublishedPeriod): boolean {
	const { first, last } = fiscalYearDays(fiscalYear(through_on));
	return from_on === first && through_on === last;
}
