import { isMissing } from '#core/counts/missing.ts';
import { courtWindows } from './court-windows.ts';
import type { JudgeEntry } from './judge-directory.ts';

/** A judge's place among those listed at a court in one window. */
export interface JudgeStripData {
	readonly court: string;
	readonly first: number;
	readonly last: number;
	/** Share granted by all listed judges together, 0 to 1. */
	readonly share: number;
	/** Share granted, in thousandths of 1, and decisions of every other listed judge; no names. */
	readonly others: readonly (readonly [number, number])[];
}

/** Strips for every published row of a judge that has company at its court, newest window first. */
export function judgeStrips({ windows, slug }: JudgeEntry): JudgeStripData[] {
	return windows.flatMap(({ court, source_id, first, last }): JudgeStripData[] => {
		const listed = courtWindows(court).find((window) => window.first === first && window.last === last);
		if (!listed || isMissing(listed.sum.rate)) return [];
		const others = listed.rows.flatMap(({ window, slug: other }) =>
			other === slug || window.source_id !== source_id || isMissing(window.rate)
				? []
				: [[Math.round(window.rate.value * 1000) / 1000, window.decisions] as const]
		);
		return others.length === 0 ? [] : [{ court, first, last, share: listed.sum.rate.value, others }];
	});
}
