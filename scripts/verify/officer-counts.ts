import { ALL_NATIONALITIES, OFFICER_MEASURES } from '#core/counts/slice.ts';
import { isFrom } from '#core/publishers/index.ts';
import { isCaseRelease } from '#core/publishers/uscis.ts';
import type { PublishedPeriod } from '#core/tables/court-records.ts';
import type { PublishedOutcome } from '#core/tables/published.ts';
import { fiscalYear, fiscalYearDays } from '#core/time.ts';
import { type Check, compareByShare, type Comparison, count } from './check.ts';

const [, ...PARTS] = OFFICER_MEASURES;

/**
 * Adds up USCIS's counts of affirmative cases: outcomes to the cases of each row, and what is added up over nationalities
 * or offices to everyone; where one part is withheld, the sum may be less. Two tables of one release count the same cases.
 * @returns nothing where there are no such counts.
 */
export function checkOfficerCounts(periods: readonly PublishedPeriod[]): readonly Check[] {
	const rows = periods.filter((row) => isFrom('uscis', row));
	if (rows.length === 0) return [];
	const places = gather(rows, placeOf);
	const everyone = rows.filter(isEveryone);
	const parts = gather(
		rows.filter((row) => !isEveryone(row)),
		everyoneOf
	);
	return [
		{
			kind: 'rules',
			title: 'USCIS: outcomes add up to cases, offices and citizenships to everyone',
			examined: `${count(rows.length)} rows, ${count(everyone.length)} of everyone`,
			problems: [
				...[...places.values()].flatMap(tornOutcomes),
				...everyone.flatMap((row) => tornSum(row, parts.get(everyoneOf(row)) ?? [])),
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

function gather<T>(rows: readonly T[], keyOf: (row: T) => string): ReadonlyMap<string, readonly T[]> {
	const groups = new Map<string, T[]>();
	for (const row of rows) {
		const group = groups.get(keyOf(row));
		if (group) group.push(row);
		else groups.set(keyOf(row), [row]);
	}
	return groups;
}

function tornOutcomes(counts: readonly PublishedPeriod[]): readonly string[] {
	const total = counts.find(({ measure }) => measure === 'decided');
	const parts = counts.filter(({ measure }) => PARTS.some((part) => part === measure));
	if (!total || parts.length === 0) return [];
	return tornSum(total, parts);
}

function tornSum(total: PublishedPeriod, parts: readonly PublishedPeriod[]): readonly string[] {
	if (total.count === null) return [];
	const sum = parts.reduce((so, part) => so + (part.count ?? 0), 0);
	const isWhole = parts.every((part) => part.count !== null);
	if (isWhole ? sum === total.count : sum <= total.count) return [];
	return [
		`${placeOf(total)}, ${total.measure}: ${count(total.count)}; expected ${isWhole ? '' : 'at least '}${count(sum)}, the sum of its parts`
	];
}

/** Whether everyone by office, over all years, is everyone by citizenship. */
function tornRelease(rows: readonly PublishedPeriod[]): readonly string[] {
	const release = rows.filter((row) => isCaseRelease(row) && isEveryone(row));
	const sums = gather(release, ({ measure }) => measure);
	return [...sums].flatMap(([measure, counts]) => {
		const byTable = gather(counts, ({ source_id }) => source_id);
		const totals = [...byTable.values()].map((each) => each.reduce((so, row) => so + (row.count ?? 0), 0));
		const [first, second] = totals;
		if (first === undefined || second === undefined || first === second) return [];
		return [
			`${[...byTable.keys()].join(' and ')}: ${measure} adds up to ${count(first)} and ${count(second)}; expected the same cases in both`
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
