import { funnel } from '../measures/funnel.ts';
import type { FunnelPosition } from '../measures/funnel-limits.ts';

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
