import type { YearCounts } from '../counts/year-counts.ts';
import type { EntityJson, RangeJson } from '../twins/entity-json.ts';
import { between } from './place-cells.ts';
import { cellOfSeries } from '../twins/read-series.ts';

/**
 * The years of one group of people in the JSON twin of a page. Windows of several years are no years. Ranges are taken for
 * one court: counts that were nowhere printed, between the ends that two tables allow.
 * @param nationality code of the lookup, or ALL.
 * @param court EOIR's code where the twin is that of a court, else null.
 */
export function twinCells(
	{ series, ranges = [] }: Pick<EntityJson, 'series' | 'ranges'>,
	nationality: string,
	court: string | null
): YearCounts[] {
	const years = series
		.filter((row) => row.nationality === nationality && row.period.from === row.period.to && !row.printed)
		.map(cellOfSeries);
	const ranged = ranges
		.filter(
			(row) => row.nationality === nationality && row.court === court && row.period.from === row.period.to
		)
		.map(rangeCell);
	// An exact count takes the place of a range of the same year.
	return [...years, ...ranged.filter(({ year }) => !years.some((cell) => cell.year === year))];
}

function rangeCell({ granted, denied, period, source_ids }: RangeJson): YearCounts {
	return {
		source_id: source_ids[0] ?? '',
		track: 'court',
		claim_type: 'all',
		year: period.from,
		basis: 'fiscal',
		...(period.since === null ? {} : { since: period.since }),
		through: period.through,
		unit: 'cases',
		quality: 'derived',
		counts: { granted: between(...granted), denied: between(...denied) }
	};
}
