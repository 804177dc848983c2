import type { PrintedDocument, PrintedFigure, PrintedRows } from '#core/series/printed-figures.ts';
import { printedRows } from '#core/series/printed-figures.ts';
import type { EntityJson } from '#core/twins/entity-json.ts';
import { cellOfSeries } from '#core/twins/read-series.ts';

/** Documents of printed rows by source id; null for one that only rows in the page are from. */
export type DocumentsOfRows = Readonly<Record<string, PrintedDocument | null>>;

/**
 * The documents that tell which rows of a twin are printed rows, with the words that the rest of the rows needs.
 * @param all every printed row of the nationality.
 * @param rest those that do not stand in the page.
 */
export function documentsOf(all: readonly PrintedFigure[], rest: readonly PrintedFigure[]): DocumentsOfRows {
	const known: Record<string, PrintedDocument | null> = {};
	for (const { cell } of all) known[cell.source_id] = null;
	for (const { cell, publisher, title, edition, url } of rest)
		known[cell.source_id] = { publisher, title, edition, url };
	return known;
}

/** The printed rows of a nationality, read from the JSON twin of its page, in the order of the page. */
export function printedOfTwin(twin: EntityJson, code: string, documents: DocumentsOfRows): PrintedRows {
	const cells = twin.series
		.filter(({ nationality, source_id }) => nationality === code && source_id in documents)
		.map(cellOfSeries);
	return printedRows(cells, (id) => documents[id] ?? undefined);
}
