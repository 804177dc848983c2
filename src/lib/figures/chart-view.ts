import { twinCells } from '#core/check/twin-cells.ts';
import { exactly } from '#core/counts/count-range.ts';
import { ALL_NATIONALITIES } from '#core/counts/slice.ts';
import { compareYears } from '#core/series/compare-years.ts';
import { courtLine } from '#core/series/court-line.ts';
import type { EntityJson, RangeJson } from '#core/twins/entity-json.ts';
import {
	type RateView,
	type RateViewAbout,
	rateView,
	type RateViewYear
} from './grant-rate-by-year/rate-rows.ts';

/** What a chart of a page without switches shows of the page's twin. */
export interface ChartOf {
	/** Address of the twin, without its ending. */
	readonly twin: string;
	/** What the years are called in files: the court records, or TRAC's years. */
	readonly series: RateViewAbout['series'];
	/** Document whose years are drawn. */
	readonly source: string;
	/** Code of the nationality drawn beside everyone; null where everyone is drawn alone. */
	readonly nationality: string | null;
	/** EOIR's code of the court where the twin is a court's: a nationality has ranges there; else null. */
	readonly court: string | null;
	/** Name of the court or judge; null for the nation. */
	readonly place: string | null;
	/** Name of the court whose everyone is a third line; null where there is none. */
	readonly around: string | null;
}

/** The view of such a chart, as the yearly figure gives its own: the same columns, from the page's own twin. */
export function chartView(
	twin: Pick<EntityJson, 'series' | 'ranges' | 'lists'>,
	{ series, source, nationality, court, place, around }: ChartOf,
	about: Omit<RateViewAbout, 'reference' | 'nationality' | 'series' | 'rate' | 'against' | 'place'>
): RateView {
	const yearsOf = (code: string) =>
		twinCells(twin, code, court).filter(({ source_id }) => source_id === source);
	const overall = yearsOf(ALL_NATIONALITIES);
	const own = nationality === null ? [] : yearsOf(nationality);
	// A judge's records list every nationality: one without a row in a year was not decided about.
	const none = { granted: exactly(0), denied: exactly(0) };
	const isOfJudge = court === null && place !== null && nationality !== null;
	const subject = isOfJudge
		? overall.map((cell) => own.find(({ year }) => year === cell.year) ?? { ...cell, counts: none })
		: own;
	const pair = { subject, overall };
	const there = (twin.lists ?? []).filter(
		({ list, source_id }) => list === 'court-line' && source_id === source
	);
	const view = rateView(
		compareYears(pair, 'merits', 'overall'),
		{
			...about,
			nationality: nationality ?? ALL_NATIONALITIES,
			series,
			rate: 'merits',
			against: 'overall',
			place
		},
		around === null
			? null
			: courtLine(
					around,
					there.map(({ period, counts: { granted, denied } }) => ({
						fiscal_year: period.from,
						granted: granted ?? 0,
						denied: denied ?? 0
					}))
				)
	);
	return { ...view, years: view.years.map((row) => withRange(row, rangeOf(row.year))) };

	/** What two tables allow of the nationality at the court in a year. */
	function rangeOf(year: number): RangeJson | undefined {
		return twin.ranges?.find(
			(range) =>
				range.nationality === nationality &&
				range.court === court &&
				range.period.from === year &&
				range.period.to === year
		);
	}
}

/** A year with the ends of counts that were printed nowhere: no count and no share, but between what they lie. */
function withRange(row: RateViewYear, range: RangeJson | undefined): RateViewYear {
	if (!range || row.granted !== null) return row;
	const [granted, denied, share] = [range.granted, range.denied, range.rates.merits];
	return {
		...row,
		granted_low: granted[0],
		granted_high: granted[1],
		denominator_low: granted[0] + denied[0],
		denominator_high: granted[1] + denied[1],
		share_low: share?.[0] ?? null,
		share_high: share?.[1] ?? null,
		missing: share ? null : row.missing
	};
}
