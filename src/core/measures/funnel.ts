import { funnelLimits, funnelPosition } from './funnel-limits.ts';
import type { FunnelLimitOptions, FunnelLimits, FunnelPosition } from './funnel-limits.ts';
import type { MissingStatistic } from './missing-statistic.ts';
import { overdispersion } from './overdispersion.ts';
import type { FunnelUnit, Overdispersion } from './overdispersion.ts';

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
