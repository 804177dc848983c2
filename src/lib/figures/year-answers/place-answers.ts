import { max, scaleLinear } from 'd3';
import { isCoarseRate } from '#core/counts/count-range.ts';
import { isMissing, type Missing } from '#core/counts/missing.ts';
import type { Rate } from '#core/measures/rates.ts';
import { drawnInterval } from '../../charts/drawn-interval.ts';
import { NARROW } from '../../charts/plot-sides.ts';

/** One definition of one series in a year, for the people of the page and for everyone. */
export interface YearAnswer {
	/** Tells answers apart: `court-merits`. */
	readonly id: string;
	/** What the series counts, in words. */
	readonly series: string;
	/** Year and definition in words. */
	readonly detail: string;
	readonly subject: Rate | Missing;
	readonly overall: Rate | Missing;
}

/** A rate as a mark: its range, and its value where one may be shown. */
export interface PlacedRate {
	readonly rate: Rate;
	readonly y: number;
	/** Ends of the range. */
	readonly low: number;
	readonly high: number;
	/** Null where masked counts allow too many values for one to be shown. */
	readonly x: number | null;
	/** Where its number is printed, right of the range, or left of it where there is no room. */
	readonly label: { readonly x: number; readonly anchor: 'start' | 'end' };
}

/** The strip in units of its drawing. */
export interface PlacedAnswers {
	readonly height: number;
	readonly axis: readonly [number, number];
	readonly baseline: number;
	readonly ticks: readonly { readonly share: number; readonly at: number }[];
	readonly rows: readonly {
		readonly id: string;
		/** What the row is, a text a line. */
		readonly lines: readonly string[];
		readonly y: number;
		readonly subject: PlacedRate | null;
		readonly overall: PlacedRate | null;
	}[];
}

/** Room beside a mark for its number, in units of the drawing. */
const NUMBER = 52;

/** Whether a rate may be drawn: not where it is missing or too few decisions allow counts only. */
function drawable(rate: Rate | Missing): rate is Rate {
	return !isMissing(rate) && rate.show !== 'counts';
}

/** Answers that have something to draw, in the order given. */
export function drawableAnswers(answers: readonly YearAnswer[]): readonly YearAnswer[] {
	return answers.filter(({ subject, overall }) => drawable(subject) || drawable(overall));
}

/**
 * Places a row for each answer, the subject's range above everyone's, on one scale from 0 to the next round share above the
 * widest range.
 * @param width of the drawing in its own units.
 */
export function placeAnswers(answers: readonly YearAnswer[], width: number): PlacedAnswers {
	const narrow = width < NARROW;
	const axis = narrow ? ([14, width - 22] as const) : ([14, width - 60] as const);
	const shown = drawableAnswers(answers);
	const ends = shown.flatMap(({ subject, overall }) =>
		[subject, overall].filter(drawable).map((rate) => drawnInterval(rate).high)
	);
	const x = scaleLinear([0, Math.max(0.1, max(ends) ?? 0)], axis).nice(narrow ? 4 : 8);
	x.domain([0, Math.min(1, x.domain()[1] ?? 1)]);
	const [top, row, marks] = [6, narrow ? 74 : 58, narrow ? 40 : 26];
	const place = (rate: Rate | Missing, y: number): PlacedRate | null => {
		if (!drawable(rate)) return null;
		const interval = drawnInterval(rate);
		const [low, high] = [x(interval.low), x(interval.high)];
		const fits = high + 8 + NUMBER <= width;
		return {
			rate,
			y,
			low,
			high,
			x: isCoarseRate(rate) ? null : x(rate.value),
			label: fits ? { x: high + 8, anchor: 'start' } : { x: low - 8, anchor: 'end' }
		};
	};
	const baseline = top + shown.length * row;
	return {
		height: baseline + 26,
		axis,
		baseline,
		ticks: x.ticks(narrow ? 4 : 8).map((share) => ({ share, at: x(share) })),
		rows: shown.map(({ id, series, detail, subject, overall }, i) => {
			const y = top + i * row;
			return {
				id,
				lines: narrow ? [series, detail] : [`${series} · ${detail}`],
				y,
				subject: place(subject, y + marks),
				overall: place(overall, y + marks + 16)
			};
		})
	};
}
