import { max } from 'd3';
import type { CountRange } from '#core/counts/count-range.ts';
import { NARROW } from '../../charts/plot-sides.ts';

/** A count to be drawn as a bar. */
export interface RouteBar {
	/** Which count, which is also its pattern. */
	readonly name: string;
	/** What is counted, in words. */
	readonly label: string;
	/** The count in words: its bounds where it is known only between them. */
	readonly number: string;
	readonly count: CountRange;
}

/** The counts of one source, drawn one under the other. */
export interface RouteBlock {
	readonly id: string;
	/** Whose claims, and how many of what: a bar is as long against others of the same scale alone. */
	readonly scale: string;
	readonly title: string;
	/** Unit, year and source. */
	readonly detail: string;
	/** Said between what came in and what became of claims in that year, which are not the same claims. */
	readonly ended: string;
	readonly bars: readonly RouteBar[];
	/** Why there is no bar for what came in or for what became of it; none where both are there. */
	readonly missing: readonly string[];
}

/** One agency: its name, and what is drawn of it, or the reason why nothing is. */
export interface RouteColumn {
	readonly name: string;
	readonly blocks: readonly RouteBlock[];
	/** Said where there is no block. */
	readonly nothing: string;
}

/** A line of text at its place. */
export interface PlacedText {
	readonly x: number;
	readonly y: number;
	readonly text: string;
	readonly role: 'agency' | 'title' | 'detail' | 'label' | 'number' | 'missing' | 'gap';
}

/** A bar at its place; without width where nothing was counted. */
export interface PlacedBar {
	readonly id: string;
	readonly name: string;
	readonly x: number;
	readonly y: number;
	readonly width: number;
	readonly height: number;
}

/** The drawing in its own units. */
export interface PlacedRoute {
	readonly height: number;
	readonly texts: readonly PlacedText[];
	readonly bars: readonly PlacedBar[];
	/** The break between the agencies: a broken line with a gap in it, and an arrowhead. */
	readonly gap: { readonly line: string; readonly head: string };
}

/** Distances in units of the drawing. */
const AGENCY = 24;
const LINE = 15;
const BAR = { step: 36, height: 13, label: 12 } as const;
const BETWEEN_BLOCKS = 20;
/** Room for the longest number beside a bar. */
const NUMBER = 64;
/** Text is guessed at this share of its size a character. */
const CHARACTER = 0.54;

/**
 * Places two columns, asylum office and court, with a break between them that no line crosses: beside each other on a
 * desk, one under the other on a phone.
 * @param gap what the break says.
 * @param width of the drawing in its own units.
 */
export function placeRoute(
	columns: readonly [RouteColumn, RouteColumn],
	gap: string,
	width: number
): PlacedRoute {
	const scales = scaleEnds(columns);
	const isNarrow = width < NARROW;
	if (isNarrow) {
		const first = placeColumn(columns[0], { x: 4, y: 0, width: width - 8 }, scales);
		const lines = wrapWords(gap, width - 60, 12);
		const top = first.end + 10;
		const middle = lines.length * LINE + 34;
		const second = placeColumn(columns[1], { x: 4, y: top + middle + 18, width: width - 8 }, scales);
		const texts = lines.map((text, i) => ({ x: 40, y: top + 26 + i * LINE, text, role: 'gap' as const }));
		return {
			height: second.end + 4,
			texts: [...first.texts, ...texts, ...second.texts],
			bars: [...first.bars, ...second.bars],
			gap: brokenArrow([18, top + 4], [18, top + middle], 'down')
		};
	}
	const side = Math.round(width * 0.385);
	const first = placeColumn(columns[0], { x: 0, y: 0, width: side }, scales);
	const second = placeColumn(columns[1], { x: width - side, y: 0, width: side }, scales);
	const between = { left: side + 16, right: width - side - 16 };
	const lines = wrapWords(gap, between.right - between.left - 8, 12);
	return {
		height: Math.max(first.end, second.end, 96 + lines.length * LINE) + 4,
		texts: [
			...first.texts,
			...second.texts,
			...lines.map((text, i) => ({
				x: (between.left + between.right) / 2,
				y: 96 + i * LINE,
				text,
				role: 'gap' as const
			}))
		],
		bars: [...first.bars, ...second.bars],
		gap: brokenArrow([between.left, 70], [between.right, 70], 'right')
	};
}

/** The largest count of each scale: what its longest bar stands for. */
function scaleEnds(columns: readonly RouteColumn[]): ReadonlyMap<string, number> {
	const ends = new Map<string, number>();
	for (const { scale, bars } of columns.flatMap(({ blocks }) => blocks))
		ends.set(scale, Math.max(ends.get(scale) ?? 0, max(bars, ({ count }) => drawnCount(count)) ?? 0));
	return ends;
}

/** What a bar is as long as: the count, or the most that its bounds allow where it was not printed. */
function drawnCount({ count, high }: CountRange): number {
	return count ?? high;
}

function placeColumn(
	{ name, blocks, nothing }: RouteColumn,
	at: { readonly x: number; readonly y: number; readonly width: number },
	scales: ReadonlyMap<string, number>
): Omit<PlacedRoute, 'height' | 'gap'> & { readonly end: number } {
	const texts: PlacedText[] = [{ x: at.x, y: at.y + 16, text: name, role: 'agency' }];
	const bars: PlacedBar[] = [];
	let y = at.y + AGENCY;
	const say = (text: string, role: PlacedText['role'], size: number, indent = 0) => {
		for (const line of wrapWords(text, at.width - indent, size)) {
			y += LINE;
			texts.push({ x: at.x + indent, y, text: line, role });
		}
	};
	if (blocks.length === 0) say(nothing, 'missing', 12.5);
	for (const { id, scale, title, detail, ended, bars: counts, missing } of blocks) {
		const end = scales.get(scale) ?? 0;
		say(title, 'title', 13);
		say(detail, 'detail', 12);
		y += 4;
		for (const { name, label, number, count } of counts) {
			if (counts[0]?.name === 'received' && name === counts[1]?.name) {
				say(ended, 'detail', 12);
				y += 5;
			}
			const drawn = drawnCount(count);
			const length = end === 0 ? 0 : (drawn / end) * (at.width - NUMBER);
			const bar = {
				id: `${id}-${name}`,
				name,
				x: at.x,
				y: y + BAR.label + 6,
				width: tenth(drawn === 0 ? 0 : Math.max(1, length)),
				height: BAR.height
			};
			texts.push({ x: bar.x, y: y + BAR.label + 2, text: label, role: 'label' });
			texts.push({ x: tenth(bar.x + bar.width + 6), y: bar.y + 11, text: number, role: 'number' });
			bars.push(bar);
			y += BAR.step;
		}
		for (const reason of missing) say(reason, 'missing', 12);
		y += BETWEEN_BLOCKS;
	}
	return { texts, bars, end: y - (blocks.length > 0 ? BETWEEN_BLOCKS : 0) + 6 };
}

/** An arrow that is broken in the middle, its two halves ending in strokes across. */
function brokenArrow(
	[x1, y1]: readonly [number, number],
	[x2, y2]: readonly [number, number],
	direction: 'right' | 'down'
): PlacedRoute['gap'] {
	if (direction === 'right') {
		const middle = (x1 + x2) / 2;
		return {
			line: `M${x1},${y1}H${middle - 9}m-4,8l8,-16M${middle + 5},${y1 + 8}l8,-16M${middle + 9},${y1}H${x2 - 6}`,
			head: `M${x2},${y2}l-10,-5v10z`
		};
	}
	const middle = (y1 + y2) / 2;
	return {
		line: `M${x1},${y1}V${middle - 9}m-8,4l16,-8M${x1 - 8},${middle + 13}l16,-8M${x1},${middle + 9}V${y2 - 6}`,
		head: `M${x2},${y2}l-5,-10h10z`
	};
}

/** Breaks words into lines of at most a width. */
function wrapWords(text: string, width: number, size: number): string[] {
	const most = Math.max(10, Math.floor(width / (size * CHARACTER)));
	const lines: string[] = [];
	for (const word of text.split(' ')) {
		const line = lines.at(-1);
		if (line !== undefined && line.length + word.length < most) lines[lines.length - 1] = `${line} ${word}`;
		else lines.push(word);
	}
	return lines;
}

function tenth(number: number): number {
	return Math.round(number * 10) / 10;
}
