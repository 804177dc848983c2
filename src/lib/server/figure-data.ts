import { isCompositionRelease } from '#core/publishers/asylumjudge.ts';
import { newestOf } from '#core/publishers/newest.ts';
import { namedSeries } from '#core/series/named-series.ts';
import type { SubjectAndOverall } from '#core/series/compare-years.ts';
import { SERIES_NAMES, type SeriesName } from '#core/counts/slice.ts';
import type { YearCounts } from '#core/counts/year-counts.ts';
import { type DatedEvent, lookupEvents } from '#core/tables/code-lists.ts';
import { lookupNationalities } from '#core/tables/lookups.ts';
import type { SourceDocument } from '#core/tables/published.ts';
import { countedDocument, countedNation, countedNationality, recordCodes } from './counted-nation.ts';
import { readTable } from './data-source.ts';
import { type PreviousCount, previousCounts } from './previous-counts.ts';
import { cellsByNationality, overallCells, sourceDocuments } from './published.ts';

/** What a figure of one nationality against everyone needs. */
export interface FigureData {
	readonly series: Partial<Record<SeriesName, SubjectAndOverall>>;
	/**
	 * What became of all the subject's cases, where another document than the series' says it: oldest first, for the
	 * court records. Its denials are counted another way and are never in one line with the series.
	 */
	readonly endings: readonly YearCounts[];
	/** Dated changes of rules and of recording that may be marked, oldest first; none beside invented data. */
	readonly events: readonly DatedEvent[];
	readonly documents: readonly SourceDocument[];
	/** How court records name the people, the court and the judge, for lines that count again. */
	readonly codes: RecordCodes;
	/** Counts of the nationality that had another value in the release before; absent where none had. */
	readonly previous?: readonly PreviousCount[];
}

/** Codes of EOIR's records: the nationality's, and the court's and judge's where the figure is of one. */
export interface RecordCodes {
	readonly nationalities: readonly string[];
	readonly court: string | null;
	/** Every code of the judge. */
	readonly judges: readonly string[] | null;
	/** Address of the page whose CSV holds the cited counts of the figure; null where it has none. */
	readonly twin: string | null;
}

/**
 * The series of one nationality beside everyone's, and the documents they come from.
 * @param nationality code of the lookup.
 */
export function figureData(nationality: string): FigureData {
	const cells = cellsByNationality().get(nationality) ?? [];
	const subject: Readonly<Record<SeriesName, readonly YearCounts[]>> = {
		...namedSeries(cells),
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
	const endings = series.records ? newestOf(cells, isCompositionRelease) : [];
	const shown = Object.values(series).flatMap((pair) => [...pair.subject, ...pair.overall]);
	const ids = [...shown, ...endings].flatMap((cell) =>
		[cell.source_id, cell.received_source_id ?? []].flat()
	);
	const counted = series.counted ? countedDocument() : null;
	const previous = previousCounts(nationality);
	const published = sourceDocuments(ids).filter((document) => document.source_id !== counted?.source_id);
	return {
		series,
		endings,
		events: datedEvents(),
		documents: counted ? [counted, ...published] : published,
		codes: {
			nationalities: recordCodes(nationality),
			court: null,
			judges: null,
			twin: series.records ? twinOf(nationality) : null
		},
		...(previous.length > 0 ? { previous } : {})
	};
}

/** Address of a nationality's page, without its last slash; null for what is no nationality of the lookup. */
function twinOf(code: string): string | null {
	const slug = readTable(lookupNationalities, 'lookups').find(
		({ nationality }) => nationality === code
	)?.slug;
	return slug ? `/nationalities/${slug}` : null;
}

/** The changes that a chart may mark; none where the data folder has no list, as a demonstration has not. */
export function datedEvents(): readonly DatedEvent[] {
	return readTable(lookupEvents, 'lookups');
}
