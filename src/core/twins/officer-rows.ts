import type { PeriodMeasure } from '../counts/slice.ts';
import type { EntityJson, PeriodJson } from './entity-json.ts';

/** A count of asylum officers over a span that is no whole year: a month, or several years together. */
export interface OfficerRow {
	readonly source_id: string;
	readonly period: PeriodJson;
	/** What is counted. */
	readonly category: PeriodMeasure;
	/** Null where it is withheld. */
	readonly cases: number | null;
}

/**
 * What USCIS counted of one group of people over spans that touch a fiscal year, from the lists of a twin, in its order;
 * counts of single offices are left.
 * @param nationality code of the lookup, or ALL.
 */
export function officerRows(
	{ lists = [] }: Pick<EntityJson, 'lists'>,
	nationality: string,
	year: number
): OfficerRow[] {
	return lists.flatMap(({ list, office, nationality: whose, source_id, period, category, cases = null }) =>
		list === 'officers' &&
		office === undefined &&
		whose === nationality &&
		category !== undefined &&
		period.from <= year &&
		year <= period.to
			? { source_id, period, category: category as PeriodMeasure, cases }
			: []
	);
}
