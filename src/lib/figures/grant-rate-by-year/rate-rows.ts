import { isCoarse, isCoarseRate } from '#core/counts/count-range.ts';
import { isMissing, type Missing } from '#core/counts/missing.ts';
import type { SeriesName } from '#core/counts/slice.ts';
import { countsOf, rangeOf, type Rate, type RateName } from '#core/measures/rates.ts';
import type { Comparator, YearComparison } from '#core/series/compare-years.ts';
import type { CourtLine } from '#core/series/court-line.ts';

/** What a view is of and where it was taken from; the same for all its years. */
export interface RateViewAbout {
	readonly nationality: string;
	/** A series that can be chosen, or TRAC's years, which stand alone. */
	readonly series: SeriesName | 'trac';
	readonly rate: RateName;
	/** The rate in words: what is divided by what, where, whose decisions. */
	readonly definition: string;
	readonly against: Comparator;
	/** Name of the court or of the judge; null for the nation. */
	readonly place: string | null;
	/** Court whose share stands in `reference_share`; null where the view has no third line. */
	readonly reference: string | null;
	/** Agencies whose figures these are. */
	readonly publisher: string;
	/** Id of the data release, and the day the site was built, ISO. */
	readonly release: string;
	readonly built_on: string;
	/** Address of the view, and the day it was taken, ISO. */
	readonly address: string;
	readonly read_on: string;
	/** That the data are invented, in words; null for real data. */
	readonly notice: string | null;
}

/** One year of a view as a file has it: what the view shows, unrounded, and null where it shows nothing. */
export type RateViewYear = ReturnType<typeof rateYear>;

/** A view of a figure as a file: what it is of, and one row a year. */
export interface RateView {
	readonly about: RateViewAbout;
	readonly years: readonly RateViewYear[];
}

/**
 * The view that a reader looks at, for a file. Shares are 0 to 1. Where the view shows counts or a range alone, there is
 * no `share`; where a count is known roughly alone, there is none but its lowest and highest value; where there is no
 * rate, `missing` has the reason.
 * @param reference the third line of the view, or null.
 */
export function rateView(
	comparisons: readonly YearComparison[],
	about: Omit<RateViewAbout, 'reference'>,
	reference: CourtLine | null
): RateView {
	const shares = new Map(reference?.years.map(({ year, share }) => [year, share]));
	return {
		about: { ...about, reference: reference?.court ?? null },
		years: comparisons.map((comparison) => rateYear(comparison, shares.get(comparison.year) ?? null))
	};
}

function rateYear(
	{ year, subject, comparator, subjectRate, comparatorRate, gap }: YearComparison,
	reference_share: number | null
) {
	const cell = subject ?? comparator;
	const own = shown(subjectRate);
	const other = shown(comparatorRate);
	return {
		year,
		year_basis: cell?.basis ?? null,
		from_on: cell?.since ?? null,
		through_on: cell?.through ?? null,
		unit: cell?.unit ?? null,
		quality: cell?.quality ?? null,
		...own,
		show: isMissing(subjectRate) ? null : subjectRate.show,
		missing: isMissing(subjectRate) ? subjectRate.missing : null,
		against_granted: other.granted,
		against_granted_low: other.granted_low,
		against_granted_high: other.granted_high,
		against_denominator: other.denominator,
		against_denominator_low: other.denominator_low,
		against_denominator_high: other.denominator_high,
		against_share: other.share,
		against_share_low: other.share_low,
		against_share_high: other.share_high,
		against_missing: isMissing(comparatorRate) ? comparatorRate.missing : null,
		gap: isMissing(gap) ? null : gap.value,
		gap_low: isMissing(gap) ? null : gap.low,
		gap_high: isMissing(gap) ? null : gap.high,
		reference_share,
		source_id: cell?.source_id ?? null,
		received_source_id: cell?.received_source_id ?? null,
		against_source_id: comparator?.source_id ?? null
	};
}

/** A rate as the view shows it. */
function shown(found: Rate | Missing) {
	if (isMissing(found)) {
		return {
			granted: null,
			granted_low: null,
			granted_high: null,
			denominator: null,
			denominator_low: null,
			denominator_high: null,
			share: null,
			share_low: null,
			share_high: null
		};
	}
	const { granted, n } = countsOf(found);
	const isRate = found.show !== 'counts';
	const range = isRate ? rangeOf(found) : null;
	return {
		granted: isCoarse(granted) ? null : granted.count,
		granted_low: granted.low,
		granted_high: granted.high,
		denominator: isCoarse(n) ? null : n.count,
		denominator_low: n.low,
		denominator_high: n.high,
		share: isRate && !isCoarseRate(found) ? found.value : null,
		share_low: range?.low ?? null,
		share_high: range?.high ?? null
	};
}

/** The view as JSON, for people to read too. */
export function rateJson(view: RateView): string {
	return `${JSON.stringify(view, null, '\t')}\n`;
}
