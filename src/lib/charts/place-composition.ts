import { scaleBand } from 'd3';
import type { CountName } from '#core/counts/outcome-counts.ts';
import type { YearCounts } from '#core/counts/year-counts.ts';

/** Outcomes in the order they are stacked, from the ground up. */
export const STACK_ORDER = [
	'granted',
	'conditionally_granted',
	'denied',
	'abandoned',
	'withdrawn',
	'not_adjudicated',
	'other',
	'closed'
] as const;

/** One part of a year's bar. */
export interface PlacedPart {
	readonly name: CountName | 'conditionally_granted';
	readonly count: number;
	readonly share: number;
	readonly y: number;
	readonly height: number;
}

/** One year's bar. */
export interface PlacedBar {
	readonly year: number;
	readonly x: number;
	readonly width: number;
	readonly total: number;
	readonly parts: readonly PlacedPart[];
}

/** Widest bar in pixels: a few years do not become walls. */
const WIDEST_BAR = 40;

/**
 * Stacks each year's completed decisions to 100 %. Years without any, or with a count withheld, have no bar.
 * @param years first and last year of the axis shared with the chart above.
 * @param left pixel of the first year's middle, `right` of the last's, as in the chart above.
 */
export function placeComposition(
	cells: readonly YearCounts[],
	years: readonly [number, number],
	box: { readonly left: number; readonly right: number; readonly height: number }
): PlacedBar[] {
	const count = years[1] - years[0] + 1;
	const step = (box.right - box.left) / Math.max(1, count - 1);
	const band = scaleBand<number>(
		Array.from({ length: count }, (_, i) => years[0] + i),
		[box.left - step / 2, box.right + step / 2]
	).paddingInner(0.28);
	return cells.flatMap((cell) => {
		const printed = STACK_ORDER.map((name) => ({ name, count: cell.counts[name as CountName]?.count }));
		if (printed.some(({ count: part }) => part === null)) return [];
		const counts = printed.flatMap(({ name, count: part }) => (part ? [{ name, count: part }] : []));
		const total = counts.reduce((sum, part) => sum + part.count, 0);
		const from = band(cell.year);
		if (total === 0 || from === undefined) return [];
		const width = Math.min(band.bandwidth(), WIDEST_BAR);
		const x = from + (band.bandwidth() - width) / 2;
		let top = box.height;
		const parts = counts.map((part) => {
			const height = (part.count / total) * box.height;
			top -= height;
			return { ...part, share: part.count / total, y: top, height };
		});
		return [{ year: cell.year, x, width, total, parts }];
	});
}
