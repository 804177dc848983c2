import type { PublishedOutcome } from '#core/tables/published.ts';
import { type CountRange, isExact, sumRanges } from '#core/counts/count-range.ts';
import { ALL_NATIONALITIES, type Measure } from '#core/counts/slice.ts';
import { DataError } from '../../errors.ts';
import type { Harmonizer } from '#scripts/release/harmonize.ts';
import type { UnhcrDataset } from './dataset.ts';
import { parseCount } from './parse-count.ts';
import { rowSeries, type RowSeries } from './row-series.ts';
import type { UnhcrRow } from './unhcr-page.ts';

interface Part {
	readonly row: UnhcrRow;
	readonly series: RowSeries;
	readonly nationality: string;
	readonly measure: Measure;
	readonly counted: CountRange;
}

/**
 * Turns rows into published counts. Several kinds of application of one nationality and year (new, repeat, appeal)
 * are added up, as are several rows whose labels are one nationality to us: the sum is then `derived`. A missing cell
 * gives no count.
 * @throws DataError when rows that would be added count cases and persons.
 */
export function toOutcomes(
	rows: readonly UnhcrRow[],
	dataset: UnhcrDataset,
	harmonizer: Harmonizer
): PublishedOutcome[] {
	const cells = new Map<string, Part[]>();
	for (const row of rows) {
		for (const part of partsOf(row, dataset, harmonizer)) {
			const { track, claim_type, year } = part.series;
			const key = [track, claim_type, part.nationality, year, part.measure].join(' ');
			const parts = cells.get(key);
			if (parts) parts.push(part);
			else cells.set(key, [part]);
		}
	}
	return [...cells.values()].map((parts) => outcome(parts, dataset));
}

function partsOf(row: UnhcrRow, dataset: UnhcrDataset, harmonizer: Harmonizer): Part[] {
	const nationality = nationalityOf(row, harmonizer);
	if (nationality === null) return [];
	const series = rowSeries(row, dataset);
	const counts = Object.keys(dataset.measures).map((column) => [column, parseCount(row, column)] as const);
	const bounded = new Map(counts);
	return counts.flatMap(([column, counted]) => {
		const measure = dataset.measures[column];
		if (!counted || !measure) return [];
		return [
			{
				row,
				series,
				nationality,
				measure,
				counted: measure === 'decided' ? totalOf(counted, bounded) : counted
			}
		];
	});
}

/** A row whose origin is "-" is UNHCR's own sum over origins. */
function nationalityOf({ cells }: UnhcrRow, harmonizer: Harmonizer): string | null {
	if (cells['coo'] === '-' || cells['coo_name'] === '-') return ALL_NATIONALITIES;
	return harmonizer.nationality(cells['coo_name'] ?? '', 'unhcr');
}

/**
 * A row's total is the sum of its parts as printed, masks included, so it is no better known than they are: its bounds
 * are the sums of their bounds, widened where the printed total lies outside.
 */
function totalOf(total: CountRange, counts: ReadonlyMap<string, CountRange | null>): CountRange {
	const parts = [...counts].flatMap(([column, counted]) =>
		column !== 'dec_total' && counted ? counted : []
	);
	if (total.count === null || parts.length === 0 || parts.every(isExact)) return total;
	const sum = sumRanges(parts);
	return { count: total.count, low: Math.min(total.count, sum.low), high: Math.max(total.count, sum.high) };
}

function outcome(parts: readonly Part[], dataset: UnhcrDataset): PublishedOutcome {
	const [first, ...others] = parts;
	if (!first) throw new RangeError('a published count needs at least one row');
	const other = others.find(({ series }) => series.unit !== first.series.unit);
	if (other) {
		throw new DataError(
			`${other.row.file}, row ${other.row.line}: counts ${other.series.unit}, while ${first.row.file}, row ${first.row.line}, ` +
				`counts ${first.series.unit} for the same nationality, level and year; cases and persons are never added.`
		);
	}
	const { count, low, high } = sumRanges(parts.map(({ counted }) => counted));
	const { track, claim_type, year, year_basis, unit } = first.series;
	return {
		source_id: dataset.sourceId,
		track,
		claim_type,
		nationality: first.nationality,
		year,
		year_basis,
		from_on: null,
		through_on: null,
		measure: first.measure,
		count,
		count_low: low,
		count_high: high,
		unit,
		quality: low !== high ? 'masked_small' : others.length > 0 ? 'derived' : 'exact'
	};
}
