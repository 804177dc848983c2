import { type CountRange, sumRanges } from '#core/counts/count-range.ts';
import type { RowCounts } from './check-row.ts';

/** Counts of one nationality, and from how many printed rows they come. */
export interface NationalityCounts {
	readonly nationality: string;
	readonly counts: RowCounts;
	/** Labels of the rows they come from; more than one means the counts are sums of printed rows. */
	readonly labels: readonly string[];
}

/**
 * Adds up rows that are one nationality under two labels (`BELARUS` and `BYELORUSSIA (BELARUS)`), bounds included;
 * a count is null as soon as one part is suppressed.
 */
export function mergeLabels(
	rows: readonly { readonly nationality: string; readonly label: string; readonly counts: RowCounts }[]
): NationalityCounts[] {
	const merged = new Map<string, NationalityCounts>();
	for (const { nationality, label, counts } of rows) {
		const known = merged.get(nationality);
		merged.set(nationality, {
			nationality,
			counts: known ? add(known.counts, counts) : counts,
			labels: [...(known?.labels ?? []), label]
		});
	}
	return [...merged.values()];
}

function add(a: RowCounts, b: RowCounts): RowCounts {
	return {
		granted: sumRanges([a.granted, b.granted]),
		denied: sumRanges([a.denied, b.denied]),
		other: sumRanges([a.other, b.other]),
		administratively_closed: addClosed(a.administratively_closed, b.administratively_closed),
		decided: sumRanges([a.decided, b.decided]),
		unreadRates: [...a.unreadRates, ...b.unreadRates]
	};
}

function addClosed(a: CountRange | null, b: CountRange | null): CountRange | null {
	return a && b ? sumRanges([a, b]) : (a ?? b);
}
