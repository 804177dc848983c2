import type { UnhcrDataset } from './dataset.ts';

/** One row as printed: column → text, blanks around it removed, empty when there was none. */
export interface UnhcrRow {
	/** File the row stands in. */
	readonly file: string;
	/** Line of a CSV (the header is line 1) or number of an item in a JSON page (from 1). */
	readonly line: number;
	readonly cells: Readonly<Record<string, string>>;
	/** Whether blanks had to be removed from a label. */
	readonly isRepaired: boolean;
}

/** A page's place in an answer of the API. */
export interface Paging {
	readonly page: number;
	readonly maxPages: number;
	/** Sums of the whole answer by column, as text; null when the envelope gives none. */
	readonly total: Readonly<Record<string, string>> | null;
}

/** What one file holds: rows of one of the tables. */
export interface UnhcrPage {
	readonly file: string;
	readonly dataset: UnhcrDataset;
	readonly rows: readonly UnhcrRow[];
	/** Where the page stands among the pages of one answer; null for a CSV, which is whole. */
	readonly paging: Paging | null;
}

/** A file that is none of ours, and why. */
export interface PassedOver {
	readonly file: string;
	readonly ignored: string;
}
