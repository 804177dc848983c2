import type { ReleaseChange } from '../tables/release-changes.ts';
import { diffTable, type TableInBoth } from './diff-tables.ts';
import type { ReleaseDiff } from './manifest.ts';

/** How all tables moved from a release to the next. */
export interface ReleaseChanges {
	readonly tables: ReleaseDiff['tables'];
	readonly sources: ReleaseDiff['sources'];
	readonly largest: ReleaseDiff['largest'];
	/** Every cell that moved and every row that came or went. */
	readonly changes: readonly ReleaseChange[];
}

/** How many of the numbers that moved most a release lists by itself; all are in its file of changes. */
const LISTED = 100;

/**
 * Holds two releases against each other, table by table.
 * @param replaced documents that took another's place.
 */
export function diffReleases(
	tables: readonly TableInBoth[],
	replaced: ReadonlyMap<string, string>
): ReleaseChanges {
	const all = tables.map((both) => ({ both, ...diffTable(both, replaced) }));
	const numbers = all.flatMap((table) => table.numbers);
	const rows = all.filter(({ both }) => both.counts).flatMap(({ changes }) => changes);
	return {
		tables: all.map(({ diff }) => diff),
		sources: bySource(rows, new Set(numbers)),
		largest: numbers.toSorted((a, b) => moved(b) - moved(a)).slice(0, LISTED),
		changes: all.flatMap(({ changes }) => changes)
	};
}

/** By how much a number moved; one that came or went counts whole. */
function moved({ before, after }: ReleaseChange): number {
	return Math.abs(Number(after ?? 0) - Number(before ?? 0));
}

/** Tallies by the document before and the document now, in order of name. */
function bySource(
	changes: readonly ReleaseChange[],
	numbers: ReadonlySet<ReleaseChange>
): ReleaseDiff['sources'] {
	const tallies = new Map<string, ReleaseDiff['sources'][number]>();
	for (const change of changes) {
		const { source_before: before, source_after: after } = change;
		if (before === null && after === null) continue;
		const key = `${before ?? ''}\n${after ?? ''}`;
		const tally = tallies.get(key) ?? { before, after, numbers: 0, came: 0, went: 0 };
		if (change.change === 'came') tally.came++;
		else if (change.change === 'went') tally.went++;
		else if (numbers.has(change)) tally.numbers++;
		tallies.set(key, tally);
	}
	return [...tallies]
		.filter(([, { numbers, came, went }]) => numbers + came + went > 0)
		.sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))
		.map(([, tally]) => tally);
}
