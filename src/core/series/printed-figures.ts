import type { YearCounts } from '../counts/year-counts.ts';
import type { Missing } from '../counts/missing.ts';
import { isMissing } from '../counts/missing.ts';
import type { Rate } from '../measures/rates.ts';
import { isFrom } from '../publishers/index.ts';
import { cellRate } from './compare-years.ts';

/** What a printed row says of its document. */
export interface PrintedDocument {
	readonly publisher: string;
	readonly title: string;
	/** Which edition or table of it, or null. */
	readonly edition: string | null;
	readonly url: string | null;
}

/** One publisher's figures for one group of people and one year, as printed, with the rates they allow. */
export interface PrintedFigure extends PrintedDocument {
	readonly cell: YearCounts;
	readonly merits: Rate | Missing;
	readonly decisions: Rate | Missing;
}

/** Printed figures of a nationality: those with a denominator of their document, and those quoted alone. */
export interface PrintedRows {
	readonly whole: readonly PrintedFigure[];
	readonly single: readonly PrintedFigure[];
}

/**
 * What every publisher prints, newest year first, one row a document, track and claim type.
 * @param documentOf the document of a source id; undefined where none is known, and the id stands for it.
 */
export function printedFigures(
	cells: readonly YearCounts[],
	documentOf: (sourceId: string) => PrintedDocument | undefined
): PrintedFigure[] {
	return cells
		.map((cell) => {
			const document = documentOf(cell.source_id);
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

/** The printed figures of one nationality without the publishers whose yearly series have figures of their own. */
export function printedRows(
	cells: readonly YearCounts[],
	documentOf: (sourceId: string) => PrintedDocument | undefined
): PrintedRows {
	const figures = printedFigures(
		cells.filter((cell) => !isFrom('unhcr', cell) && !isFrom('ohss', cell)),
		documentOf
	);
	return {
		whole: figures.filter(({ merits }) => !isMissing(merits)),
		single: figures.filter(({ merits }) => isMissing(merits))
	};
}
