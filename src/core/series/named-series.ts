import type { SeriesName } from '../counts/slice.ts';
import { sumYears, type YearCounts } from '../counts/year-counts.ts';
import { isDecisionsRelease } from '../publishers/asylumjudge.ts';
import { isFrom } from '../publishers/index.ts';
import { newestOf } from '../publishers/newest.ts';
import { COURT_SPLIT_YEAR } from '../publishers/unhcr.ts';

/**
 * The series a reader can choose, from the published cells of one group of people; of several releases of court records
 * the newest. A year a series lacks is simply not in it.
 */
export function namedSeries(
	cells: readonly YearCounts[]
): Record<Exclude<SeriesName, 'counted'>, YearCounts[]> {
	const unhcr = cells.filter((cell) => isFrom('unhcr', cell));
	const court = unhcr.filter((cell) => cell.track === 'court' && cell.claim_type !== 'affirmative');
	const referred = new Map(
		unhcr
			.filter((cell) => cell.track === 'court' && cell.claim_type === 'affirmative')
			.map((cell) => [cell.year, cell])
	);
	const courtWhole = court.flatMap((cell) => {
		if (cell.year < COURT_SPLIT_YEAR) return cell;
		const other = referred.get(cell.year);
		const sum = other ? sumYears([cell, other]) : null;
		return sum ? { ...sum, claim_type: 'all' as const } : [];
	});
	return {
		records: newestOf(cells, isDecisionsRelease),
		court,
		'court-whole': courtWhole,
		uscis: unhcr.filter((cell) => cell.track === 'affirmative')
	};
}
