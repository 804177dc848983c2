import { area, max, scaleLinear, scaleSqrt } from 'd3';
import { NARROW, plotSides } from '../../charts/plot-sides.ts';
import type { DrawnLimits } from '#core/measures/funnel.ts';

/** A judge in the funnel: share granted (0 to 1) and decisions. */
export interface FunnelDot {
	readonly key: string;
	readonly share: number;
	readonly decisions: number;
}

/** A funnel in pixels. */
export interface PlacedFunnel {
	readonly band95: string;
	readonly band998: string;
	readonly centreY: number;
	readonly dots: readonly { readonly key: string; readonly x: number; readonly y: number }[];
	readonly xTicks: readonly { readonly decisions: number; readonly x: number }[];
	readonly yTicks: readonly { readonly share: number; readonly at: number }[];
	readonly left: number;
	readonly right: number;
	readonly baseline: number;
}

/** Places a funnel: decisions to the right on a root scale, share granted upwards from 0. */
export function placeFunnel(
	{
		limits,
		centre,
		dots
	}: {
		readonly limits: readonly DrawnLimits[];
		readonly centre: number;
		readonly dots: readonly FunnelDot[];
	},
	{ width, height }: { readonly width: number; readonly height: number }
): PlacedFunnel {
	const [left, right, baseline] = [plotSides(width).left, width - 14, height - 40];
	const x = scaleSqrt([limits[0]?.decisions ?? 1, limits.at(-1)?.decisions ?? 100], [left, right]);
	const highest = max([...dots.map((dot) => dot.share), ...limits.map((one) => one.limits998[1])]) ?? 1;
	const y = scaleLinear([0, Math.min(1, highest)], [baseline, 14]).nice(5);
	const band = (key: 'limits95' | 'limits998') =>
		area<DrawnLimits>()
			.x((one) => x(one.decisions))
			.y0((one) => y(one[key][0]))
			.y1((one) => y(one[key][1]))
			.digits(1)([...limits]) ?? '';
	return {
		band95: band('limits95'),
		band998: band('limits998'),
		centreY: y(centre),
		dots: dots.map(({ key, share, decisions }) => ({ key, x: x(decisions), y: y(share) })),
		xTicks: x.ticks(width < NARROW ? 4 : 8).map((decisions) => ({ decisions, x: x(decisions) })),
		yTicks: y.ticks(5).map((share) => ({ share, at: y(share) })),
		left,
		right,
		baseline
	};
}
