import { load } from 'cheerio';
import { describe, expect, it } from 'vitest';
import { builtPages, readBuiltPage, type BuiltPage } from '../support/built-pages.ts';

const pages = builtPages();

describe('the two languages', () => {
	it('has every page in English and in Spanish', () => {
		const paths = new Set(pages.map((page) => page.path));
		const alone = pages.filter((page) => !paths.has(twinPath(page))).map((page) => page.path);
		expect(alone).toEqual([]);
	});

	it('says its language and names its twin on every page', () => {
		const wrong = pages
			.map((page) => ({ path: page.path, ...languageTags(page) }))
			.filter((tags) => !isRight(tags));
		expect(wrong).toEqual([]);
	});

	it('has its own title and description on every page', () => {
		const wrong = pages
			.map((page) => ({ path: page.path, ...titleAndDescription(page) }))
			.filter(({ title, description }) => title === '' || description === '');
		expect(wrong).toEqual([]);
	});
});

interface LanguageTags {
	readonly lang: string | undefined;
	/** Path each `hreflang` leads to. */
	readonly alternates: Readonly<Record<string, string>>;
}

function isRight({ path, lang, alternates }: LanguageTags & { readonly path: string }): boolean {
	const english = path.replace(/^\/es\//, '/');
	const locale = path === english ? 'en' : 'es';
	return lang === locale && alternates.en === english && alternates.es === `/es${english}`;
}

function twinPath({ path, locale }: BuiltPage): string {
	return locale === 'es' ? path.slice('/es'.length) : `/es${path}`;
}

function languageTags(page: BuiltPage): LanguageTags {
	const $ = load(head(page));
	const alternates = $('link[rel="alternate"][hreflang]').map((_, link) => {
		const href = new URL($(link).attr('href') ?? '', `http://site${page.path}`);
		return { language: $(link).attr('hreflang') ?? '', path: href.pathname };
	});
	return {
		lang: $('html').attr('lang'),
		alternates: Object.fromEntries(alternates.get().map(({ language, path }) => [language, path]))
	};
}

function titleAndDescription(page: BuiltPage): { readonly title: string; readonly description: string } {
	const $ = load(head(page));
	return {
		title: $('title').text().trim(),
		description: $('meta[name="description"]').attr('content')?.trim() ?? ''
	};
}

/** The page up to the end of its head, without styles: all these tests read, and a tenth of the bytes. */
function head(page: BuiltPage): string {
	const html = readBuiltPage(page);
	return html.slice(0, html.indexOf('</head>')).replace(/<style\b[\s\S]*?<\/style>/g, '');
}
