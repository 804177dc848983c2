import { type CountRange, exactly } from '../counts/count-range.ts';
import type { CountName } from '../counts/outcome-counts.ts';
import type { YearCounts } from '../counts/year-counts.ts';
import type { SeriesJson } from './entity-json.ts';

/** The year's counts that a row of a JSON twin was made of; rates are left, because counts make them. */
export function cellOfSeries(row: SeriesJson): YearCounts {
	const { source_id, received_source_id, track, claim_type, period, unit, quality, counts } = row;
	return {
		source_id,
		...(received_source_id === undefined ? {} : { received_source_id }),
		track: track as YearCounts['track'],
		claim_type: claim_type as YearCounts['claim_type'],
		year: period.from,
		basis: period.basis as YearCounts['basis'],
		...(period.since === null ? {} : { since: period.since }),
		through: period.through,
		unit: unit as YearCounts['unit'],
		quality: quality as YearCounts['quality'],
		counts: Object.fromEntries(
			Object.entries(counts).map(([name, count]) => [
				name,
				rangeOf(count, row.count_bounds?.[name as CountName])
			])
		)
	};
}

function rangeOf(count: number | null, bounds: readonly [number, number] | undefined): CountRange {
	if (bounds) return { count, low: bounds[0], high: bounds[1] };
	if (count === null) throw new Error('A count that is withheld has no bounds: the twin is not whole.');
	return exactly(count);
}
