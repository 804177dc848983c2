import { ALL_NATIONALITIES } from '#core/counts/slice.ts';
import { isFrom } from '#core/publishers/index.ts';
import { partsOf, type PublishedJudgeYear } from '#core/tables/court-records.ts';
import { fiscalYear } from '#core/time.ts';
import { latest } from '../derive-ranges.ts';
import type { RuleCheck } from './check.ts';
import { count, signed } from './compare-counts.ts';
import type { CourtRecordTables } from './court-record-tables.ts';

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
	const sums = new Sums();
	for (const row of judgeYears)
		for (const measure of ['granted', 'denied'] as const)
			sums.add(keyOf(row.source_id, ALL_NATIONALITIES, row.fiscal_year, measure), row[measure]);
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
	const sums = new Sums();
	for (const row of courtYears)
		for (const measure of ['granted', 'denied'] as const)
			sums.add(keyOf(row.source_id, ALL_NATIONALITIES, row.fiscal_year, measure), row[measure]);
	return unequal('courts', sums, national);
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
	const decisions = latest(judgeYears, '-decisions-');
	const composition = latest(courtJudgeYears, '-composition-');
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
