import type { CourtNationalityRange } from '#core/tables/court-records.ts';
import { latest } from '../derive-ranges.ts';
import type { RuleCheck } from './check.ts';
import { count } from './compare-counts.ts';
import type { CourtRecordTables } from './court-record-tables.ts';

type Measure = 'granted' | 'denied';
const MEASURES: readonly Measure[] = ['granted', 'denied'];

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
	for (const { judge_key, fiscal_year, court } of latest(courtJudgeYears, '-composition-')) {
		const key = `${judge_key} ${fiscal_year}`;
		courtsOf.set(key, (courtsOf.get(key) ?? new Set()).add(court));
	}
	const pinned = new Map<string, Record<Measure, number>>();
	const totals = new Map<string, Record<Measure, number>>();
	for (const row of latest(judgeYears, '-decisions-')) {
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
