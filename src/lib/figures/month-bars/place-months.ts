import { max, scaleLinear } from 'd3';
import type { Grants } from '#core/counts/grants.ts';
import { monthSpan } from '#core/time.ts';
import { NARROW } from '../../charts/plot-sides.ts';

/** One month of decisions on the merits. */
export interface MonthCounts {
	/** `2026-06`. */
	readonly month: string;
	/** Whole numbers; null when withheld or not published. */
	readonly granted: number | null;
	readonly denied: number | null;
	/** Last day that the release covers, `2026-06-30`, when it ends within the month; else null. */
	readonly through: string | null;
}

/** A month of a release as bars need it: a month whose last day it does not reach is a part. */
export function monthCounts({
	from_on,
	through_on,
	granted,
	denied
}: Grants & { readonly from_on: string; readonly through_on: string }): MonthCounts {
	const month = through_on.slice(0, 7);
	const whole = monthSpan(month);
	const isWhole = from_on === whole.from_on && through_on === whole.through_on;
	return { month, granted, denied, through: isWhole ? null : through_on };
}

/** A month placed: denials stand on grants; a month with a count missing has no bar. */
export interface PlacedMonth {
	readonly month: string;
	readonly x: number;
	readonly width: number;
	readonly granted: { readonly y: number; readonly height: number } | null;
	readonly denied: { readonly y: number; readonly height: number } | null;
	readonly isPart: boolean;
}

/** The bars in units of their drawing. */
export interface PlacedMonths {
	readonly height: number;
	readonly baseline: number;
	readonly axis: readonly [number, number];
	readonly bars: readonly PlacedMonth[];
	readonly ticks: readonly { readonly count: number; readonly y: number }[];
	/** Months to print below the axis: the first, every October, and none nearer than 40 units to the one before. */
	readonly labels: readonly { readonly month: string; readonly x: number }[];
}

/**
 * Months since year 0, so that a month without a row keeps its place.
 * @param month `2026-06`
 */
function monthNumber(month: string): number {
	return Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7)) - 1;
}

/**
 * Places a bar a month, from 0.
 * @param months ascending; months without a row leave their place empty.
 * @param width of the drawing in its own units.
 */
export function placeMonths(months: readonly MonthCounts[], width: number): PlacedMonths {
	const height = width < NARROW ? 220 : 260;
	const axis = [54, width - 12] as const;
	const baseline = height - 28;
	const first = monthNumber(months[0]?.month ?? '2000-01');
	const last = monthNumber(months.at(-1)?.month ?? '2000-01');
	const step = (axis[1] - axis[0]) / (last - first + 1);
	const highest = max(months, ({ granted, denied }) => (granted ?? 0) + (denied ?? 0)) ?? 0;
	const y = scaleLinear([0, Math.max(1, highest)], [baseline, 14]).nice(4);
	const left = (month: string) => axis[0] + (monthNumber(month) - first) * step;
	const labels: { month: string; x: number }[] = [];
	for (const { month } of months) {
		const x = left(month) + step / 2;
		const before = labels.at(-1);
		if (before === undefined || (month.endsWith('-10') && x - before.x >= 40)) labels.push({ month, x });
	}
	return {
		height,
		baseline,
		axis,
		ticks: y.ticks(4).map((count) => ({ count, y: y(count) })),
		labels,
		bars: months.map(({ month, granted, denied, through }) => {
			const isWhole = granted !== null && denied !== null;
			return {
				month,
				x: left(month) + step * 0.1,
				width: step * 0.8,
				granted: isWhole ? { y: y(granted), height: baseline - y(granted) } : null,
				denied: isWhole ? { y: y(granted + denied), height: y(granted) - y(granted + denied) } : null,
				isPart: through !== null
			};
		})
	};
}
