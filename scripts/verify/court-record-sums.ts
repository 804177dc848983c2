import { ALL_NATIONALITIES } from '#core/counts/slice.ts';
import { isCompositionRelease, isDecisionsRelease } from '#core/publishers/asylumjudge.ts';
import { isFrom } from '#core/publishers/index.ts';
import { newestOf } from '#core/publishers/newest.ts';
import {
	type CourtNationalityRange,
	partsOf,
	type PublishedCourtJudgeYear,
	type PublishedCourtYear,
	type PublishedJudgeYear,
	type PublishedPeriod
} from '#core/tables/court-records.ts';
import type { PublishedOutcome } from '#core/tables/published.ts';
import { fiscalYear } from '#core/time.ts';
import { count, type RuleCheck, signed } from './check.ts';

/** The tables counted from court records, and the national rows beside them. */
export interface CourtRecordTables {
	/** All published national rows; only the tables' own documents are added up against them. */
	readonly outcomes: readonly PublishedOutcome[];
	readonly judgeYears: readonly PublishedJudgeYear[];
	readonly courtJudgeYears: readonly PublishedCourtJudgeYear[];
	readonly courtYears: readonly PublishedCourtYear[];
	readonly periods: readonly PublishedPeriod[];
	readonly ranges: readonly CourtNationalityRange[];
}

type Measure = 'granted' | 'denied';
const MEASURES: readonly Measure[] = ['granted', 'denied'];

/** Most cases without a nationality a year: the publisher's rows of judges lack them (scripts/sources/asylumjudge/NOTES.md). */
const WITHOUT_NATIONALITY = { granted: 12, denied: 26 } as const;
/** Most grants by which a judge's whole year may differ between two releases, and the share of years that may. */
const BETWEEN_RELEASES = { grants: 3, share: 0.01 } as const;

/**
 * Adds up the tables from court records: judges and courts to the printed national years, months to years, and a
 * judge's grants by nationality to those by court. What may differ is stated above; anything more is a problem.
 */
export function checkCourtRecordSums(tables: Omit<CourtRecordTables, 'ranges'>): RuleCheck {
	const national = tallyNational(tables);
	const problems = [
		...judgesAgainstNational(tables, national),
		...courtsAgainstNational(tables, national),
		...courtJudgesAgainstNational(tables, national),
		...monthsAgainstYears(tables, national)
	];
	const between = judgesBetweenReleases(tables);
	return {
		kind: 'rules',
		title: 'Court records: sums over judges, courts and months',
		examined: `${count(national.size)} national counts, ${count(between.compared)} judge-years`,
		problems: [...problems, ...between.problems],
		notes: between.notes
	};
}

function tallyNational({ outcomes }: Pick<CourtRecordTables, 'outcomes'>): Map<string, number> {
	const national = new Map<string, number>();
	for (const row of outcomes)
		if (isFrom('asylumjudge', row) && row.count !== null)
			national.set(keyOf(row.source_id, row.nationality, row.year, row.measure), row.count);
	return national;
}

function judgesAgainstNational(
	{ judgeYears }: Pick<CourtRecordTables, 'judgeYears'>,
	national: ReadonlyMap<string, number>
): readonly string[] {
	const sums = sumYears(judgeYears);
	addAbsent(sums, national);
	return sums.flatMap((key, sum) => {
		const most = key.endsWith('granted') ? WITHOUT_NATIONALITY.granted : WITHOUT_NATIONALITY.denied;
		const gap = (national.get(key) ?? NaN) - sum;
		if (gap >= 0 && gap <= most) return [];
		return [`${key}: judges add up to ${count(sum)}; expected ${printed(national, key)} less 0 to ${most}`];
	});
}

function courtsAgainstNational(
	{ courtYears }: Pick<CourtRecordTables, 'courtYears'>,
	national: ReadonlyMap<string, number>
): readonly string[] {
	return unequal('courts', sumYears(courtYears), national);
}

/** Grants and denials by release and fiscal year. */
function sumYears(rows: readonly Pick<PublishedCourtYear, 'source_id' | 'fiscal_year' | Measure>[]): Sums {
	const sums = new Sums();
	for (const row of rows)
		for (const measure of MEASURES)
			sums.add(keyOf(row.source_id, ALL_NATIONALITIES, row.fiscal_year, measure), row[measure]);
	return sums;
}

function courtJudgesAgainstNational(
	{ courtJudgeYears }: Pick<CourtRecordTables, 'courtJudgeYears'>,
	national: ReadonlyMap<string, number>
): readonly string[] {
	const sums = new Sums();
	const torn: string[] = [];
	for (const row of courtJudgeYears) {
		const other = partsOf(row).reduce((sum, part) => sum + part, 0);
		const { granted, denied, cases: decided } = row;
		for (const [measure, cases] of Object.entries({ granted, denied, other, decided }))
			sums.add(keyOf(row.source_id, ALL_NATIONALITIES, row.fiscal_year, measure), cases);
		if (granted + denied + other !== decided)
			torn.push(
				`${row.court}, ${row.judge_name}, ${row.fiscal_year}: the outcomes add up to ${count(granted + denied + other)}; expected ${count(decided)} cases`
			);
	}
	return [...torn, ...unequal('judges by court', sums, national)];
}

function monthsAgainstYears(
	{ periods }: Pick<CourtRecordTables, 'periods'>,
	national: ReadonlyMap<string, number>
): readonly string[] {
	const sums = new Sums();
	for (const row of periods)
		if (isFrom('asylumjudge', row) && row.count !== null)
			sums.add(keyOf(row.source_id, row.nationality, fiscalYear(row.through_on), row.measure), row.count);
	return unequal('months', sums, national);
}

function unequal(what: string, sums: Sums, national: ReadonlyMap<string, number>): readonly string[] {
	addAbsent(sums, national);
	return sums.flatMap((key, sum) =>
		national.get(key) === sum
			? []
			: [`${key}: ${what} add up to ${count(sum)}; expected ${printed(national, key)}`]
	);
}

/** A printed year of which a table has no row at all adds up to zero there. */
function addAbsent(sums: Sums, national: ReadonlyMap<string, number>): void {
	const seriesOf = (key: string) => key.split(', ').slice(0, 2).join(', ');
	const series = new Set(sums.flatMap((key) => [seriesOf(key)]));
	for (const key of national.keys()) if (series.has(seriesOf(key))) sums.add(key, 0);
}

/** Whole years alone: the releases end on different days of the last one. Nothing where one of the two is absent. */
function judgesBetweenReleases({
	judgeYears,
	courtJudgeYears
}: Pick<CourtRecordTables, 'judgeYears' | 'courtJudgeYears'>) {
	const gaps = new Sums();
	const add = (rows: readonly Gap[], sign: 1 | -1) => {
		for (const { judge_key, fiscal_year, through_on, granted } of rows)
			if (through_on === null) gaps.add(`${judge_key}, ${fiscal_year}`, sign * granted);
	};
	const decisions = newestOf(judgeYears, isDecisionsRelease);
	const composition = newestOf(courtJudgeYears, isCompositionRelease);
	if (decisions.length > 0 && composition.length > 0) {
		add(decisions, 1);
		add(composition, -1);
	}
	const different = gaps.flatMap((key, gap) => (gap === 0 ? [] : [{ key, gap }]));
	const problems = different
		.filter(({ gap }) => Math.abs(gap) > BETWEEN_RELEASES.grants)
		.map(
			({ key, gap }) =>
				`${key}: grants by nationality less grants by court are ${signed(gap, 0)}; expected at most ${BETWEEN_RELEASES.grants} either way`
		);
	if (different.length > gaps.size * BETWEEN_RELEASES.share)
		problems.push(
			`${count(different.length)} of ${count(gaps.size)} judge-years have other grants by nationality than by court; expected at most 1 in 100`
		);
	const equal = `${count(gaps.size - different.length)} of ${count(gaps.size)} whole judge-years have the same grants by nationality and by court`;
	return { compared: gaps.size, problems, notes: [equal] };
}

type Gap = Pick<PublishedJudgeYear, 'judge_key' | 'fiscal_year' | 'through_on' | 'granted'>;

/** Sums by key, in the order in which keys came. */
class Sums {
	readonly #sums = new Map<string, number>();
	get size(): number {
		return this.#sums.size;
	}
	add(key: string, value: number): void {
		this.#sums.set(key, (this.#sums.get(key) ?? 0) + value);
	}
	flatMap<T>(map: (key: string, sum: number) => readonly T[]): T[] {
		return [...this.#sums].flatMap(([key, sum]) => map(key, sum));
	}
}

function keyOf(source: string, nationality: string, year: number, measure: string): string {
	return `${source}, ${nationality}, ${year}, ${measure}`;
}

function printed(national: ReadonlyMap<string, number>, key: string): string {
	const value = national.get(key);
	return value === undefined ? 'a national count, and there is none' : count(value);
}

/**
 * Checks the ranges by court and nationality against what is known without any derivation: what judges who sat at one
 * court in a year decided there lies under the upper ends, and a nationality's decisions of a year lie between the sums
 * of the ends over courts. Both tables are the latest of their way of counting, as for the ranges.
 */
export function checkRanges({
	judgeYears,
	courtJudgeYears,
	ranges
}: Pick<CourtRecordTables, 'judgeYears' | 'courtJudgeYears' | 'ranges'>): RuleCheck {
	const problems = ranges.flatMap(reversed);
	const courtsOf = new Map<string, Set<string>>();
	for (const { judge_key, fiscal_year, court } of newestOf(courtJudgeYears, isCompositionRelease)) {
		const key = `${judge_key} ${fiscal_year}`;
		courtsOf.set(key, (courtsOf.get(key) ?? new Set()).add(court));
	}
	const pinned = new Map<string, Record<Measure, number>>();
	const totals = new Map<string, Record<Measure, number>>();
	for (const row of newestOf(judgeYears, isDecisionsRelease)) {
		const courts = courtsOf.get(`${row.judge_key} ${row.fiscal_year}`);
		if (!courts) continue;
		add(totals, `${row.nationality}, ${row.fiscal_year}`, row);
		const [only, ...others] = courts;
		if (only !== undefined && others.length === 0)
			add(pinned, `${only}, ${row.nationality}, ${row.fiscal_year}`, row);
	}
	problems.push(...belowPinned(pinned, ranges), ...outsideSums(totals, ranges));
	return {
		kind: 'rules',
		title: 'Court records: ranges by court and nationality',
		examined: `${count(ranges.length)} ranges, ${count(pinned.size)} with judges of one court`,
		problems,
		notes: []
	};
}

function reversed(row: CourtNationalityRange): readonly string[] {
	return MEASURES.flatMap((measure) => {
		const { low, high } = endsOf(row, measure);
		if (low <= high) return [];
		return [`${placeOf(row)}: ${measure} from ${count(low)} to ${count(high)}; expected low ≤ high`];
	});
}

function belowPinned(
	pinned: ReadonlyMap<string, Record<Measure, number>>,
	ranges: readonly CourtNationalityRange[]
): readonly string[] {
	const byPlace = new Map(ranges.map((row) => [placeOf(row), row]));
	return [...pinned].flatMap(([place, counts]) =>
		MEASURES.flatMap((measure) => {
			const row = byPlace.get(place);
			const high = row ? endsOf(row, measure).high : 0;
			if (counts[measure] <= high) return [];
			return [
				`${place}: ${measure} up to ${count(high)}; judges of this court alone decided ${count(counts[measure])} so`
			];
		})
	);
}

function outsideSums(
	totals: ReadonlyMap<string, Record<Measure, number>>,
	ranges: readonly CourtNationalityRange[]
): readonly string[] {
	const sums = new Map<string, Record<Measure, { low: number; high: number }>>();
	for (const row of ranges) {
		const key = `${row.nationality}, ${row.fiscal_year}`;
		const sum = sums.get(key) ?? { granted: { low: 0, high: 0 }, denied: { low: 0, high: 0 } };
		for (const measure of MEASURES) {
			sum[measure].low += endsOf(row, measure).low;
			sum[measure].high += endsOf(row, measure).high;
		}
		sums.set(key, sum);
	}
	return [...new Set([...totals.keys(), ...sums.keys()])].flatMap((key) =>
		MEASURES.flatMap((measure) => {
			const { low, high } = sums.get(key)?.[measure] ?? { low: 0, high: 0 };
			const total = totals.get(key)?.[measure] ?? 0;
			if (low <= total && total <= high) return [];
			return [
				`${key}: ${measure} over all courts from ${count(low)} to ${count(high)}; judges decided ${count(total)} so`
			];
		})
	);
}

function add(sums: Map<string, Record<Measure, number>>, key: string, row: Record<Measure, number>): void {
	const sum = sums.get(key) ?? { granted: 0, denied: 0 };
	sums.set(key, { granted: sum.granted + row.granted, denied: sum.denied + row.denied });
}

function endsOf(row: CourtNationalityRange, measure: Measure) {
	return measure === 'granted'
		? { low: row.granted_low, high: row.granted_high }
		: { low: row.denied_low, high: row.denied_high };
}

function placeOf({ court, nationality, fiscal_year }: CourtNationalityRange): string {
	return `${court}, ${nationality}, ${fiscal_year}`;
}
