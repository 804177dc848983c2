import { cellRate } from '#core/series/compare-years.ts';
import type { YearCounts } from '#core/counts/year-counts.ts';
import type { Rate } from '#core/measures/rates.ts';
import type { Missing } from '#core/counts/missing.ts';
import { readTable } from './data-source.ts';
import { sources } from '#core/tables/published.ts';

/** One publisher's figures for one group of people and one year, as printed, with the rates they allow. */
export interface PrintedFigure {
	readonly cell: YearCounts;
	readonly publisher: string;
	readonly title: string;
	/** Which edition or table of it, or null. */
	readonly edition: string | null;
	readonly url: string | null;
	readonly merits: Rate | Missing;
	readonly decisions: Rate | Missing;
}

/** What every publisher prints, newest year first, one row a document, track and claim type. */
export function printedFigures(cells: readonly YearCounts[]): PrintedFigure[] {
	const documents = new Map(readTable(sources, 'normalized').map((row) => [row.source_id, row]));
	return cells
		.map((cell) => {
			const document = documents.get(cell.source_id);
			return {
				cell,
				publisher: document?.publisher ?? cell.source_id,
				title: document?.title ?? cell.source_id,
				edition: document?.edition ?? null,
				url: document?.url ?? null,
				merits: cellRate('merits', cell),
				decisions: cellRate('decisions', cell)
			};
		})
		.sort((a, b) => b.cell.year - a.cell.year || (a.cell.source_id < b.cell.source_id ? -1 : 1));
}
