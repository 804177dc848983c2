import { isCoarseRate } from '#core/counts/count-range.ts';
import { isMissing } from '#core/counts/missing.ts';
import { line } from 'd3';
import { type Frame, placeRates, type PlacedLine } from '../../charts/place-rates.ts';
import { formatHundredths } from '../../i18n/format.ts';
import { layoutMessages } from '../../i18n/messages/layout.ts';
import { releaseMarks } from '../../i18n/messages/release-marks.ts';
import { inBoth, linkImageMessages } from '../../i18n/messages/link-image.ts';
import { LINK_IMAGE, type LinkFigure, type LinkNumber } from './link-figure.ts';

/** The site's colours by day (`app.css`); a picture has no night. */
const COLOURS = {
	paper: '#fbfaf6',
	ink: '#1d1c1a',
	soft: '#5a564f',
	hairline: '#e9e5db',
	axis: '#8b867c',
	subject: '#b3391b',
	comparator: '#3d5468',
	warningPaper: '#6b5200',
	warningInk: '#fffdf5'
} as const;

/** The site's fonts by the names that stand in their files, by which a renderer without a style sheet finds them. */
const SERIF = 'Source Serif 4';
const SANS = 'Public Sans Thin';
const EDGE = 24;
/** Left end and width of the column of numbers. */
const COLUMN = { x: 414, width: LINK_IMAGE.width - 414 - EDGE } as const;
const FRAME: Frame = {
	width: 396,
	height: 275,
	margin: { top: 102, right: 6, bottom: 20, left: 58 }
};
/** Width of a letter as a share of the size of the type, on the wide side. */
const LETTER = { [SERIF]: 0.57, [SANS]: 0.56 } as const;

/**
 * A picture of a page for links, as SVG: the name, the numbers and the chart of the page's figure, one for both
 * languages and without a sentence.
 * @param isInvented whether the data are invented, which the picture says.
 */
export function drawLinkImage(figure: LinkFigure, isInvented: boolean): string {
	const { width, height } = LINK_IMAGE;
	const kicker = figure.kind === null ? [] : navWords(figure.kind);
	const { en, es } = linkImageMessages;
	return [
		`<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">`,
		`<rect width="${width}" height="${height}" fill="${COLOURS.paper}"/>`,
		text(kicker.join(' · '), { x: EDGE, y: 26, size: 12, fill: COLOURS.soft }),
		text(figure.heading.join(' · '), {
			x: EDGE,
			y: 58,
			size: 30,
			width: width - 2 * EDGE,
			font: SERIF,
			fill: COLOURS.ink
		}),
		text(inBoth(en.measure, es.measure).join(' · '), { x: EDGE, y: 84, size: 12, fill: COLOURS.soft }),
		chart(figure),
		number(figure.subject, 90, COLOURS.subject),
		number(figure.comparator, 172, COLOURS.comparator),
		figure.around
			? `<path d="M${COLUMN.x} 268h14" stroke="${COLOURS.soft}" stroke-width="1.5" stroke-dasharray="6 3"/>` +
				text(figure.around.name, {
					x: COLUMN.x + 20,
					y: 272,
					size: 12,
					width: COLUMN.width - 20,
					fill: COLOURS.soft
				})
			: '',
		text(layoutMessages.en.name, { x: EDGE, y: 302, size: 15, font: SERIF, fill: COLOURS.ink }),
		text(figure.period, { x: width - EDGE, y: 302, size: 13, fill: COLOURS.ink, anchor: 'end' }),
		isInvented ? inventedBand() : '',
		'</svg>'
	].join('');
}

function navWords(kind: keyof typeof layoutMessages.en.nav): readonly string[] {
	return inBoth(layoutMessages.en.nav[kind], layoutMessages.es.nav[kind]);
}

function inventedBand(): string {
	const words = inBoth(releaseMarks.en.inventedMark, releaseMarks.es.inventedMark).join(' · ');
	const width = 250;
	const left = LINK_IMAGE.width - width;
	return (
		`<rect x="${left}" y="8" width="${width}" height="24" fill="${COLOURS.warningPaper}"/>` +
		text(words, { x: left + 12, y: 25, size: 14, width: width - 24, fill: COLOURS.warningInk })
	);
}

/** A rate, its counts and whose they are; counts alone where there is no rate to say. */
function number(found: LinkNumber | null, top: number, fill: string): string {
	if (!found) return '';
	const at = (y: number, size: number) => ({ x: COLUMN.x, y: top + y, size, width: COLUMN.width });
	const names = found.names.map((name, i) =>
		text(name, { ...at((found.share === null ? 44 : 60) + i * 15, 12), fill })
	);
	return (
		(found.share === null
			? text(found.counts, { ...at(26, 24), font: SERIF, fill })
			: text(found.share, { ...at(26, 30), font: SERIF, fill }) +
				text(found.counts, { ...at(43, 13), fill: COLOURS.ink })) + names.join('')
	);
}

function chart({ comparisons, ranges, breakBefore, around, year }: LinkFigure): string {
	if (comparisons.length === 0) return '';
	const placed = placeRates(comparisons, FRAME, breakBefore, {
		also: around?.years.map(({ share }) => share) ?? [],
		ranges
	});
	const { left, right } = FRAME.margin;
	const ends = [left, FRAME.width - right] as const;
	const grid = placed.yTicks.map(({ at }) => `M${ends[0]} ${round(at)}H${ends[1]}`).join('');
	const third = line<{ readonly year: number; readonly share: number }>(
		(point) => placed.xOf(point.year),
		(point) => placed.yOf(point.share)
	).digits(1);
	const marked = year === null ? null : placed.xOf(year);
	return [
		`<path d="${grid}" stroke="${COLOURS.hairline}"/>`,
		`<path d="M${ends[0]} ${placed.baseline}H${ends[1]}" stroke="${COLOURS.axis}"/>`,
		...placed.yTicks.map(({ share, at }) =>
			text(formatHundredths('en', share, 0), {
				x: left - 8,
				y: at + 4,
				size: 12,
				fill: COLOURS.soft,
				anchor: 'end'
			})
		),
		...placed.xTicks.map((tick) =>
			text(String(tick.year), {
				x: Math.min(tick.x, ends[1] - 8),
				y: placed.baseline + 17,
				size: 12,
				fill: COLOURS.soft,
				anchor: 'middle'
			})
		),
		placed.breakX === null
			? ''
			: `<path d="M${round(placed.breakX)} ${FRAME.margin.top}V${placed.baseline}" stroke="${COLOURS.axis}" stroke-dasharray="1 3"/>`,
		marked === null
			? ''
			: `<path d="M${round(marked)} ${FRAME.margin.top}V${placed.baseline}" stroke="${COLOURS.axis}"/>`,
		around
			? `<path d="${third([...around.years]) ?? ''}" fill="none" stroke="${COLOURS.soft}" stroke-dasharray="6 3"/>`
			: '',
		...placed.lines.map((one) => drawLine(one, year, openYear(comparisons)))
	].join('');
}

/** The last year, when it is not over; null when it is. */
function openYear(comparisons: LinkFigure['comparisons']): number | null {
	const last = comparisons.at(-1);
	return (last?.subject?.through ?? last?.comparator?.through) ? (last?.year ?? null) : null;
}

function drawLine(one: PlacedLine, year: number | null, open: number | null): string {
	const colour = COLOURS[one.role];
	const stroke = `fill="none" stroke="${colour}" stroke-linejoin="round"`;
	const dots = one.points.flatMap((point) => {
		const isMarked = point.year === year;
		if (isMissing(point.rate) || isCoarseRate(point.rate)) return [];
		if (point.rate.show === 'grey' || point.year === open)
			return `<circle cx="${round(point.x)}" cy="${round(point.y)}" r="${isMarked || point.year === open ? 5 : 3}" fill="${COLOURS.paper}" stroke="${colour}" stroke-width="1.5"/>`;
		return isMarked ? `<circle cx="${round(point.x)}" cy="${round(point.y)}" r="5" fill="${colour}"/>` : [];
	});
	return [
		one.ribbon && `<path d="${one.ribbon}" fill="${colour}" opacity="0.16"/>`,
		one.uprights && `<path d="${one.uprights}" stroke="${colour}" stroke-width="6" opacity="0.16"/>`,
		one.firm && `<path d="${one.firm}" ${stroke} stroke-width="2.5"/>`,
		one.unsure && `<path d="${one.unsure}" ${stroke} stroke-width="1.75" stroke-dasharray="3 3"/>`,
		one.bars && `<path d="${one.bars}" ${stroke} stroke-width="2.5"/>`,
		...dots
	].join('');
}

interface TextPlace {
	readonly x: number;
	readonly y: number;
	/** Size of the type, smaller where the words would be wider than `width`. */
	readonly size: number;
	readonly fill: string;
	readonly font?: typeof SERIF | typeof SANS;
	readonly width?: number;
	readonly anchor?: 'end' | 'middle';
}

function text(words: string, { x, y, size, fill, font = SANS, width = Infinity, anchor }: TextPlace): string {
	if (words === '') return '';
	const fitting = Math.min(size, width / (words.length * LETTER[font]));
	return `<text x="${round(x)}" y="${round(y)}" font-family="${font}" font-size="${round(fitting)}" fill="${fill}"${anchor ? ` text-anchor="${anchor}"` : ''}>${escape(words)}</text>`;
}

const round = (at: number) => Math.round(at * 10) / 10;

function escape(words: string): string {
	return words.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
