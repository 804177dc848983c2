import { type CountRange, sumRanges } from '#core/counts/count-range.ts';
import type { PublishedOutcome } from '#core/tables/published.ts';
import type { Measure } from '#core/counts/slice.ts';
import type { RuleCheck } from './check.ts';
import { count } from './compare-counts.ts';
import type { KnownDifference } from './known-differences.ts';
import { placeOf } from './place-of.ts';

const CLASSES: readonly Measure[] = ['granted', 'denied', 'other', 'closed', 'administratively_closed'];
/** A document that prints these classes prints all it has, so that they add up to its total. */
const TELLING: readonly Measure[] = ['granted', 'denied', 'other'];

type Counts = ReadonlyMap<Measure, CountRange>;

/**
 * Checks that the classes of each printed row add up to its total, within bounds. Where only some classes are printed,
 * they must not exceed it. A known difference that is there no longer fails too: then its list is out of date.
 */
export function checkPrintedTotals(
	outcomes: readonly PublishedOutcome[],
	known: readonly KnownDifference[]
): RuleCheck {
	const places = countsByPlace(outcomes);
	const allowed = new Map(known.map((each) => [placeOf(each), each.difference]));
	const problems: string[] = [];
	let [totals, expected] = [0, 0];
	for (const [place, counts] of places) {
		const total = counts.get('decided');
		if (!total) continue;
		totals++;
		const [gap, allowance] = [gapToTotal(total, counts), allowed.get(place) ?? 0];
		if (gap === allowance && gap !== 0) expected++;
		if (gap !== allowance) problems.push(sentence(place, gap, allowance));
	}
	return {
		kind: 'rules',
		title: 'Classes against printed totals',
		examined: `${count(totals)} totals`,
		problems,
		notes:
			expected > 0
				? [`${expected} totals differ from the sum of their classes in the source itself, as known`]
				: []
	};
}

function countsByPlace(outcomes: readonly PublishedOutcome[]): ReadonlyMap<string, Counts> {
	const places = new Map<string, Map<Measure, CountRange>>();
	for (const row of outcomes) {
		const place = placeOf(row);
		const counts = places.get(place) ?? new Map<Measure, CountRange>();
		counts.set(row.measure, { count: row.count, low: row.count_low, high: row.count_high });
		places.set(place, counts);
	}
	return places;
}

/** Total less the sum of its classes; 0 when bounds allow them to be equal, or, with classes missing, the rest to be more. */
function gapToTotal(total: CountRange, counts: Counts): number {
	const classes = CLASSES.flatMap((measure) => counts.get(measure) ?? []);
	if (classes.length === 0) return 0;
	const sum = sumRanges(classes);
	if (total.high < sum.low) return total.high - sum.low;
	const isWhole = TELLING.every((measure) => counts.has(measure));
	return isWhole && total.low > sum.high ? total.low - sum.high : 0;
}

function sentence(place: string, gap: number, allowance: number): string {
	const found =
		gap === 0
			? 'the total is the sum of its classes'
			: `the total is ${Math.abs(gap)} ${gap > 0 ? 'more' : 'less'} than the sum of its classes`;
	return `${place}: ${found}${allowance === 0 ? '' : `; known was a difference of ${allowance}, see known-differences.ts`}`;
}
