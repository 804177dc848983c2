import { RATE_NAMES, type RateName } from '#core/measures/rates.ts';
import { type Comparator, COMPARATORS } from '#core/series/compare-years.ts';
import { SERIES_NAMES, type SeriesName } from '#core/counts/slice.ts';

/** How a figure is looked at: everything an address can carry after the `?`. */
export interface View {
	readonly series: SeriesName;
	readonly rate: RateName;
	readonly against: Comparator;
	readonly panel: Panel;
	/** The year pointed at, or null. */
	readonly year: number | null;
	/** Whether changes of rules are marked; not when absent. */
	readonly marks?: boolean;
}

/** Whether a series has a rate in a year, or, without a year, in any. */
export type CanShow = (series: SeriesName, rate: RateName, year: number | null) => boolean;

/** The tabs of a figure. */
export const PANELS = ['chart', 'table', 'sources'] as const;
export type Panel = (typeof PANELS)[number];

/** The view of an address without a query, given the series a page has. */
export function defaultView(available: readonly SeriesName[]): View {
	return { series: available[0] ?? 'court', rate: 'merits', against: 'overall', panel: 'chart', year: null };
}

/**
 * Reads a view from a query. Total: unknown keys are ignored, values that do not fit fall back to the default. An
 * address that names a year or a rate and no series means the first series that can show it: links of old go on working
 * when a page gains a series.
 * @param available series of the page, the default first.
 * @param canShow whether a series has the rate in some year, or in the year asked for.
 */
export function parseView(
	params: URLSearchParams,
	available: readonly SeriesName[],
	canShow: CanShow = () => true
): View {
	const start = defaultView(available);
	const year = /^\d{4}$/.exec(params.get('year') ?? '');
	const pointed = year ? Number(year[0]) : null;
	const rate = choice(params.get('rate'), RATE_NAMES, start.rate);
	const fitting = available.find((series) => canShow(series, rate, pointed)) ?? start.series;
	return {
		series: choice(params.get('series'), available, fitting),
		rate,
		against: choice(params.get('vs'), COMPARATORS, start.against),
		panel: choice(params.get('tab'), PANELS, start.panel),
		year: pointed,
		...(params.get('marks') === '1' ? { marks: true } : {})
	};
}

/** What an address may carry beside a view: a figure inside another page, its colours and its name there; the brief. */
const FRAME_KEYS = ['embed', 'theme', 'id', 'view'] as const;

/**
 * Writes a view as a query: defaults left out, keys in one order, so that one view has one address.
 * @param around the query so far: a figure inside another page stays one when a switch is used.
 */
export function toSearch(
	view: View,
	available: readonly SeriesName[],
	around: URLSearchParams | null = null
): string {
	const start = defaultView(available);
	const params = new URLSearchParams();
	for (const key of FRAME_KEYS) {
		const value = around?.get(key);
		if (value !== null && value !== undefined) params.set(key, value);
	}
	if (view.series !== start.series) params.set('series', view.series);
	if (view.rate !== start.rate) params.set('rate', view.rate);
	if (view.against !== start.against) params.set('vs', view.against);
	if (view.panel !== start.panel) params.set('tab', view.panel);
	if (view.year !== null) params.set('year', String(view.year));
	if (view.marks) params.set('marks', '1');
	const search = params.toString();
	return search ? `?${search}` : '';
}

/** Series in the order of preference, those of a page only. */
export function availableSeries(names: Iterable<string>): SeriesName[] {
	const present = new Set(names);
	return SERIES_NAMES.filter((name) => present.has(name));
}

function choice<T extends string>(given: string | null, choices: readonly T[], fallback: T): T {
	return choices.find((candidate) => candidate === given) ?? fallback;
}
