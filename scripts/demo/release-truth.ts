import type { MessKind } from '#scripts/synthetic/mess.ts';
import type { ReleaseOptions } from '#scripts/synthetic/release-options.ts';

/** What a table of a synthetic release holds. */
export interface TableTruth {
	/** Records, damaged ones included; `Count.txt` says the same (one more for the judge lookup). */
	readonly records: number;
	/** Records damaged, by kind; a kind that does not occur is left out. */
	readonly mess: Readonly<Partial<Record<MessKind, number>>>;
}

/** What a synthetic release holds: its options and, for each table, records and damage. */
export interface ReleaseTruth extends Omit<ReleaseOptions, 'out'> {
	readonly tables: Readonly<Record<string, TableTruth>>;
}
