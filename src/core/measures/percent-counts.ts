import type { MissingStatistic } from '../counts/missing.ts';
import { type Interval, wilsonInterval } from './intervals.ts';

/** A percent as a publisher printed it, and the number of decisions it is a percent of. */
export interface PrintedPercent {
	/** 0–100, with no more decimals than `decimals`. */
	readonly percent: number;
	/** Decisions behind the percent, an integer from 1. */
	readonly decisions: number;
	/** Decimals printed: 0 for "37", 1 for "37.2". */
	readonly decimals: 0 | 1;
}

/** The whole numbers of grants that a printed percent allows; `count` is the nearest to the percent itself. */
export interface CountBounds {
	readonly low: number;
	readonly high: number;
	readonly count: number;
}

/**
 * The counts that a rounded percent implies: every whole number k, 0 ≤ k ≤ n, for which 100 k ÷ n rounds to the
 * printed p. That is n (p − h) ÷ 100 ≤ k ≤ n (p + h) ÷ 100, h half of the last printed digit. Both ends count,
 * because publishers differ on which way a half rounds. For n up to 100 and no decimals there is at most one k, save
 * at a tie.
 *
 * **Missing:** `no-count-fits` when no whole number gives the percent (1 % of 10 decisions): the percent or the number of
 * decisions is not what it is said to be. **Throws** RangeError when n is not a whole number from 1, p is outside
 * 0–100, or p has more decimals than stated. Whole-number arithmetic throughout, so no rounding of our own.
 */
export function countsFromPercent({
	percent,
	decisions,
	decimals
}: PrintedPercent): CountBounds | MissingStatistic<'no-count-fits'> {
	const scale = decimals === 0 ? 1 : 10;
	const scaled = Math.round(percent * scale);
	if (!Number.isInteger(decisions) || decisions < 1 || !(percent >= 0 && percent <= 100)) {
		throw new RangeError(
			`Cannot read ${percent} % of ${decisions} decisions: expected a percent from 0 to 100 of a whole number of ` +
				'decisions from 1. Check the row of the published table.'
		);
	}
	if (Math.abs(scaled - percent * scale) > 1e-6) {
		throw new RangeError(
			`${percent} % has more decimals than the ${decimals} stated; set decimals to what the publisher prints.`
		);
	}
	// In units of half the last printed digit: k = decisions × (2 scaled ± 1) ÷ (200 scale).
	const low = Math.max(0, Math.ceil((decisions * (2 * scaled - 1)) / (200 * scale)));
	const high = Math.min(decisions, Math.floor((decisions * (2 * scaled + 1)) / (200 * scale)));
	if (low > high) return { missing: 'no-count-fits' };
	const nearest = Math.round((decisions * scaled) / (100 * scale));
	return { low, high, count: Math.min(high, Math.max(low, nearest)) };
}

/**
 * The 95 % interval of a rate known only as a rounded percent, shares 0–1: from the low end of the Wilson interval of
 * the lowest count that fits to the high end of that of the highest, so that rounding is carried as bounds and never
 * narrows the interval. Missing and throws as {@link countsFromPercent}.
 */
export function percentInterval(printed: PrintedPercent): Interval | MissingStatistic<'no-count-fits'> {
	const counts = countsFromPercent(printed);
	if ('missing' in counts) return counts;
	return {
		low: wilsonInterval(counts.low, printed.decisions).low,
		high: wilsonInterval(counts.high, printed.decisions).high
	};
}
