import type { Unit } from '#core/counts/slice.ts';
import type { YearCounts } from '#core/counts/year-counts.ts';

/** A stretch of years counted in one unit. */
export interface UnitSpan {
	readonly unit: Unit;
	readonly from: number;
	readonly to: number;
	/** Whether the whole series is counted in this unit. */
	readonly whole: boolean;
}

/** The stretches of years in which a series keeps its unit, in order. */
export function unitsByYear(cells: readonly YearCounts[]): UnitSpan[] {
	const spans: { unit: Unit; from: number; to: number }[] = [];
	for (const { unit, year } of cells.toSorted((a, b) => a.year - b.year)) {
		const open = spans.at(-1);
		if (open?.unit === unit) open.to = year;
		else spans.push({ unit, from: year, to: year });
	}
	return spans.map((span) => ({ ...span, whole: spans.length === 1 }));
}
