import type { PlacedText } from './pdf.ts';

/** One row to be drawn: the lines of its name and its figures as printed, in the order of the columns. */
export interface DrawnRow {
	readonly name: readonly string[];
	readonly figures: readonly string[];
}

/** How a page is laid out. */
export interface PageLayout {
	/** Column headings after Nationality, wrapped lines separated by a vertical bar. */
	readonly headings: readonly string[];
	readonly title: string;
	readonly footnotes: readonly string[];
	/** At which line of a wrapped name the figures stand. */
	readonly numbersAt: 'middle' | 'last';
}

const CLOSURE_HEADINGS = [
	'Grants',
	'Grant Rate',
	'Denials',
	'Denial|Rate',
	'Other',
	'Other Rate',
	'Admin|Closure',
	'Admin|Closure|Rate',
	'Total'
];
const HEADINGS = ['Grants', 'Grant Rate', 'Denials', 'Denial Rate', 'Other', 'Other Rate', 'Total'];

/** The layout of FY2018: with administrative closures, figures on the last line of a name. */
export const WITH_CLOSURES: PageLayout = {
	headings: CLOSURE_HEADINGS,
	title: 'Asylum Decision Rates by Nationality',
	footnotes: [
		'Asylum rates for Fiscal Year 2018. Data generated on October 24, 2018',
		'Asylum decisions on affirmative and defensive applications'
	],
	numbersAt: 'last'
};

/** The layout since FY2019: no closures, figures in the middle of a name. */
export const WITHOUT_CLOSURES: PageLayout = {
	headings: HEADINGS,
	title: 'Asylum Decision Rates by Nationality',
	footnotes: [
		'Asylum rates for Fiscal Year 2020 (through June 30, 2020). Data generated on July 14, 2020. Administrative closures are not reported',
		'due to the low volumes precluding reporting for most countries.'
	],
	numbersAt: 'middle'
};

/** Draws one page of a table by nationality as EOIR lays it out: names and figures centred below their headings. */
export function decisionRatesPage(rows: readonly DrawnRow[], layout: PageLayout): PlacedText[] {
	const centres = layout.headings.map((_, i) => 170 + (390 / Math.max(1, layout.headings.length - 1)) * i);
	const head = layout.headings.flatMap((heading, i) => {
		const lines = heading.split('|');
		return lines.map((text, line) => centred(text, centres[i]!, 653 + 6 * (lines.length - 1) - 12 * line));
	});
	const footnotes = layout.footnotes.map((text, i) => ({ text, x: 49, y: 96 - 11 * i, size: 9 }));
	const mark = { text: '1', x: 43.2, y: 98.3, size: 6 };
	let top = 626;
	const body = rows.flatMap(({ name, figures }) => {
		const bottom = top - 12 * (name.length - 1);
		const y = layout.numbersAt === 'last' ? bottom : (top + bottom) / 2;
		const texts = [
			...name.map((text, line) => centred(text, 89, top - 12 * line)),
			...figures.map((text, i) => centred(text, centres[i]!, y))
		];
		top = bottom - 12.7;
		return texts;
	});
	return [
		{ text: 'EXECUTIVE OFFICE FOR IMMIGRATION REVIEW', x: 96, y: 738, size: 16 },
		{ text: layout.title, x: 195, y: 692, size: 14 },
		{ text: 'Nationality', x: 65.8, y: 653 },
		...head,
		...body,
		mark,
		...footnotes
	];
}

/** Half the width of Helvetica text at 10 points is about 2.8 points a character. */
function centred(text: string, x: number, y: number): PlacedText {
	return { text, x: x - text.length * 2.6, y };
}
