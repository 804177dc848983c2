import { load } from 'cheerio';

/** A row of a table as a built page prints it. */
export interface PrintedRow {
	/** Number of its table on the page. */
	readonly table: number;
	/** Heading of the section that the table stands in. */
	readonly section: string;
	/** What the row is about: the text of its heading, and where the link there leads. */
	readonly heading: string;
	readonly link: string | undefined;
	readonly cells: readonly PrintedCell[];
}

/** A cell of a table, drawings left out. */
export interface PrintedCell {
	readonly column: string;
	readonly text: string;
}

/** Every row of every table of a page, blanks made single. */
export function printedRows(html: string): readonly PrintedRow[] {
	const $ = load(html);
	$('script, style, svg').remove();
	const textOf = (element: Parameters<typeof $>[0]) => $(element).text().replace(/\s+/g, ' ').trim();
	return $('main table')
		.toArray()
		.flatMap((table, number) => {
			const columns = $(table).find('thead tr').last().children().toArray().map(textOf);
			const section = textOf($(table).closest('section').find('h2, h3').first());
			return $(table)
				.find('tbody tr')
				.toArray()
				.map((row) => {
					const [first, ...rest] = $(row).children().toArray();
					return {
						table: number,
						section,
						heading: textOf(first),
						link: $(first).find('a').attr('href'),
						cells: rest.map((cell, i) => ({ column: columns[i + 1] ?? '', text: textOf(cell) }))
					};
				});
		});
}

/** The text of a page's main part, its elements a blank apart. */
export function printedText(html: string): string {
	const $ = load(html.replaceAll('<', ' <'));
	$('script, style').remove();
	return $('main').text().replace(/\s+/g, ' ');
}
