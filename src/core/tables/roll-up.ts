import { from, op } from 'arquero';
import type { PublishedOutcome } from './published.ts';
import { ALL_NATIONALITIES } from '../counts/slice.ts';

/**
 * Adds the counts of all nationalities, for documents that print nationalities and no total. Bounds add up; a sum has no
 * count as soon as one of its parts was withheld. Rows of different units or kinds of year stay apart.
 * @param rows counts by nationality; a printed total (`ALL`) among them would be counted twice and is refused.
 * @returns one row per document, track, claim type, year and measure, quality `derived`.
 * @throws RangeError when a printed total is among the rows.
 */
export function sumOverNationalities(rows: readonly PublishedOutcome[]): PublishedOutcome[] {
	if (rows.some((row) => row.nationality === ALL_NATIONALITIES)) {
		throw new RangeError(
			'A printed total is among the nationalities to be summed; it would be counted twice'
		);
	}
	if (rows.length === 0) return [];
	return from([...rows])
		.groupby(
			'source_id',
			'track',
			'claim_type',
			'year',
			'year_basis',
			'from_on',
			'through_on',
			'measure',
			'unit'
		)
		.rollup({
			known: op.sum('count'),
			withheld: op.invalid('count'),
			count_low: op.sum('count_low'),
			count_high: op.sum('count_high')
		})
		.objects()
		.map((row) => {
			const { known, withheld, ...sums } = row as SummedRow;
			return {
				...sums,
				nationality: ALL_NATIONALITIES,
				count: withheld > 0 ? null : known,
				quality: 'derived'
			};
		});
}

/** What the roll-up yields: the key columns, the sums, and how many counts were withheld. */
type SummedRow = Omit<PublishedOutcome, 'nationality' | 'count' | 'quality'> & {
	readonly known: number;
	readonly withheld: number;
};
