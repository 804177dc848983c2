import { group } from 'd3';
import { countedYear, type OutcomeRow, sumOutcomes } from '#core/series/counted-years.ts';
import type { YearCounts } from '#core/counts/year-counts.ts';
import { countedRelease } from './counted-nation.ts';
import { MEXICO } from '#core/measures/expected.ts';
import { datedEvents, type FigureData, type RecordCodes } from './figure-data.ts';
import { sourceDocuments } from './published.ts';

/** A counted year of Mexico or of the others. */
interface GroupYear extends OutcomeRow {
	readonly fiscal_year: number;
	readonly nationality_group: string;
}

/** Mexico against everyone by fiscal year, from the counted rows of one court or judge; null when there are none. */
export function countedFigure(
	rows: readonly GroupYear[],
	place: Pick<RecordCodes, 'court' | 'judges'>
): FigureData | null {
	const release = countedRelease();
	if (!release || rows.length === 0) return null;
	return {
		series: {
			counted: {
				subject: yearly(rows.filter((row) => row.nationality_group === 'MX')),
				overall: yearly(rows)
			}
		},
		documents: sourceDocuments([release.source_id]),
		endings: [],
		events: datedEvents(),
		codes: { nationalities: [MEXICO], twin: null, ...place }
	};
}

/** Counted rows by fiscal year, ascending. */
export function yearly(rows: readonly GroupYear[]): YearCounts[] {
	const release = countedRelease();
	if (!release) return [];
	return [...group(rows, (row) => row.fiscal_year)]
		.map(([year, own]) => countedYear(sumOutcomes(own), year, release))
		.sort((a, b) => a.year - b.year);
}
