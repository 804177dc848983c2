import Papa from 'papaparse';
import type { Rate, RateName } from '#core/measures/rates.ts';
import type { Comparator, YearComparison } from '#core/series/compare-years.ts';
import type { SeriesName } from '#core/counts/slice.ts';
import { isMissing, type Missing } from '#core/counts/missing.ts';

/** What a view is of, for the columns that say so in every row. */
export interface RateCsvContext {
	readonly nationality: string;
	readonly series: SeriesName;
	readonly rate: RateName;
	readonly against: Comparator;
	/** Name of the court or of the judge; null for the nation. */
	readonly place: string | null;
	/** Id of the data release. */
	readonly release: string;
	/** That the data are invented, in words; null for real data. */
	readonly notice: string | null;
}

const HEADER = [
	'nationality',
	'series',
	'rate',
	'year',
	'year_basis',
	'unit',
	'quality',
	'granted',
	'denominator',
	'share',
	'share_low',
	'share_high',
	'show',
	'missing',
	'against',
	'against_granted',
	'against_denominator',
	'against_share',
	'against_share_low',
	'against_share_high',
	'gap',
	'gap_low',
	'gap_high',
	'source_id',
	'place',
	'release',
	'notice'
];

/**
 * The figure's view as CSV: one row a year, shares 0 to 1 unrounded, empty for missing with the reason in `missing`.
 * No comment lines, so that any reader takes it.
 */
export function rateCsv(comparisons: readonly YearComparison[], context: RateCsvContext): string {
	const rows = comparisons.map(({ year, subject, comparator, subjectRate, comparatorRate, gap }) => {
		const cell = subject ?? comparator;
		return [
			context.nationality,
			context.series,
			context.rate,
			year,
			cell?.basis,
			cell?.unit,
			cell?.quality,
			...numbers(subjectRate),
			isMissing(subjectRate) ? '' : subjectRate.show,
			isMissing(subjectRate) ? subjectRate.missing : '',
			context.against,
			...numbers(comparatorRate),
			...(isMissing(gap) ? ['', '', ''] : [gap.value, gap.low, gap.high]),
			cell?.source_id,
			context.place,
			context.release,
			context.notice
		];
	});
	return Papa.unparse([HEADER, ...rows], { newline: '\n' }) + '\n';
}

function numbers(found: Rate | Missing): (number | string | null)[] {
	return isMissing(found)
		? ['', '', '', '', '']
		: [found.granted, found.n, found.value, found.low, found.high];
}
