import { load } from 'cheerio';
import { describe, expect, it } from 'vitest';
import { builtPages, readBuiltPage, samplePages, type BuiltPage } from '../support/built-pages.ts';

/** What a demonstration is called where real pages name who published and counted. */
const INVENTED: Readonly<Record<BuiltPage['locale'], RegExp>> = {
	en: /^Asylum Ledger \(invented\)[.,]/,
	es: /^Asylum Ledger \(datos inventados\)[.,]/
};

/** A named source, and the kind of element that names it. */
interface NamedSource {
	readonly path: string;
	readonly by: 'line' | 'term' | 'document';
	readonly text: string;
}

/** Who is named on a page: by lines under figures and tables, in panels that tell how to check, and in lists of documents. */
function sourcesOf(page: BuiltPage): readonly NamedSource[] {
	const $ = load(readBuiltPage(page));
	$('script, style').remove();
	const textOf = (element: Parameters<typeof $>[0]) => $(element).text().replace(/\s+/g, ' ').trim();
	const word = page.locale === 'es' ? 'Fuente' : 'Source';
	const lines = $('main p, main figcaption, main span')
		.toArray()
		.filter((element) => textOf(element).startsWith(`${word}: `))
		.map((element) => ({ by: 'line' as const, text: textOf(element).slice(`${word}: `.length) }));
	const terms = $('main dt')
		.toArray()
		.filter((element) => textOf(element) === word)
		.map((element) => ({ by: 'term' as const, text: textOf($(element).next('dd').get(0)) }));
	const documents = $('main [role="tabpanel"][id$="-sources"] li')
		.toArray()
		.map((element) => ({ by: 'document' as const, text: textOf(element) }));
	return [...lines, ...terms, ...documents].map((source) => ({ path: page.path, ...source }));
}

describe.each(['archive', 'cases'] as const)('the sources that the demonstration %s names', (site) => {
	const pages = samplePages(
		builtPages(site).filter(({ kind }) => kind === '' || kind.endsWith('/*')),
		40
	);
	const sources = pages.flatMap(sourcesOf);

	it('stand on every page of a court, a judge, a nationality and a year, and on the overview', () => {
		const naming = new Set(sources.map(({ path }) => path));
		expect(pages.map(({ path }) => path).filter((path) => !naming.has(path))).toEqual([]);
		expect(new Set(sources.map(({ by }) => by))).toEqual(new Set(['line', 'term', 'document']));
	});

	it('stand under every figure', () => {
		const bare = pages.flatMap((page) => {
			const $ = load(readBuiltPage(page));
			const word = page.locale === 'es' ? 'Fuente: ' : 'Source: ';
			return $('main figure')
				.toArray()
				.filter((figure) => !$(figure).find('p').text().includes(word))
				.map((figure) => `${page.path} ${$(figure).attr('id') ?? ''}`);
		});
		expect(bare).toEqual([]);
	});

	it('are no agency and no publisher', () => {
		const locales = new Map(pages.map(({ path, locale }) => [path, locale]));
		expect(sources.filter(({ path, text }) => !INVENTED[locales.get(path) ?? 'en'].test(text))).toEqual([]);
	});
});

it('finds the agencies that the published pages name', () => {
	const named = samplePages(
		builtPages().filter(({ kind }) => kind.endsWith('/*')),
		3
	).flatMap(sourcesOf);
	expect(named.length).toBeGreaterThan(20);
	expect(named.filter(({ text }) => /Asylum Ledger \(/.test(text))).toEqual([]);
});
