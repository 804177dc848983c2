import type { PublishedOutcome } from '#core/tables/published.ts';
import { DataError } from '../../errors.ts';
import { type ReferenceFile, wholeNumber } from './reference-file.ts';
import { TRAC_TOOL } from './trac-months.ts';

/** Columns of a table of fiscal years that somebody else added up from TRAC's months. */
export const TRAC_YEARS_COLUMNS = [
	'court',
	'fiscal_year',
	'total',
	'asylum_granted',
	'asylum_denied',
	'other_relief',
	'months_present'
] as const;

/**
 * Compares our sums of TRAC's months with fiscal years added up elsewhere.
 * @throws DataError naming the first year that differs.
 */
export function checkTracYears(file: ReferenceFile, outcomes: readonly PublishedOutcome[]): void {
	const ours = new Map(
		outcomes
			.filter(({ source_id }) => source_id === TRAC_TOOL)
			.map((o) => [`${o.year} ${o.measure}`, o.count])
	);
	for (const line of file.lines) {
		if (line.cells['court'] !== 'United States') continue;
		const year = line.cells['fiscal_year'];
		for (const [column, measure] of [
			['asylum_granted', 'granted'],
			['asylum_denied', 'denied'],
			['other_relief', 'other'],
			['total', 'decided']
		] as const) {
			const [sum, theirs] = [ours.get(`${year} ${measure}`), wholeNumber(line, column)];
			if (sum === undefined || sum === theirs) continue;
			throw new DataError(
				`${line.file}, line ${line.line}: ${column} of ${year} is ${theirs}, our sum of the months is ${sum}. One of the files is of another date.`
			);
		}
	}
}
