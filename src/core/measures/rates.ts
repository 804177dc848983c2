import { missing, type Missing } from '../counts/missing.ts';
import { type CountRange, exactly, isExact, shareBounds, sumRanges } from '../counts/count-range.ts';
import type { Grants } from '../counts/grants.ts';
import { OTHER_COMPLETIONS, type OutcomeCounts } from '../counts/outcome-counts.ts';
import { type Show, showRate } from './small-numbers.ts';
import { type Interval, wilsonInterval } from './intervals.ts';

/**
 * The four rates, named the same everywhere.
 *
 * - `merits`: granted ÷ (granted + denied).
 * - `decisions`: granted ÷ all completed decisions (granted, denied and every other completion; not administrative
 *   closure, not undecided).
 * - `protection`: (granted, or denied with withholding or CAT protection) ÷ (granted + denied).
 * - `filed`: granted in the year ÷ applications received in the year: different people above and below the line.
 */
export const RATE_NAMES = ['merits', 'decisions', 'protection', 'filed'] as const;
export type RateName = (typeof RATE_NAMES)[number];

/** What every rate has, whatever it divides by. */
interface AnyRate {
	/** Share 0 to 1, unrounded, from the counts as printed. */
	readonly value: number;
	/** The numerator as printed. */
	readonly granted: number;
	/** The denominator as printed. */
	readonly n: number;
	readonly show: Show;
	/** The range the value can have because counts are masked, rounded or suppressed; absent when they are exact. */
	readonly bounds?: Interval;
	/** The counts above and below the line with their bounds; absent when both are exact. */
	readonly ranges?: { readonly granted: CountRange; readonly n: CountRange };
}

/** A share of decisions, with the ends of the 95 % Wilson interval around the printed counts, 0 to 1. */
export interface ShareRate extends AnyRate, Interval {}

/** Grants set against filings: other people above the line than below, so chance has no interval to give. */
export interface AgainstRate extends AnyRate {
	readonly low: null;
	readonly high: null;
}

/** A rate with everything that must stand beside it. */
export type Rate = ShareRate | AgainstRate;

/** Whether a rate is a share of the same people, and so has an interval. */
export function isShare(found: Rate): found is ShareRate {
	return found.low !== null;
}

/** The one range of a rate: chance, widened to what masked counts allow; null for grants against filings. */
export function rangeOf(found: Rate): Interval | null {
	const { bounds } = found;
	if (!isShare(found)) return bounds ?? null;
	if (!bounds) return { low: found.low, high: found.high };
	return { low: Math.min(found.low, bounds.low), high: Math.max(found.high, bounds.high) };
}

/** The counts of a rate with their bounds, above and below the line. */
export function countsOf({ ranges, granted, n }: Rate): {
	readonly granted: CountRange;
	readonly n: CountRange;
} {
	return ranges ?? { granted: exactly(granted), n: exactly(n) };
}

/**
 * One of the four rates from counts.
 * @returns the rate, or a reason why there is none.
 */
export function rate(name: Exclude<RateName, 'filed'>, counts: OutcomeCounts): ShareRate | Missing;
export function rate(name: RateName, counts: OutcomeCounts): Rate | Missing;
export function rate(name: RateName, counts: OutcomeCounts): Rate | Missing {
	const parts = fraction(name, counts);
	if ('missing' in parts) return parts;
	const { numerator, rest, whole = sumRanges([numerator, rest]) } = parts;
	if (numerator.count === null || rest.count === null) return missing('suppressed');
	const n = numerator.count + rest.count;
	if (n === 0) return missing('no-decisions');
	const interval = wilsonInterval(numerator.count, n);
	const bounds = isExact(numerator) && isExact(rest) ? null : shareBounds(numerator, rest);
	const found = {
		value: numerator.count / n,
		granted: numerator.count,
		n,
		show: showRate(n, interval),
		...(bounds ? { bounds, ranges: { granted: numerator, n: whole } } : {})
	};
	return name === 'filed' ? { ...found, low: null, high: null } : { ...found, ...interval };
}

/** What a rate can be where a count behind it was withheld: both ends, and the counts with their bounds. */
export interface RateEnds {
	readonly bounds: Interval;
	readonly ranges: { readonly granted: CountRange; readonly n: CountRange };
}

/**
 * Between what and what a rate lies by the bounds of its counts alone, 0 to 1: what can be said where a count was not
 * printed and {@link rate} gives none.
 * @returns the ends, or a reason why there are none.
 */
export function rateEnds(name: RateName, counts: OutcomeCounts): RateEnds | Missing {
	const parts = fraction(name, counts);
	if ('missing' in parts) return parts;
	const { numerator, rest, whole = sumRanges([numerator, rest]) } = parts;
	const bounds = shareBounds(numerator, rest);
	return bounds ? { bounds, ranges: { granted: numerator, n: whole } } : missing('no-decisions');
}

/** The granted part of a rate's denominator, the rest of it, and the whole where the sum of both is wider. */
interface Fraction {
	readonly numerator: CountRange;
	readonly rest: CountRange;
	readonly whole?: CountRange;
}

function fraction(name: RateName, counts: OutcomeCounts): Fraction | Missing {
	const { granted, denied, received } = counts;
	if (!granted) return missing('not-published');
	switch (name) {
		case 'merits':
			return denied ? { numerator: granted, rest: denied } : missing('grants-only');
		case 'decisions': {
			if (!denied) return missing('grants-only');
			const others = OTHER_COMPLETIONS.flatMap((completion) => counts[completion] ?? []);
			if (others.length === 0) return missing('not-published');
			return { numerator: granted, rest: sumRanges([denied, ...others]) };
		}
		case 'protection': {
			const shielded = counts.denied_with_protection;
			if (!denied || !shielded) return missing('not-counted');
			if (denied.count === null || shielded.count === null) return missing('suppressed');
			return { numerator: sumRanges([granted, shielded]), rest: exactly(denied.count - shielded.count) };
		}
		case 'filed':
			if (!received) return missing('not-published');
			return filedFraction(granted, received);
	}
}

/** Grants against filings; when a year has more grants than filings a share has no meaning. */
function filedFraction(granted: CountRange, received: CountRange): Fraction | Missing {
	if (granted.count === null || received.count === null) return missing('suppressed');
	if (received.count === 0 || granted.count > received.count) return missing('no-decisions');
	return {
		numerator: granted,
		whole: received,
		rest: {
			count: received.count - granted.count,
			low: Math.max(0, received.low - granted.high),
			high: Math.max(0, received.high - granted.low)
		}
	};
}

/** Grants and denials as a rate with its interval; missing when nothing was decided. */
export function grantRate({ granted, denied }: Grants): ShareRate | Missing {
	return rate('merits', { granted: exactly(granted), denied: exactly(denied) });
}

/** Completed cases by what became of them; `other` without administrative closures. */
export interface CompletedCases extends Grants {
	readonly other: number;
}

/** Grants among completed cases that were not administratively closed, the rate `decisions` of exact counts. */
export function completedRate({ granted, denied, other }: CompletedCases): ShareRate | Missing {
	return rate('decisions', { granted: exactly(granted), denied: exactly(denied), other: exactly(other) });
}
