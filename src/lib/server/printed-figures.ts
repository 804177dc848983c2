import type { YearCounts } from '#core/counts/year-counts.ts';
import {
	type PrintedDocument,
	type PrintedFigure,
	printedFigures,
	type PrintedRows,
	printedRows
} from '#core/series/printed-figures.ts';
import { sources } from '#core/tables/published.ts';
import { once, readTable } from './data-source.ts';

/** What every publisher prints for one year, one row a document, track and claim type. */
export function printedOfYear(cells: readonly YearCounts[]): PrintedFigure[] {
	return printedFigures(cells, documentOf);
}

/** What every publisher prints for one nationality, without those that have figures of their own. */
export function printedOfNationality(cells: readonly YearCounts[]): PrintedRows {
	return printedRows(cells, documentOf);
}

function documentOf(id: string): PrintedDocument | undefined {
	return once(
		'printed-documents',
		() => new Map(readTable(sources, 'normalized').map((row) => [row.source_id, row]))
	).get(id);
}
