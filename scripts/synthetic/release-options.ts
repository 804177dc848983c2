import type { MessKind } from './mess.ts';

/** What the release should be like. */
export interface ReleaseOptions {
	/** Number of cases (people in court); family members who ride on another's case are among them. */
	readonly cases: number;
	/** Any whole number; the same seed and options give the same bytes. */
	readonly seed: number;
	/** Path of the zip; `courts.csv`, `immigration_judges.csv` and `truth.json` are written beside it. */
	readonly out: string;
	/** About how many invented judges there are, 4 to 4,000. */
	readonly judges: number;
	/** First fiscal year with decisions. */
	readonly fromYear: number;
	/** Last fiscal year with decisions. */
	readonly toYear: number;
	/** Leave out every kind of mess: no padding, stray tabs, NUL bytes, unmatched rows. */
	readonly tidy: boolean;
	/** How members are stored in the zip: Deflate (method 8) or stored (method 0). Deflate64 is never written. */
	readonly method: 'deflate' | 'stored';
}

/** A small release that needs under a second; `out` has no default. */
export const DEFAULT_RELEASE: Omit<ReleaseOptions, 'out'> = {
	cases: 60_000,
	seed: 1,
	judges: 120,
	fromYear: 2001,
	toYear: 2025,
	tidy: false,
	method: 'deflate'
};

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
