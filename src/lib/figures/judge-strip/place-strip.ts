import { max, scaleLinear } from 'd3';
import { NARROW } from '../../charts/plot-sides.ts';

/** A judge on the strip: decisions, grants and the share with its interval, shares 0 to 1. */
export interface StripJudge {
	readonly slug: string;
	readonly name: string;
	readonly decisions: number;
	readonly granted: number;
	readonly share: number;
	readonly low: number;
	readonly high: number;
}

/**
 * A judge as few bytes as it takes: share granted (0 to 1) and decisions; where it is drawn with a range, its ends, and 1
 * where the share is unsure.
 */
export type StripCircle = readonly [
	share: number,
	decisions: number,
	low?: number,
	high?: number,
	isGrey?: 0 | 1
];

/** A judge placed. */
export interface PlacedJudge {
	readonly judge: StripJudge;
	readonly x: number;
	readonly y: number;
	readonly radius: number;
}

/** The strip in pixels. */
export interface PlacedStrip {
	readonly height: number;
	/** y of the axis line. */
	readonly baseline: number;
	readonly ticks: readonly { readonly share: number; readonly at: number }[];
	/** By share, so that arrow keys walk along the axis. */
	readonly dots: readonly PlacedJudge[];
	/** Ends of the axis line. */
	readonly axis: readonly [number, number];
	readonly xOf: (share: number) => number;
}

const MARGIN = { left: 14, right: 22, top: 26, bottom: 30 };

/**
 * Places judges along the share granted; circles whose area is their decisions stand above or below the middle line
 * as near to it as they can without covering each other.
 * The axis runs from 0 to 1 at every court, so that courts can be looked at side by side.
 * @param width of the drawing in pixels
 * @param top pixels kept free above the circles, for labels
 */
export function placeStrip(
	judges: readonly StripJudge[],
	width: number,
	{ top = MARGIN.top }: { readonly top?: number } = {}
): PlacedStrip {
	const x = scaleLinear([0, 1], [MARGIN.left, width - MARGIN.right]);
	const largest = max(judges, (judge) => judge.decisions) ?? 1;
	const maxRadius = width < NARROW ? 8 : 12;
	const radius = (decisions: number) => Math.max(2.5, maxRadius * Math.sqrt(decisions / largest));
	const placed: { judge: StripJudge; x: number; y: number; radius: number }[] = [];
	for (const judge of judges.toSorted((a, b) => b.decisions - a.decisions || (a.slug < b.slug ? -1 : 1))) {
		const dot = { judge, x: x(judge.share), y: 0, radius: radius(judge.decisions) };
		dot.y = nearestFree(dot, placed);
		placed.push(dot);
	}
	// Whole pixels, so that what stands by the height is written with few digits.
	const reach = Math.max(26, Math.ceil(max(placed, (dot) => Math.abs(dot.y) + dot.radius) ?? 0));
	const middle = top + reach;
	const baseline = middle + reach + 6;
	return {
		height: baseline + MARGIN.bottom,
		baseline,
		axis: [MARGIN.left, width - MARGIN.right],
		ticks: x.ticks(width < NARROW ? 5 : 10).map((share) => ({ share, at: x(share) })),
		dots: placed
			.map((dot) => ({ ...dot, y: middle + dot.y }))
			.sort((a, b) => a.judge.share - b.judge.share || (a.judge.slug < b.judge.slug ? -1 : 1)),
		xOf: x
	};
}

/**
 * A circle as a closed path, in few letters: one arc against the clock from its top, all the way round to a hundredth of a
 * pixel beside it. Flags of an arc need no space after them.
 */
export function circlePath({ x, y, radius }: Pick<PlacedJudge, 'x' | 'y' | 'radius'>): string {
	const tenth = (at: number) => Number(at.toFixed(1));
	const r = tenth(radius);
	return `M${tenth(x)} ${tenth(y - r)}a${r} ${r} 0 10.01 0z`;
}

interface Disc {
	readonly x: number;
	readonly y: number;
	readonly radius: number;
}

/** The offset from the middle nearest to 0 at which a disc touches none of the others. */
function nearestFree(disc: Disc, others: readonly Disc[]): number {
	const gap = 1;
	const near = others.filter((other) => Math.abs(other.x - disc.x) < other.radius + disc.radius + gap);
	const candidates = [0];
	for (const other of near) {
		const reach = other.radius + disc.radius + gap;
		const rise = Math.sqrt(Math.max(0, reach ** 2 - (other.x - disc.x) ** 2));
		candidates.push(other.y - rise, other.y + rise);
	}
	candidates.sort((a, b) => Math.abs(a) - Math.abs(b) || a - b);
	const isFree = (y: number) =>
		near.every(
			(other) => Math.hypot(other.x - disc.x, other.y - y) >= other.radius + disc.radius + gap - 0.01
		);
	return candidates.find(isFree) ?? 0;
}
