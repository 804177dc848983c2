import { ascending, quantileSorted } from 'd3';
import type { MissingStatistic } from '../counts/missing.ts';
import { binomialCumulative } from './distributions.ts';
import { type Interval, Z95 } from './intervals.ts';

/** A funnel over the judges of a court or the courts of the nation; plain data apart from its three functions. */
export interface Funnel {
	/** Share 0–1 around which the limits lie. */
	readonly centre: number;
	readonly overdispersion: Overdispersion;
	/** Limits that allow for chance alone, at a number of decisions from 1. */
	readonly plainLimits: (decisions: number) => FunnelLimits;
	/** Limits widened by φ where over-dispersion is found; else the same as plain. */
	readonly adjustedLimits: (decisions: number) => FunnelLimits;
	/** Where a unit lies against both. */
	readonly position: (unit: FunnelUnit) => {
		readonly plain: FunnelPosition;
		readonly adjusted: FunnelPosition;
	};
}

/** Settings of a funnel. */
export interface FunnelOptions {
	/** Share 0–1; default the pooled share of the units, Σ granted ÷ Σ decisions, never a mean of shares. */
	readonly centre?: number;
	readonly method?: FunnelLimitOptions['method'];
	/** Share of z-scores winsorized at each end; default 0.1. */
	readonly winsorize?: number;
}

/**
 * Funnel: what chance alone would allow each unit, given its decisions, if all shared the centre share, with and
 * without over-dispersion. Units without decisions are left out. Formulas and source: {@link funnelLimits},
 * {@link overdispersion}.
 *
 * **Missing:** `too-few-units` with under two units that decided anything; `no-spread` when the centre is 0 or 1,
 * where chance leaves no room to either side.
 */
export function funnel(
	units: readonly FunnelUnit[],
	{ centre: givenCentre, method = 'exact', winsorize = 0.1 }: FunnelOptions = {}
): Funnel | MissingStatistic<'too-few-units' | 'no-spread'> {
	const counted = units.filter((unit) => unit.decisions > 0);
	if (counted.length < 2) return { missing: 'too-few-units' };
	const granted = counted.reduce((sum, unit) => sum + unit.granted, 0);
	const decisions = counted.reduce((sum, unit) => sum + unit.decisions, 0);
	const centre = givenCentre ?? granted / decisions;
	if (centre <= 0 || centre >= 1) return { missing: 'no-spread' };

	const dispersion = overdispersion(counted, centre, winsorize);
	const plainLimits = (n: number) => funnelLimits(centre, n, { method });
	const adjustedLimits = (n: number) => funnelLimits(centre, n, { method, inflation: dispersion.inflation });
	return {
		centre,
		overdispersion: dispersion,
		plainLimits,
		adjustedLimits,
		position: (unit) => {
			const share = unit.granted / unit.decisions;
			return {
				plain: funnelPosition(share, plainLimits(unit.decisions)),
				adjusted: funnelPosition(share, adjustedLimits(unit.decisions))
			};
		}
	};
}

/** The 99.9th percentile of the standard normal distribution, for 99.8 % limits. */
export const Z998 = 3.090232306167813;

/** The two pairs of funnel limits at one number of decisions. The 99.8 % pair encloses the 95 % pair. */
export interface FunnelLimits {
	readonly limits95: Interval;
	readonly limits998: Interval;
}

/** Where a share lies against the limits. A share on a limit is inside it. */
export type FunnelPosition = 'within' | 'beyond-95' | 'beyond-99.8';

/** How to draw the limits. */
export interface FunnelLimitOptions {
	/** φ by which the binomial variance is multiplied, from 1; 1 (default) gives plain limits. */
	readonly inflation?: number;
	/** `exact`: interpolated binomial quantiles (default); `normal`: centre ± z √(centre (1 − centre) ÷ n). */
	readonly method?: 'exact' | 'normal';
}

/**
 * Funnel limits: the range of shares that chance alone would give to a judge of n decisions if every judge granted at
 * the centre share. 95 % and 99.8 %, shares clipped to 0–1.
 *
 * **Formula.** `exact`: with r the smallest count for which F(r) > p, F the cumulative binomial of n and the centre,
 * and α = (F(r) − p) ÷ (F(r) − F(r − 1)), the lower limit is (r − α) ÷ n at p = 0.025 and 0.001. The upper limit is the
 * mirror image, 1 less the lower limit around 1 − centre, so that grants and denials are treated alike and a
 * plain limit is passed only by a count whose tail chance is at most 2.5 % or 0.1 %. (The paper puts p = 0.975 and
 * 0.999 into the same formula for the upper side, which would call one count too early: 8 of 10 around one half, tail
 * chance 5.5 %.) `exact` is the default because chance is lopsided where grant shares are near 0: the normal form puts
 * the lower limit below 0 there and the upper one too low. Inflation moves each limit away from the centre by √φ;
 * for `normal` that is z √(φ centre (1 − centre) ÷ n).
 *
 * **Limits of the method.** The centre is taken as known, and decisions as independent.
 *
 * **Source.** Spiegelhalter DJ, Funnel plots for comparing institutional performance, Statistics in Medicine 2005;
 * 24:1185–1202; the interpolation as the Stata routine `funnelcompar` (Forni and Gini, 2010) computes it after that paper.
 *
 * @param centre share 0–1
 * @param decisions whole number from 1
 */
export function funnelLimits(
	centre: number,
	decisions: number,
	{ inflation = 1, method = 'exact' }: FunnelLimitOptions = {}
): FunnelLimits {
	const stretch = Math.sqrt(inflation);
	const place = (plain: number): number => Math.min(1, Math.max(0, centre + stretch * (plain - centre)));
	const pair = (tail: number, deviate: number): Interval => {
		if (method === 'normal') {
			const reach = deviate * Math.sqrt((centre * (1 - centre)) / decisions);
			return { low: place(centre - reach), high: place(centre + reach) };
		}
		return {
			low: place(lowerQuantile(tail, decisions, centre) / decisions),
			high: place(1 - lowerQuantile(tail, decisions, 1 - centre) / decisions)
		};
	};
	return { limits95: pair(0.025, Z95), limits998: pair(0.001, Z998) };
}

/** Where a share (0–1) lies against the limits at its own number of decisions. */
export function funnelPosition(share: number, { limits95, limits998 }: FunnelLimits): FunnelPosition {
	if (share < limits998.low || share > limits998.high) return 'beyond-99.8';
	if (share < limits95.low || share > limits95.high) return 'beyond-95';
	return 'within';
}

/** Interpolated count that at most a share `tail` of a binomial lies under; from −1 to `trials`. */
function lowerQuantile(tail: number, trials: number, p: number): number {
	if (p <= 0 || p >= 1) return p * trials;
	let low = -1;
	let high = trials;
	// F rises with the count: halve the bracket (low, high] until high is the smallest count with F > tail.
	while (high - low > 1) {
		const middle = Math.floor((low + high) / 2);
		if (binomialCumulative(middle, trials, p) > tail) high = middle;
		else low = middle;
	}
	const above = binomialCumulative(high, trials, p);
	const below = binomialCumulative(high - 1, trials, p);
	return high - (above - tail) / (above - below);
}

/** Grants and decisions of one judge or court. `decisions` from 1, `granted` from 0 to `decisions`. */
export interface FunnelUnit {
	readonly granted: number;
	readonly decisions: number;
}

/** How much more units vary around a centre than chance alone would make them. */
export interface Overdispersion {
	/** φ, from 0; about 1 when chance alone is at work. */
	readonly phi: number;
	/** φ above which the limits are widened: 1 + 2 √(2 ÷ I). */
	readonly threshold: number;
	/** Units counted, I. */
	readonly units: number;
	/** φ is above the threshold. */
	readonly isOverdispersed: boolean;
	/** What to multiply the variance by: φ when over-dispersed, else 1. */
	readonly inflation: number;
}

/**
 * Multiplicative over-dispersion of units around a centre share.
 *
 * Formula: z_i = (y_i − c) ÷ √(c (1 − c) ÷ n_i); the z are winsorized, those beyond the 10th and 90th percentiles being
 * moved to them, so that a few far units do not widen the limits they are judged by; φ = Σ z² ÷ I. If chance alone
 * acts, I φ is about chi-square with I degrees of freedom, so φ has mean 1 and variance 2 ÷ I; φ counts as more than
 * chance above mean plus two standard deviations, 1 + 2 √(2 ÷ I). Winsorizing lowers φ, so the rule is cautious
 * about widening.
 *
 * **Limits.** The centre is taken as known; with under about ten units φ is itself very uncertain. A large φ says
 * that one rate does not describe these units, not why.
 *
 * **Source.** Spiegelhalter DJ, Statistics in Medicine 2005; 24:1185–1202 (winsorized multiplicative φ). Percentiles
 * are linearly interpolated (R's type 7).
 *
 * **Throws** RangeError when there is no unit or the centre is not strictly between 0 and 1, where z has no meaning.
 *
 * @param winsorize share of units moved in at each end, 0 to under 0.5
 */
export function overdispersion(
	units: readonly FunnelUnit[],
	centre: number,
	winsorize = 0.1
): Overdispersion {
	if (units.length === 0 || !(centre > 0 && centre < 1)) {
		throw new RangeError(
			`Over-dispersion of ${units.length} units around a centre of ${centre}: expected at least one unit and a ` +
				'centre strictly between 0 and 1. Show the counts without limits.'
		);
	}
	const deviates = units.map(
		({ granted, decisions }) =>
			(granted / decisions - centre) / Math.sqrt((centre * (1 - centre)) / decisions)
	);
	const phi = winsorizedMeanSquare(deviates, winsorize);
	const threshold = 1 + 2 * Math.sqrt(2 / units.length);
	const isOverdispersed = phi > threshold;
	return { phi, threshold, units: units.length, isOverdispersed, inflation: isOverdispersed ? phi : 1 };
}

/** Mean of the squares of numbers after those beyond the `share` and 1 − `share` quantiles are moved to them. From 0; no numbers give 0. */
export function winsorizedMeanSquare(numbers: readonly number[], share: number): number {
	const sorted = numbers.toSorted(ascending);
	const low = quantileSorted(sorted, share) ?? 0;
	const high = quantileSorted(sorted, 1 - share) ?? 0;
	const squares = sorted.map((z) => Math.min(high, Math.max(low, z)) ** 2);
	return squares.length === 0 ? 0 : squares.reduce((a, b) => a + b) / squares.length;
}

/** A judge in a funnel: the key is an address. */
export interface FunnelJudge {
	readonly key: string;
	readonly granted: number;
	readonly decisions: number;
}

/** Limits at one number of decisions: low and high ends, shares 0 to 1. */
export interface DrawnLimits {
	readonly decisions: number;
	readonly limits95: readonly [number, number];
	readonly limits998: readonly [number, number];
}

/** A funnel as plain data: curves to draw and where each judge lies. */
export interface DrawnFunnel {
	/** Pooled share of the judges, 0 to 1. */
	readonly centre: number;
	readonly phi: number;
	readonly isOverdispersed: boolean;
	/** Limits for chance alone, and widened by φ, at the same numbers of decisions ascending. */
	readonly plain: readonly DrawnLimits[];
	readonly adjusted: readonly DrawnLimits[];
	readonly positions: Readonly<
		Record<string, { readonly plain: FunnelPosition; readonly adjusted: FunnelPosition }>
	>;
}

/** Numbers of decisions at which the curves are drawn. */
const STEPS = 28;

/** Draws the funnel of a court's judges; null with fewer than two judges, or when none or all were granted. */
export function drawnFunnel(judges: readonly FunnelJudge[]): DrawnFunnel | null {
	const found = funnel(judges);
	if ('missing' in found) return null;
	const most = Math.max(...judges.map(({ decisions }) => decisions));
	const least = Math.max(1, Math.min(...judges.map(({ decisions }) => decisions)) * 0.8);
	const at = Array.from({ length: STEPS }, (_, i) =>
		Math.round(least * (1.06 * (most / least)) ** (i / (STEPS - 1)))
	);
	const draw = (kind: 'plainLimits' | 'adjustedLimits') =>
		[...new Set(at)].map((decisions): DrawnLimits => {
			const { limits95, limits998 } = found[kind](decisions);
			return {
				decisions,
				limits95: [tenThousandth(limits95.low), tenThousandth(limits95.high)],
				limits998: [tenThousandth(limits998.low), tenThousandth(limits998.high)]
			};
		});
	return {
		centre: found.centre,
		phi: found.overdispersion.phi,
		isOverdispersed: found.overdispersion.isOverdispersed,
		plain: draw('plainLimits'),
		adjusted: draw('adjustedLimits'),
		positions: Object.fromEntries(judges.map((judge) => [judge.key, found.position(judge)]))
	};
}

/** A share to a ten-thousandth: a hundredth of a percentage point, finer than a pixel of any chart. */
function tenThousandth(share: number): number {
	return Math.round(share * 1e4) / 1e4;
}
