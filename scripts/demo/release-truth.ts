import type { MessKind } from './mess/mess-kinds.ts';
import type { ReleaseOptions } from './release-options.ts';

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
