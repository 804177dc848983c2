import { namedSeries } from '#core/series/named-series.ts';
import type { SubjectAndOverall } from '#core/series/compare-years.ts';
import { SERIES_NAMES, type SeriesName } from '#core/counts/slice.ts';
import type { YearCounts } from '#core/counts/year-counts.ts';
import type { SourceDocument } from '#core/tables/published.ts';
import { countedDocument, countedNation, countedNationality, recordCodes } from './counted-nation.ts';
import { cellsByNationality, overallCells, sourceDocuments } from './published.ts';

/** What a figure of one nationality against everyone needs. */
export interface FigureData {
	readonly series: Partial<Record<SeriesName, SubjectAndOverall>>;
	readonly documents: readonly SourceDocument[];
	/** How court records name the people, the court and the judge, for lines that count again. */
	readonly codes: RecordCodes;
}

/** Codes of EOIR's records: the nationality's, and the court's and judge's where the figure is of one. */
export interface RecordCodes {
	readonly nationalities: readonly string[];
	readonly court: string | null;
	/** Every code of the judge. */
	readonly judges: readonly string[] | null;
}

/**
 * The series of one nationality beside everyone's, and the documents they come from.
 * @param nationality code of the lookup.
 */
export function figureData(nationality: string): FigureData {
	const subject: Readonly<Record<SeriesName, readonly YearCounts[]>> = {
		...namedSeries(cellsByNationality().get(nationality) ?? []),
		counted: countedNationality(nationality)
	};
	const overall: Readonly<Record<SeriesName, readonly YearCounts[]>> = {
		...namedSeries(overallCells()),
		counted: countedNation()
	};
	const series: Partial<Record<SeriesName, SubjectAndOverall>> = {};
	for (const name of SERIES_NAMES) {
		if (subject[name].length > 0) series[name] = { subject: subject[name], overall: overall[name] };
	}
	const cells = Object.values(series).flatMap((pair) => [...pair.subject, ...pair.overall]);
	const ids = cells.flatMap((cell) => [cell.source_id, cell.received_source_id ?? []].flat());
	const counted = series.counted ? countedDocument() : null;
	const published = sourceDocuments(ids).filter((document) => document.source_id !== counted?.source_id);
	return {
		series,
		documents: counted ? [counted, ...published] : published,
		codes: { nationalities: recordCodes(nationality), court: null, judges: null }
	};
}
