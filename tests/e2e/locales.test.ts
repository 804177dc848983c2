import { load } from 'cheerio';
import { describe, expect, it } from 'vitest';
import { builtPages, readBuiltPage, samplePages, type BuiltPage } from '../support/built-pages.ts';
import { FORBIDDEN_SPANISH } from '../support/forbidden-spanish.ts';
import { SITE_NAMES, SITES } from '../support/built-site-folder.ts';

describe.each(SITE_NAMES)('the two languages, %s', (site) => {
	const pages = builtPages(site);

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

describe.each(SITE_NAMES)('the Spanish pages, %s', (site) => {
	const spanish = samplePages(
		builtPages(site).filter((page) => page.locale === 'es'),
		25
	).map((page) => ({ path: page.path, texts: textsOf(page) }));

	it('say nothing that Spanish does not say', () => {
		const found = spanish.flatMap(({ path, texts }) =>
			FORBIDDEN_SPANISH.flatMap((pattern) => {
				const text = texts.join(' ').replace(/\bUNHCR,? Refugee Data Finder/g, '');
				const at = text.search(pattern);
				return at === -1 ? [] : [`${path}: ${pattern} in “${text.slice(Math.max(0, at - 40), at + 60)}”`];
			})
		);
		expect(found).toEqual([]);
	});

	it('leave no sentence in English', () => {
		const english = new Map<string, string>();
		for (const { path, texts } of spanish)
			for (const text of texts) if (isEnglishSentence(text)) english.set(text, path);
		expect([...english]).toEqual([]);
	});
});

/** Titles of works, which stay in the language they were printed in. */
const PRINTED_TITLES =
	/Journal of the American Statistical Association|Statistical Science|Adjudication Statistics|Refugee Data Finder|Yearbook of/;

/** Whether a text has three of the commonest words of English, which are no words of Spanish, and is no printed title. */
function isEnglishSentence(text: string): boolean {
	const words =
		text.match(/\b(?:the|of|and|with|from|which|were|was|this|are|is|by|for|not|in|through|until)\b/g) ?? [];
	return words.length >= 3 && !PRINTED_TITLES.test(text);
}

/** The texts of a page a reader is shown, code and parts marked as English left out, blanks made single. */
function textsOf(page: BuiltPage): readonly string[] {
	const $ = load(readBuiltPage(page));
	$('script, style, code, pre, body [lang="en"]').remove();
	const texts: string[] = [];
	const walk = (nodes: ReturnType<typeof $>) => {
		nodes.contents().each((_, node) => {
			if (node.type === 'text') texts.push($(node).text().replace(/\s+/g, ' ').trim());
			else walk($(node));
		});
	};
	walk($('body'));
	return [$('title').text(), ...texts].filter((text) => text !== '');
}

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
		const { base } = SITES[page.site];
		const { pathname } = new URL($(link).attr('href') ?? '', `http://site${base}${page.path}`);
		const path = pathname.startsWith(`${base}/`)
			? pathname.slice(base.length)
			: `not below ${base}: ${pathname}`;
		return { language: $(link).attr('hreflang') ?? '', path };
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
