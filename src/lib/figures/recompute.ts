import { isFrom } from '#core/publishers/index.ts';
import type { SeriesName } from '#core/counts/slice.ts';
import type { YearCounts } from '#core/counts/year-counts.ts';

/** Whose counts are to be fetched again: one nationality's, or everyone's. */
export interface RecomputeTarget {
	readonly cell: YearCounts;
	readonly series: SeriesName;
	/** Code of the nationality, or null for everyone. */
	readonly nationality: string | null;
}

/** The rows of the published table that a number was made from, as an SQL condition. */
export function rowFilter({ cell, series, nationality }: RecomputeTarget): string {
	const claims = series === 'court-whole' && isFrom('unhcr', cell) ? null : cell.claim_type;
	return [
		`source_id = '${cell.source_id}'`,
		`track = '${cell.track}'`,
		...(claims ? [`claim_type = '${claims}'`] : []),
		...(nationality ? [`nationality = '${nationality}'`] : []),
		`year = ${cell.year}`
	].join(' AND ');
}

/** One line for DuckDB that prints the counts a number was made from. */
export function duckdbLine(target: RecomputeTarget): string {
	return `duckdb -c "SELECT measure, SUM(count) FROM 'published_outcomes.csv' WHERE ${rowFilter(target)} GROUP BY measure"`;
}

/** The same in one line of Python. */
export function pythonLine(target: RecomputeTarget): string {
	const query = rowFilter(target).replaceAll(' = ', ' == ').replaceAll(' AND ', ' and ');
	return `python3 -c "import pandas; print(pandas.read_csv('published_outcomes.csv').query(\\"${query}\\").groupby('measure')['count'].sum())"`;
}
