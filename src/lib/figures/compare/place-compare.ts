import { isMissing, type Missing } from '#core/counts/missing.ts';
import { isShare, type Rate, rangeOf } from '#core/measures/rates.ts';
import { isCoarseRate } from '#core/counts/count-range.ts';
import { NARROW } from '../../charts/plot-sides.ts';

/** One year of a panel: the subject's rate and the nation's. */
export interface PanelYear {
	readonly year: number;
	/** The year as the axis says it. */
	readonly label: string;
	/** Whether the year is not whole. */
	readonly isPart: boolean;
	readonly own: Rate | Missing;
	readonly nation: Rate | Missing;
}

/** One subject: its name, its decisions in words, its years in order. */
export interface ComparePanel {
	readonly id: string;
	readonly name: string;
	readonly detail: string;
	readonly years: readonly PanelYear[];
	/** Said where no year has a rate. */
	readonly nothing: string;
}

/** A point of a line. */
export interface PlacedPoint {
	readonly year: number;
	readonly x: number;
	readonly y: number;
	/** Few decisions, or a year that is not whole: drawn hollow. */
	readonly isHollow: boolean;
	/** Ends of the interval, highest share first. */
	readonly range: readonly [number, number] | null;
}

/** A panel at its place. */
export interface PlacedPanel {
	readonly id: string;
	/** Lines of the name. */
	readonly names: readonly PlacedLabel[];
	readonly detail: PlacedLabel;
	readonly ticks: readonly { readonly share: number; readonly at: number }[];
	readonly across: readonly [number, number];
	readonly years: readonly PlacedLabel[];
	/** Stretches of consecutive years. */
	readonly own: readonly (readonly PlacedPoint[])[];
	readonly nation: readonly (readonly PlacedPoint[])[];
	/** Years of too few decisions for a rate: a cross at the foot. */
	readonly few: readonly { readonly x: number; readonly y: number }[];
	/** The last rate of each line, beside its end. */
	readonly ends: readonly (PlacedLabel & { readonly role: 'own' | 'nation' })[];
	readonly nothing: PlacedLabel | null;
}

/** A text and where it stands. */
export interface PlacedLabel {
	readonly x: number;
	readonly y: number;
	readonly text: string;
}

/** The drawing in its own units, all panels on one scale. */
export interface PlacedCompare {
	readonly height: number;
	readonly panels: readonly PlacedPanel[];
	/** The share at the top of every panel. */
	readonly top: number;
}

const PLOT = { left: 34, right: 50, height: 116, foot: 26 } as const;
const HEAD = { line: 17, detail: 15 } as const;
const GAP = { x: 14, y: 22 } as const;

/**
 * Places panels side by side, three in a row on a desk and one on a phone, on one scale from 0 to the next tenth above
 * every rate drawn.
 * @param percent a share in words, for the ends of lines.
 * @param width of the drawing in its own units.
 */
export function placeCompare(
	panels: readonly ComparePanel[],
	percent: (share: number) => string,
	width: number
): PlacedCompare {
	const columns = width < NARROW ? 1 : Math.min(3, panels.length === 4 ? 2 : Math.max(2, panels.length));
	const wide = (width - GAP.x * (columns - 1)) / columns;
	const top = topShare(panels);
	const names = panels.map(({ name }) => wrapName(name, wide));
	const lines = Math.max(1, ...names.map(({ length }) => length));
	const head = lines * HEAD.line + HEAD.detail + 8;
	const tall = head + PLOT.height + PLOT.foot;
	const placed = panels.map((panel, i) =>
		placePanel(panel, names[i] ?? [], percent, {
			x: (i % columns) * (wide + GAP.x),
			y: Math.floor(i / columns) * (tall + GAP.y),
			width: wide,
			head,
			top
		})
	);
	const rows = Math.ceil(panels.length / columns);
	return { height: rows * tall + Math.max(0, rows - 1) * GAP.y, panels: placed, top };
}

function placePanel(
	{ id, detail, years, nothing }: ComparePanel,
	names: readonly string[],
	percent: (share: number) => string,
	at: {
		readonly x: number;
		readonly y: number;
		readonly width: number;
		readonly head: number;
		readonly top: number;
	}
): PlacedPanel {
	const [left, right] = [at.x + PLOT.left, at.x + at.width - PLOT.right];
	const foot = at.y + at.head + PLOT.height;
	const step = years.length > 1 ? (right - left - 8) / (years.length - 1) : 0;
	const xOf = (i: number) => tenth(years.length > 1 ? left + 4 + i * step : (left + right) / 2);
	const yOf = (share: number) => tenth(foot - (share / at.top) * PLOT.height);
	const line = (which: 'own' | 'nation') => stretches(years, which, xOf, yOf);
	const [own, nation] = [line('own'), line('nation')];
	const ends = (
		[
			['own', own],
			['nation', nation]
		] as const
	).flatMap(([role, stretch]) => {
		const last = stretch.at(-1)?.at(-1);
		const found = last && years.find(({ year }) => year === last.year)?.[role];
		return last && found && !isMissing(found)
			? { role, x: tenth(last.x + 7), y: last.y + 4, text: percent(found.value) }
			: [];
	});
	const labelled = years.filter((_, i) => i === 0 || i === years.length - 1);
	return {
		id,
		names: names.map((text, i) => ({ x: at.x, y: at.y + 13 + i * HEAD.line, text })),
		detail: { x: at.x, y: at.y + at.head - 12, text: detail },
		ticks: [0, 0.5, 1].map((part) => ({ share: at.top * part, at: yOf(at.top * part) })),
		across: [left, right],
		years: labelled.map(({ year, label }) => ({
			x: xOf(years.findIndex((one) => one.year === year)),
			y: foot + 17,
			text: label
		})),
		own,
		nation,
		few: years.flatMap(({ own }, i) =>
			!isMissing(own) && own.show === 'counts' ? { x: xOf(i), y: foot - 5 } : []
		),
		ends: apart(ends),
		nothing: own.length === 0 ? { x: left + 4, y: tenth(foot - PLOT.height / 2), text: nothing } : null
	};
}

/** Runs of years that have a rate; a hole ends one. */
function stretches(
	years: readonly PanelYear[],
	which: 'own' | 'nation',
	xOf: (i: number) => number,
	yOf: (share: number) => number
): PlacedPoint[][] {
	const runs: PlacedPoint[][] = [];
	let isOpen = false;
	years.forEach(({ year, isPart, [which]: found }, i) => {
		if (!isDrawn(found)) {
			isOpen = false;
			return;
		}
		const range = rangeOf(found);
		const point: PlacedPoint = {
			year,
			x: xOf(i),
			y: yOf(found.value),
			isHollow: isPart || found.show === 'grey',
			range: range && [yOf(range.high), yOf(range.low)]
		};
		const open = runs.at(-1);
		if (isOpen && open) open.push(point);
		else runs.push([point]);
		isOpen = true;
	});
	return runs;
}

/** Whether a rate may be drawn: not where there is none, nor of fewer than ten decisions, nor where bounds leave it open. */
function isDrawn(found: Rate | Missing): found is Rate {
	return !isMissing(found) && found.show !== 'counts' && !isCoarseRate(found) && isShare(found);
}

/** The next tenth above every rate that is drawn and the interval of those that are not thin; at least a fifth. */
function topShare(panels: readonly ComparePanel[]): number {
	let highest = 0.2;
	for (const { own, nation } of panels.flatMap(({ years }) => years))
		for (const found of [own, nation])
			if (isDrawn(found)) highest = Math.max(highest, rangeOf(found)?.high ?? found.value);
	return Math.min(1, Math.ceil(highest * 10 - 1e-9) / 10);
}

/** Two labels at the ends of lines, moved from each other where they would touch. */
function apart<Label extends PlacedLabel>(labels: readonly Label[]): Label[] {
	const [a, b] = labels;
	if (!a || !b) return [...labels];
	const near = 13 - Math.abs(a.y - b.y);
	if (near <= 0) return [a, b];
	const sign = a.y <= b.y ? -1 : 1;
	return [
		{ ...a, y: tenth(a.y + (sign * near) / 2) },
		{ ...b, y: tenth(b.y - (sign * near) / 2) }
	];
}

/** A name in lines of the width of its panel. */
function wrapName(name: string, width: number): string[] {
	const most = Math.max(10, Math.floor(width / 7.6));
	const lines: string[] = [];
	for (const word of name.split(' ')) {
		const line = lines.at(-1);
		if (line !== undefined && line.length + word.length < most) lines[lines.length - 1] = `${line} ${word}`;
		else lines.push(word);
	}
	return lines;
}

function tenth(number: number): number {
	return Math.round(number * 10) / 10;
}
