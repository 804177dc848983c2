import { scaleLinear } from 'd3';
import { isMissing } from '#core/counts/missing.ts';
import { shareRange } from '#core/measures/margins.ts';
import { grantRate } from '#core/measures/rates.ts';
import { NARROW } from '../../charts/plot-sides.ts';
import type { CourtRange } from '../../server/nation-records.ts';

/** Both ends of something drawn. */
type Sides = readonly [low: number, high: number];

/** One court's bar. */
export interface PlacedRange {
	readonly row: CourtRange;
	/** Top of the row. */
	readonly y: number;
	/** Ends of the bar; null where only counts may be shown. A range that is a point has equal ends. */
	readonly bar: Sides | null;
	/** Place of everyone's rate, or null. */
	readonly everyoneX: number | null;
}

/** The strip in units of its drawing. */
export interface PlacedRanges {
	readonly height: number;
	/** Both ends of the axis. */
	readonly axis: Sides;
	/** Foot of the last row. */
	readonly baseline: number;
	readonly ticks: readonly { readonly share: number; readonly at: number }[];
	readonly rows: readonly PlacedRange[];
}

/** Courts by the most decisions that they can have had, then by name: never by rate. */
export function byDecisions(rows: readonly CourtRange[]): CourtRange[] {
	const most = ({ granted, denied }: CourtRange) => granted.high + denied.high;
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
	const axis: Sides = narrow ? [14, width - 22] : [180, width - 284];
	const x = scaleLinear([0, 1], axis);
	const top = 8;
	const baseline = top + courts.length * row;
	return {
		height: baseline + 28,
		axis,
		baseline,
		ticks: x.ticks(narrow ? 5 : 10).map((share) => ({ share, at: x(share) })),
		rows: byDecisions(courts).map((court, i) => {
			const share = shareRange(court.granted, court.denied);
			const everyone = grantRate(court.everyone);
			return {
				row: court,
				y: top + i * row,
				bar: share && [x(share.low), x(share.high)],
				everyoneX: isMissing(everyone) || everyone.show === 'counts' ? null : x(everyone.value)
			};
		})
	};
}
