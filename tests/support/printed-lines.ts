import { load } from 'cheerio';

/** A number that a page tells its readers how to make again, as it stands in the page's HTML. */
export interface PrintedLine {
	/** The panel that it stands in, and the words before it. */
	readonly where: string;
	/** Name of the file that it counts, and where the link beside it leads. */
	readonly file: string;
	readonly href: string;
	readonly duckdb: string;
	readonly python: string;
	readonly r: string;
	/** Numbers of each row, sentence and list of terms in the panel's part of the page, and of those in no part. */
	readonly printedNear: readonly (readonly PrintedNumber[])[];
}

/** A number as printed. */
export interface PrintedNumber {
	readonly number: number;
	/** Whether it has a digit behind the point. */
	readonly isRounded: boolean;
}

/** Every line to make a number again that stands in the HTML of a page. */
export function printedLines(html: string): readonly PrintedLine[] {
	const $ = load(html.replaceAll('<', ' <'));
	$('script, style, svg').remove();
	const textOf = (element: Parameters<typeof $>[0]) => $(element).text().replace(/\s+/g, ' ').trim();
	return $('main details:has(code)')
		.toArray()
		.flatMap((panel) => {
			const part = $(panel).closest('section');
			const isNear = (block: Parameters<typeof $>[0]) => {
				const own = $(block).closest('section');
				return own.length === 0 || own.is(part);
			};
			const blocks = $('main').find('tr, p, h1, h2, h3, li, dl').toArray().filter(isNear);
			const printedNear = blocks.map((block) => {
				const copy = $(block).clone();
				copy.find('code, a').remove();
				return numbersIn(textOf(copy));
			});
			return $(panel)
				.find('dd p:has(code)')
				.toArray()
				.map((line) => {
					const codes = $(line).find('code').toArray().map(codeOf);
					const lineOf = (tool: string) => codes.find((code) => code.startsWith(`${tool} `)) ?? '';
					const link = $(line).find('a').first();
					const label = $(line).clone();
					label.find('a, code').remove();
					return {
						where: `${textOf($(panel).find('summary'))} / ${textOf(label)}`,
						file: textOf(link),
						href: link.attr('href') ?? '',
						duckdb: lineOf('duckdb'),
						python: lineOf('python3'),
						r: lineOf('Rscript'),
						printedNear
					};
				});
		});

	/** What a reader copies. */
	function codeOf(element: Parameters<typeof $>[0]): string {
		return $(element).text().trim();
	}
}

function numbersIn(text: string): PrintedNumber[] {
	// The number one is written out.
	return [...text.replace(/\b(one|una?)\b/gi, '1').matchAll(/\d[\d,]*(\.\d)?/g)].map(([digits, tenth]) => ({
		number: Number(digits.replaceAll(',', '')),
		isRounded: tenth !== undefined
	}));
}
