import { sumRanges } from '../counts/count-range.ts';
import { isMissing, missing, type Missing, type MissingReason } from '../counts/missing.ts';
import { type CountName, OTHER_COMPLETIONS, type OutcomeCounts } from '../counts/outcome-counts.ts';
import type { YearCounts } from '../counts/year-counts.ts';
import { type Rate, rateEnds, type RateEnds, type RateName } from '../measures/rates.ts';
import { publishedRate } from '../publishers/published-rates.ts';

/** Years asked about, both ends included. */
export interface AskedYears {
	readonly from: number;
	readonly to: number;
}

/** A year that is not in a pooled rate, and why. */
export interface SkippedYear {
	readonly year: number;
	readonly reason: MissingReason;
}

/** A rate of several years added up by their counts, the years in it, and those that are not. */
export interface PooledRate {
	/** Years in the rate, ascending. */
	readonly cells: readonly YearCounts[];
	readonly skipped: readonly SkippedYear[];
	/** The rate; its ends alone where a count was withheld; or why there is none. */
	readonly found: Rate | RateEnds | Missing;
}

/**
 * Adds one source's counts of the years asked about and makes one rate of them: never a mean of rates. Years that the
 * source lacks, or for which the rate is refused, are left out and named.
 * @param cells years of one source, in one unit and one kind of year.
 */
export function poolYears(
	definition: RateName,
	cells: readonly YearCounts[],
	{ from, to }: AskedYears
): PooledRate {
	const used: YearCounts[] = [];
	const skipped: SkippedYear[] = [];
	for (let year = from; year <= to; year++) {
		const cell = cells.find((one) => one.year === year);
		const rate = cell ? yearRate(definition, cell) : missing('not-published');
		if (cell && !isMissing(rate)) used.push(cell);
		else if (isMissing(rate)) skipped.push({ year, reason: rate.missing });
	}
	const last = used.at(-1);
	if (!last) return { cells: [], skipped, found: missing(mainReason(skipped)) };
	return { cells: used, skipped, found: yearRate(definition, { ...last, counts: sumCounts(used) }) };
}

/** A rate of published counts; where a count was withheld, what its bounds allow. */
function yearRate(definition: RateName, cell: YearCounts): Rate | RateEnds | Missing {
	const found = publishedRate(definition, cell.counts, cell);
	return isMissing(found) && found.missing === 'suppressed' ? rateEnds(definition, cell.counts) : found;
}

/**
 * Counts of several years added up. An ending that one year has apart and another has not is added where it is; any
 * other count is in the sum only if every year has it.
 */
function sumCounts(cells: readonly YearCounts[]): OutcomeCounts {
	const names = new Set(cells.flatMap(({ counts }) => Object.keys(counts) as CountName[]));
	const endings: ReadonlySet<CountName> = new Set(OTHER_COMPLETIONS);
	return Object.fromEntries(
		[...names].flatMap((name) => {
			const parts = cells.flatMap(({ counts }) => counts[name] ?? []);
			return parts.length === cells.length || endings.has(name) ? [[name, sumRanges(parts)]] : [];
		})
	);
}

/** The reason that says most: a refusal before mere absence. */
function mainReason(skipped: readonly SkippedYear[]): MissingReason {
	return skipped.find(({ reason }) => reason !== 'not-published')?.reason ?? 'not-published';
}
