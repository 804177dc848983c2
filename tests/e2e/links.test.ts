import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { builtPages, readBuiltPage, type BuiltPage } from '../support/built-pages.ts';
import { SITE_NAMES, SITES, type SiteName } from '../support/built-site-folder.ts';
import { siteAddress } from '../support/site.ts';

/** The pages of a site with the places on each that a link can name. */
function readSite(site: SiteName) {
	const pages = builtPages(site);
	return { site, pages, idsOf: new Map(pages.map((page) => [page.path, readIds(page)])) };
}
type ReadSite = ReturnType<typeof readSite>;

describe.each(SITE_NAMES)('the links of the built site, %s', (name) => {
	const read = readSite(name);
	const { pages } = read;

	it('has a home page in both languages', () => {
		expect(pages.map((page) => page.path)).toEqual(expect.arrayContaining(['/', '/es/']));
	});

	it('leads every link to a page, a file or a place that exists', () => {
		const pagesOf = new Map<string, string[]>();
		for (const page of pages) {
			for (const target of brokenLinks(read, page))
				pagesOf.set(target, [...(pagesOf.get(target) ?? []), page.path]);
		}
		const broken = [...pagesOf].map(
			([target, from]) => `${target}, from ${from.length} pages such as ${from[0]}`
		);
		expect(broken).toEqual([]);
	});

	it('reaches every page from the home page of its language', () => {
		const reached = new Set([...walkFrom(pages, '/'), ...walkFrom(pages, '/es/')]);
		expect(pages.map((page) => page.path).filter((path) => !reached.has(path))).toEqual([]);
	});
});

describe('a site below a path of its host', () => {
	const { base } = SITES.archive;

	it('is what the demonstration is', () => {
		expect(siteAddress('archive')).toMatch(/^http:\/\/localhost:\d+\/asylum-ledger\/$/);
	});

	it('answers every link, script, style, twin and download below that path', async () => {
		const links = new Set(
			builtPages('archive').flatMap((page) => linksWithBase(page).map((url) => url.pathname))
		);
		const outside = [...links].filter((path) => !path.startsWith(`${base}/`));
		const refused: string[] = [];
		for (const path of links) {
			const response = await fetch(new URL(path, siteAddress('archive')));
			await response.body?.cancel();
			if (response.status !== 200 || response.redirected) refused.push(`${response.status} ${path}`);
		}
		const endings = new Set([...links].map((path) => /\.\w+$/.exec(path)?.[0] ?? '/'));
		expect({ outside, refused }).toEqual({ outside: [], refused: [] });
		expect([...endings]).toEqual(
			expect.arrayContaining(['/', '.js', '.svg', '.json', '.csv', '.zip', '.parquet'])
		);
	});

	it('answers nothing above it', async () => {
		expect((await fetch(new URL('/judges/', siteAddress('archive')))).status).toBe(404);
	});
});

/** Addresses in `href` and `src` as they stand, without those of other hosts. */
function linksWithBase(page: BuiltPage): readonly URL[] {
	const html = withoutScripts(readBuiltPage(page));
	const address = `http://site${SITES[page.site].base}${page.path}`;
	return [...html.matchAll(/\s(?:href|src)="([^"]*)"/g)]
		.map((found) => new URL((found[1] ?? '').replaceAll('&amp;', '&'), address))
		.filter((url) => url.host === 'site' && url.protocol === 'http:');
}

/** The same as seen from the top of the site. */
function ownLinks(page: BuiltPage): readonly URL[] {
	const { base } = SITES[page.site];
	return linksWithBase(page).map((url) => new URL(url.href.replace(`http://site${base}/`, 'http://site/')));
}

/** Where the page's links lead to nothing, each place once. */
function brokenLinks(site: ReadSite, page: BuiltPage): readonly string[] {
	return ownLinks(page)
		.filter((url) => !resolves(site, url))
		.map((url) => `${url.pathname}${url.hash}`)
		.filter((target, i, all) => all.indexOf(target) === i);
}

function resolves({ site, idsOf }: ReadSite, url: URL): boolean {
	const path = decodeURIComponent(url.pathname);
	const isPage = path.endsWith('/');
	const file = join(SITES[site].folder, path, isPage ? 'index.html' : '');
	if (!existsSync(file) || statSync(file).isDirectory()) return false;
	return !isPage || url.hash === '' || (idsOf.get(path)?.has(decodeURIComponent(url.hash.slice(1))) ?? false);
}

function walkFrom(pages: readonly BuiltPage[], start: string): ReadonlySet<string> {
	const byPath = new Map(pages.map((page) => [page.path, page]));
	const reached = new Set([start]);
	for (const path of reached) {
		const page = byPath.get(path);
		for (const url of page ? ownLinks(page) : []) reached.add(decodeURIComponent(url.pathname));
	}
	return reached;
}

function readIds(page: BuiltPage): ReadonlySet<string> {
	const ids = [...withoutScripts(readBuiltPage(page)).matchAll(/\sid="([^"]+)"/g)];
	return new Set(['', 'top', ...ids.map((found) => found[1] ?? '')]);
}

/** Drops the text of scripts and styles, where a quoted attribute is no attribute. */
function withoutScripts(html: string): string {
	return html.replace(/(<(script|style)\b[^>]*>)[\s\S]*?<\/\2>/g, '$1');
}
