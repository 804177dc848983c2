import type { Grants } from '#core/counts/grants.ts';
import { shareEnds } from '#core/measures/margins.ts';
import { grantRate } from '#core/measures/rates.ts';
import { scaleLinear } from 'd3';
import { isMissing, missing, type Missing } from '#core/counts/missing.ts';
import { COUNTS_ONLY_BELOW } from '#core/measures/small-numbers.ts';
import { NARROW } from '../../charts/plot-sides.ts';

/** A low and a high end, both of which the tables allow. */
export type Ends = readonly [low: number, high: number];

/** One court: what two published tables allow for one nationality there. Counts are whole numbers, shares 0 to 1. */
export interface CourtRange {
	/** Code of the court. */
	readonly court: string;
	readonly name: string;
	readonly granted: Ends;
	readonly denied: Ends;
	/** Ends of the rate on the merits, or why there is none. */
	readonly rate: Ends | Missing;
	/** Everyone's rate at the court, or why there is none. */
	readonly everyone: number | Missing;
}

/** A court's row from the counts that its table prints. */
export function rangeOfCourt({
	code,
	name,
	granted,
	denied,
	everyone
}: {
	readonly code: string;
	readonly name: string;
	readonly granted: { readonly low: number; readonly high: number };
	readonly denied: { readonly low: number; readonly high: number };
	readonly everyone: Grants;
}): CourtRange {
	const { low, high } = shareEnds(granted, denied);
	const all = grantRate(everyone);
	return {
		court: code,
		name,
		granted: [granted.low, granted.high],
		denied: [denied.low, denied.high],
		rate: [low, high],
		everyone: isMissing(all) ? all : all.show === 'counts' ? missing('too-few-decisions') : all.value
	};
}

/** A rate whose ends lie further apart than this is not printed: counts only. */
export const WIDEST_RATE = 0.25;

/** One court's bar. */
export interface PlacedRange {
	readonly row: CourtRange;
	/** Top of the row. */
	readonly y: number;
	/** Ends of the bar; null where only counts may be shown. A range that is a point has equal ends. */
	readonly bar: Ends | null;
	/** Place of everyone's rate, or null. */
	readonly everyoneX: number | null;
}

/** The strip in units of its drawing. */
export interface PlacedRanges {
	readonly height: number;
	/** Both ends of the axis. */
	readonly axis: Ends;
	/** Foot of the last row. */
	readonly baseline: number;
	readonly ticks: readonly { readonly share: number; readonly at: number }[];
	readonly rows: readonly PlacedRange[];
}

/**
 * The rate of a court as it may be shown.
 * @returns its ends; or `too-few-decisions` when fewer than ten decisions are possible, `range-too-wide` when the ends
 * lie more than 25 points apart, or the reason it came with.
 */
export function shownRate({ granted, denied, rate }: CourtRange): Ends | Missing | 'range-too-wide' {
	if (isMissing(rate)) return rate;
	if (granted[1] + denied[1] < COUNTS_ONLY_BELOW) return missing('too-few-decisions');
	return rate[1] - rate[0] > WIDEST_RATE ? 'range-too-wide' : rate;
}

/** Courts by the most decisions that they can have had, then by name: never by rate. */
export function byDecisions(rows: readonly CourtRange[]): CourtRange[] {
	const most = ({ granted, denied }: CourtRange) => granted[1] + denied[1];
	return rows.toSorted((a, b) => most(b) - most(a) || a.name.localeCompare(b.name, 'en'));
}

/**
 * Places a bar a court from the lowest to the highest rate that the tables allow, on a scale from 0 to 1. Nothing is
 * placed between the ends: no value there is likelier than another.
 * @param width of the drawing in its own units.
 */
export function placeRanges(courts: readonly CourtRange[], width: number): PlacedRanges {
	const narrow = width < NARROW;
	const row = narrow ? 52 : 40;
	const axis: Ends = narrow ? [14, width - 22] : [180, width - 284];
	const x = scaleLinear([0, 1], axis);
	const top = 8;
	const baseline = top + courts.length * row;
	return {
		height: baseline + 28,
		axis,
		baseline,
		ticks: x.ticks(narrow ? 5 : 10).map((share) => ({ share, at: x(share) })),
		rows: byDecisions(courts).map((court, i) => {
			const shown = shownRate(court);
			const isDrawn = shown !== 'range-too-wide' && !isMissing(shown);
			return {
				row: court,
				y: top + i * row,
				bar: isDrawn ? [x(shown[0]), x(shown[1])] : null,
				everyoneX: typeof court.everyone === 'number' ? x(court.everyone) : null
			};
		})
	};
}
