import { group } from 'd3';
import { lookupNationalities, type Nationality } from '#core/tables/lookups.ts';
import { publishedOutcomes, type SourceDocument, sources } from '#core/tables/published.ts';
import { publishedYearCounts } from '#core/series/published-years.ts';
import type { YearCounts } from '#core/counts/year-counts.ts';
import { ALL_NATIONALITIES } from '#core/counts/slice.ts';
import { countedDocument, hasCounted } from './counted-nation.ts';
import { once, readTable } from './data-source.ts';

/** The cells of every nationality that any document has a count for. */
export function cellsByNationality(): ReadonlyMap<string, readonly YearCounts[]> {
	return once('cells-by-nationality', () => {
		const rows = group(readTable(publishedOutcomes, 'normalized'), (row) => row.nationality);
		return new Map([...rows].map(([code, counts]) => [code, publishedYearCounts(counts)]));
	});
}

/** The cells of everybody: totals that documents print, and those that `normalize` added up where they print none. */
export function overallCells(): readonly YearCounts[] {
	return cellsByNationality().get(ALL_NATIONALITIES) ?? [];
}

/** Every nationality of the lookup that has at least one published or counted decision, in order of English name. */
export function publishedNationalities(): readonly Nationality[] {
	return once('published-nationalities', () =>
		readTable(lookupNationalities, 'lookups')
			.filter((row) => cellsByNationality().has(row.nationality) || hasCounted(row.nationality))
			.toSorted((a, b) => a.name_en.localeCompare(b.name_en, 'en'))
	);
}

/** The documents of a set of ids, in the order of the table; what was counted here follows when no row names it. */
export function sourceDocuments(ids: Iterable<string>): readonly SourceDocument[] {
	const wanted = new Set(ids);
	const listed = readTable(sources, 'normalized').filter((row) => wanted.has(row.source_id));
	const counted = countedDocument();
	if (!counted || !wanted.has(counted.source_id) || listed.some((row) => row.source_id === counted.source_id))
		return listed;
	return [...listed, counted];
}
