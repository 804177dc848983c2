import { load } from 'cheerio';
import { expect, it } from 'vitest';
import { builtPages, readBuiltPage, samplePages } from '../support/built-pages.ts';

/** A line that names who counted, as pages print it under a figure or a table. */
const SOURCE_LINE = /(?:Source|Fuente): [^.]+\./g;

it.each(['archive', 'cases'] as const)(
	'no source line of the demonstration %s names an agency or a publisher',
	(site) => {
		const lines = samplePages(
			builtPages(site).filter(({ path }) => /(courts|judges|nationalities|years)[/][^/]+[/]$/.test(path)),
			40
		).flatMap((page) => {
			const $ = load(readBuiltPage(page));
			$('script, style').remove();
			return $('main').text().replace(/\s+/g, ' ').match(SOURCE_LINE) ?? [];
		});
		expect(lines.length).toBeGreaterThan(0);
		expect(lines.filter((line) => !line.includes('Asylum Ledger'))).toEqual([]);
	}
);
