import { max, scaleLinear } from 'd3';
import { isCoarseRate } from '#core/counts/count-range.ts';
import { isMissing, type Missing } from '#core/counts/missing.ts';
import type { Rate } from '#core/measures/rates.ts';
import { drawnInterval } from './drawn-interval.ts';
import { type Frame, yearTicks } from './place-rates.ts';
import { separateLabels } from './separate-labels.ts';

/** A line by year: whose, and its rate in each year it has. */
export interface NamedLine {
	readonly name: string;
	readonly role: 'subject' | 'comparator' | 'other';
	readonly years: readonly { readonly year: number; readonly rate: Rate | Missing }[];
}

/** A point of a line in pixels; the ends of its range beside it. */
export interface LinePoint {
	readonly year: number;
	readonly rate: Rate;
	readonly x: number;
	readonly y: number;
	readonly top: number;
	readonly foot: number;
	/** Whether masked counts leave more than a point open: the range stands alone. */
	readonly isRange: boolean;
}

/** A line in pixels. */
export interface PlacedNamedLine extends Pick<NamedLine, 'name' | 'role'> {
	readonly points: readonly LinePoint[];
	/** Stretches of years in a row. */
	readonly path: string;
	readonly ribbon: string;
	readonly labelY: number;
}

/** Several lines in pixels. */
export interface PlacedLines {
	readonly lines: readonly PlacedNamedLine[];
	readonly xTicks: readonly { readonly year: number; readonly x: number }[];
	readonly yTicks: readonly { readonly share: number; readonly at: number }[];
	readonly baseline: number;
}

/** Places several rates by year; the axis of shares begins at 0 and holds every range. Years without a rate have no point. */
export function placeLines(lines: readonly NamedLine[], frame: Frame, labelHeight: number): PlacedLines {
	const { width, height, margin } = frame;
	const years = lines.flatMap((line) => line.years.map(({ year }) => year));
	const [first, last] = [Math.min(...years), Math.max(...years)];
	const x = scaleLinear([first, Math.max(last, first + 1)], [margin.left, width - margin.right]);
	const tops = lines.flatMap((line) =>
		line.years.map(({ rate }) => (isDrawn(rate) ? drawnInterval(rate).high : 0))
	);
	const y = scaleLinear(
		[0, Math.min(1, Math.max(0.1, max(tops) ?? 0))],
		[height - margin.bottom, margin.top]
	);
	const tickCount = height < 260 ? 4 : 6;
	y.nice(tickCount);
	const placed = lines.map(({ name, role, years: own }) => {
		const points = own.flatMap(({ year, rate }): LinePoint[] => {
			if (!isDrawn(rate)) return [];
			const { low, high } = drawnInterval(rate);
			return [
				{
					year,
					rate,
					x: tenth(x(year)),
					y: tenth(y(rate.value)),
					top: tenth(y(high)),
					foot: tenth(y(low)),
					isRange: isCoarseRate(rate)
				}
			];
		});
		const runs = inARow(points.filter(({ isRange }) => !isRange));
		return {
			name,
			role,
			points,
			path: runs.map((run) => `M${run.map((p) => `${p.x},${p.y}`).join('L')}`).join(''),
			ribbon: runs
				.map((run) => {
					const up = run.map((p) => `${p.x},${p.top}`);
					const back = run.toReversed().map((p) => `${p.x},${p.foot}`);
					return `M${[...up, ...back].join('L')}Z`;
				})
				.join('')
		};
	});
	const ended = placed.filter(({ points }) => points.length > 0);
	const labels = separateLabels(
		ended.map(({ points }) => points.at(-1)?.y ?? 0),
		labelHeight,
		margin.top - 12,
		height - margin.bottom
	);
	return {
		lines: placed.map((line) => ({ ...line, labelY: labels[ended.indexOf(line)] ?? 0 })),
		xTicks: yearTicks(first, last, width - margin.left - margin.right).map((year) => ({ year, x: x(year) })),
		yTicks: y.ticks(tickCount).map((share) => ({ share, at: y(share) })),
		baseline: height - margin.bottom
	};
}

function isDrawn(rate: Rate | Missing): rate is Rate {
	return !isMissing(rate) && rate.show !== 'counts';
}

function inARow(points: readonly LinePoint[]): LinePoint[][] {
	const runs: LinePoint[][] = [];
	for (const point of points) {
		const open = runs.at(-1);
		if (open?.at(-1)?.year === point.year - 1) open.push(point);
		else runs.push([point]);
	}
	return runs;
}

function tenth(at: number): number {
	return Math.round(at * 10) / 10;
}
