import { isEveryonesYears } from '#core/publishers/trac.ts';
import type { YearCounts } from '#core/counts/year-counts.ts';
import type { SourceDocument } from '#core/tables/published.ts';
import { once } from './data-source.ts';
import { overallCells, sourceDocuments } from './published.ts';

/** Everyone by fiscal year as TRAC counts, and the document. */
export interface TracYears {
	/** Oldest first. */
	readonly years: readonly YearCounts[];
	readonly document: SourceDocument;
}

/** TRAC's years of all nationalities together; null where the data folder has none. */
export function tracYears(): TracYears | null {
	return once('trac-years', () => {
		const years = overallCells()
			.filter(isEveryonesYears)
			.toSorted((a, b) => a.year - b.year);
		const [document] = sourceDocuments(years.map(({ source_id }) => source_id));
		return document ? { years, document } : null;
	});
}
