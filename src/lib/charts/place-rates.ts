import { max, scaleLinear, type ScaleLinear } from 'd3';
import type { Rate } from '#core/measures/rates.ts';
import type { YearComparison } from '#core/series/compare-years.ts';
import { isCoarseRate } from '#core/counts/count-range.ts';
import { isMissing, type Missing } from '#core/counts/missing.ts';
import { separateLabels } from './separate-labels.ts';
import { drawnInterval } from './drawn-interval.ts';

/** Size of a chart in pixels and the room around its plot. */
export interface Frame {
	readonly width: number;
	readonly height: number;
	readonly margin: {
		readonly top: number;
		readonly right: number;
		readonly bottom: number;
		readonly left: number;
	};
}

/** A rate placed on the chart. */
export interface PlacedPoint {
	readonly year: number;
	readonly rate: Rate;
	readonly x: number;
	readonly y: number;
}

/** One line of the chart: its unbroken stretches, its range, its points and its end label. */
export interface PlacedLine {
	readonly role: 'subject' | 'comparator';
	/** Path data of stretches whose rates are sure enough to be drawn whole. */
	readonly firm: string;
	/** Path data of stretches that touch a rate from few cases. */
	readonly unsure: string;
	/** The range along the stretches, and as uprights at years that stand alone; empty for a rate without a range. */
	readonly ribbon: string;
	readonly uprights: string;
	/** Years of which only a range is known, each a bar with a stop at either end; no line runs to or from it. */
	readonly bars: string;
	readonly points: readonly PlacedPoint[];
	readonly last: PlacedPoint | null;
	/** Where the end label would like to stand: the last point, or the last bar; null without either. */
	readonly endY: number | null;
	/** Middle of the end label, moved apart from the other one. */
	readonly labelY: number;
}

/** A rate chart in pixels. */
export interface PlacedRates {
	readonly frame: Frame;
	readonly lines: readonly PlacedLine[];
	readonly xTicks: readonly { readonly year: number; readonly x: number }[];
	readonly yTicks: readonly { readonly share: number; readonly at: number }[];
	readonly baseline: number;
	/** Years in a row for which neither line has a rate, inside the axis, and the middle of each such hole. */
	readonly holes: readonly { readonly from: number; readonly to: number; readonly x: number }[];
	/** Middle of the gap where the series changes meaning, or null. */
	readonly breakX: number | null;
	readonly xOf: (year: number) => number;
	/** Height of a share, 0 to 1. */
	readonly yOf: (share: number) => number;
}

const ROLES = ['comparator', 'subject'] as const;

/** What is drawn beside the lines. */
interface DrawnParts {
	/** Whether the rate has a range: not when other people stand above its line than below. */
	readonly hasRange?: boolean;
	/** Room for one end label. */
	readonly labelHeight?: number;
	/** Shares of a third line, which the axis must hold too. */
	readonly also?: readonly number[];
	/** Years of the subject that are ranges and nothing else, ascending; the subject has no line then. */
	readonly ranges?: readonly YearRange[];
}

/** Lowest and highest share (0 to 1) that a year can have. */
export interface YearRange {
	readonly year: number;
	readonly low: number;
	readonly high: number;
}

/**
 * Places two rates by year. The axis holds every range that is drawn, so that none is cut at its end.
 * @param comparisons years ascending, without holes.
 * @param breakBefore first year of a new meaning of the series; lines do not cross it.
 */
export function placeRates(
	comparisons: readonly YearComparison[],
	frame: Frame,
	breakBefore: number | null,
	{ hasRange = true, labelHeight = 36, also = [], ranges = [] }: DrawnParts = {}
): PlacedRates {
	const { width, height, margin } = frame;
	const [first, last] = [comparisons[0]?.year ?? 0, comparisons.at(-1)?.year ?? 1];
	const x = scaleLinear([first, Math.max(last, first + 1)], [margin.left, width - margin.right]);
	const tops = comparisons.flatMap((c) => [c.subjectRate, c.comparatorRate].map((r) => topOf(r, hasRange)));
	const highest = max([...tops, ...also, ...ranges.map(({ high }) => high)]) ?? 0;
	const y = scaleLinear([0, Math.min(1, Math.max(0.1, highest))], [height - margin.bottom, margin.top]);
	const yTickCount = height < 260 ? 4 : 6;
	y.nice(yTickCount);
	const drawn = ROLES.map((role) =>
		placeLine(role, comparisons, { x, y, breakBefore, hasRange, ranges: role === 'subject' ? ranges : [] })
	);
	const labels = separateLabels(
		drawn.flatMap(({ endY }) => endY ?? []),
		labelHeight,
		margin.top,
		height - margin.bottom
	);
	const hasBreak = breakBefore !== null && breakBefore > first && breakBefore <= last;
	return {
		frame,
		lines: drawn.map((l) => ({ ...l, labelY: l.endY === null ? 0 : (labels.shift() ?? 0) })),
		xTicks: yearTicks(first, last, width - margin.left - margin.right).map((year) => ({ year, x: x(year) })),
		yTicks: y.ticks(yTickCount).map((share) => ({ share, at: y(share) })),
		baseline: height - margin.bottom,
		holes: holesOf(comparisons).map(([from, to]) => ({ from, to, x: x((from + to) / 2) })),
		breakX: hasBreak ? x(breakBefore - 0.5) : null,
		xOf: x,
		yOf: y
	};
}

/** Years to label: multiples of 1, 2, 5 or 10 that leave some 44 pixels each, and always the last year. */
export function yearTicks(first: number, last: number, pixels: number): number[] {
	const fit = Math.max(2, Math.floor(pixels / 44));
	const step = [1, 2, 5, 10, 20].find((size) => (last - first) / size <= fit) ?? 50;
	const ticks = Array.from({ length: last - first + 1 }, (_, i) => first + i).filter(
		(year) => year % step === 0
	);
	const tooNear = (year: number) =>
		year !== last && last - year < (44 * (last - first)) / Math.max(pixels, 1);
	return [...ticks.filter((year) => year < last && !tooNear(year)), last];
}

type Scale = ScaleLinear<number, number>;

function placeLine(
	role: PlacedLine['role'],
	comparisons: readonly YearComparison[],
	{
		x,
		y,
		breakBefore,
		hasRange,
		ranges
	}: {
		readonly x: Scale;
		readonly y: Scale;
		readonly breakBefore: number | null;
		readonly hasRange: boolean;
		readonly ranges: readonly YearRange[];
	}
): Omit<PlacedLine, 'labelY'> {
	const points = comparisons.flatMap((comparison): PlacedPoint[] => {
		const found = role === 'subject' ? comparison.subjectRate : comparison.comparatorRate;
		if (!isDrawn(found)) return [];
		return [{ year: comparison.year, rate: found, x: x(comparison.year), y: y(found.value) }];
	});
	const sure = points.filter(({ rate }) => !isCoarseRate(rate));
	const barred = [
		...points
			.filter(({ rate }) => isCoarseRate(rate))
			.map(({ year, rate }) => ({ year, ...drawnInterval(rate) })),
		...ranges
	];
	const lastRange = ranges.at(-1);
	const pairs = sure.slice(1).map((point, i) => [sure[i] ?? point, point] as const);
	const joined = pairs.filter(([a, b]) => b.year === a.year + 1 && b.year !== breakBefore);
	const isUnsure = ([a, b]: readonly [PlacedPoint, PlacedPoint]) =>
		a.rate.show === 'grey' || b.rate.show === 'grey';
	const path = (stretch: readonly PlacedPoint[]) => `M${through(stretch.map((p) => [p.x, p.y]))}`;
	/** Along the upper ends and back along the lower ones. */
	const band = (stretch: readonly PlacedPoint[]) => {
		const ends = stretch.map(({ x, rate }) => ({ x, ...drawnInterval(rate) }));
		const upper = ends.map(({ x, high }): Place => [x, y(Math.min(1, high))]);
		const lower = ends.toReversed().map(({ x, low }): Place => [x, y(Math.max(0, low))]);
		return `M${through([...upper, ...lower])}Z`;
	};
	const inStretch = new Set(joined.flat());
	const alone = sure.filter((point) => !inStretch.has(point));
	const upright = (p: PlacedPoint) => {
		const { low, high } = drawnInterval(p.rate);
		return `M${p.x.toFixed(1)},${y(Math.max(0, low)).toFixed(1)}V${y(Math.min(1, high)).toFixed(1)}`;
	};
	const draw = (stretches: (readonly [PlacedPoint, PlacedPoint])[]) => stretches.map(path).join('');
	return {
		role,
		firm: chains(joined.filter((pair) => !isUnsure(pair)))
			.map(path)
			.join(''),
		unsure: draw(joined.filter(isUnsure)),
		ribbon: hasRange ? chains(joined).map(band).join('') : '',
		uprights: hasRange ? alone.map(upright).join('') : '',
		bars: barred.map(({ year, low, high }) => barPath(x(year), y(low), y(high))).join(''),
		points,
		last: points.at(-1) ?? null,
		endY: points.at(-1)?.y ?? (lastRange ? y((lastRange.low + lastRange.high) / 2) : null)
	};
}

/** Where a line goes. */
type Place = readonly [x: number, y: number];

/**
 * Straight lines through places, to a tenth. Written here because d3-shape would bring every curve it knows, 3 kB after
 * brotli, into the part that comes with the first touch.
 */
function through(places: readonly Place[]): string {
	const tenth = (at: number) => Math.round(at * 10) / 10;
	return places.map(([x, y]) => `${tenth(x)},${tenth(y)}`).join('L');
}

/** A bar between two heights with a stop at either end; a single stop where they are one. */
function barPath(x: number, low: number, high: number): string {
	const stop = (at: number) => `M${(x - 5).toFixed(1)},${at.toFixed(1)}h10`;
	return `${stop(high)}M${x.toFixed(1)},${high.toFixed(1)}V${low.toFixed(1)}${stop(low)}`;
}

/** Pairs of neighbours strung together into as long stretches as they make. */
function chains(pairs: readonly (readonly [PlacedPoint, PlacedPoint])[]): PlacedPoint[][] {
	const strung: PlacedPoint[][] = [];
	for (const [a, b] of pairs) {
		const open = strung.at(-1);
		if (open?.at(-1) === a) open.push(b);
		else strung.push([a, b]);
	}
	return strung;
}

/** Runs of years without a rate on either line, first and last year of each. */
function holesOf(comparisons: readonly YearComparison[]): (readonly [number, number])[] {
	const drawn = comparisons.filter((c) => isDrawn(c.subjectRate) || isDrawn(c.comparatorRate));
	return drawn.slice(1).flatMap((next, i) => {
		const before = drawn[i]?.year ?? next.year;
		return next.year - before > 1 ? [[before + 1, next.year - 1] as const] : [];
	});
}

function isDrawn(found: Rate | Missing): found is Rate {
	return !isMissing(found) && found.show !== 'counts';
}

function topOf(found: Rate | Missing, hasRange: boolean): number {
	if (!isDrawn(found)) return 0;
	return hasRange || isCoarseRate(found) ? Math.max(found.value, drawnInterval(found).high) : found.value;
}
