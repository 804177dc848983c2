import { publisherCount, type PublisherRow, publisherRows } from '#core/series/side-by-side.ts';
import type { YearCounts } from '#core/counts/year-counts.ts';

/** One year of a group in which enough publishers can be set side by side. */
export interface PublisherYear {
	readonly year: number;
	readonly rows: readonly PublisherRow[];
}

/** A group of people and the years in which publishers can be compared. */
export interface PublisherGroup {
	readonly code: string;
	/** Name in the language of the page; empty for all nationalities. */
	readonly name: string;
	readonly years: readonly PublisherYear[];
}

/** Fewer publishers than this make no comparison. */
const PUBLISHERS_NEEDED = 3;

/**
 * The years of a group of people that at least three publishers count, latest first.
 * @param cells cells of one nationality, or of everyone.
 */
export function comparableYears(cells: readonly YearCounts[]): PublisherYear[] {
	const years = [...new Set(cells.map(({ year }) => year))].sort((a, b) => b - a);
	return years.flatMap((year) => {
		const rows = publisherRows(cells, year);
		return publisherCount(rows) >= PUBLISHERS_NEEDED ? [{ year, rows }] : [];
	});
}
