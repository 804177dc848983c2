import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { builtPages, readBuiltPage, type BuiltPage } from '../support/built-pages.ts';
import { BUILT_SITE } from '../support/built-site-folder.ts';

const pages = builtPages();
const idsOf = new Map(pages.map((page) => [page.path, readIds(page)]));

describe('the links of the built site', () => {
	it('has a home page in both languages', () => {
		expect(pages.map((page) => page.path)).toEqual(expect.arrayContaining(['/', '/es/']));
	});

	it('leads every link to a page, a file or a place that exists', () => {
		const pagesOf = new Map<string, string[]>();
		for (const page of pages) {
			for (const target of brokenLinks(page))
				pagesOf.set(target, [...(pagesOf.get(target) ?? []), page.path]);
		}
		const broken = [...pagesOf].map(
			([target, from]) => `${target}, from ${from.length} pages such as ${from[0]}`
		);
		expect(broken).toEqual([]);
	});

	it('reaches every page from the home page of its language', () => {
		const reached = new Set([...walkFrom('/'), ...walkFrom('/es/')]);
		expect(pages.map((page) => page.path).filter((path) => !reached.has(path))).toEqual([]);
	});
});

/** Addresses in `href` and `src`, without those of other hosts. */
function ownLinks(page: BuiltPage): readonly URL[] {
	const html = withoutScripts(readBuiltPage(page));
	return [...html.matchAll(/\s(?:href|src)="([^"]*)"/g)]
		.map((found) => new URL((found[1] ?? '').replaceAll('&amp;', '&'), `http://site${page.path}`))
		.filter((url) => url.host === 'site' && url.protocol === 'http:');
}

/** Where the page's links lead to nothing, each place once. */
function brokenLinks(page: BuiltPage): readonly string[] {
	return ownLinks(page)
		.filter((url) => !resolves(url))
		.map((url) => `${url.pathname}${url.hash}`)
		.filter((target, i, all) => all.indexOf(target) === i);
}

function resolves(url: URL): boolean {
	const path = decodeURIComponent(url.pathname);
	const isPage = path.endsWith('/');
	const file = join(BUILT_SITE, path, isPage ? 'index.html' : '');
	if (!existsSync(file) || statSync(file).isDirectory()) return false;
	return !isPage || url.hash === '' || (idsOf.get(path)?.has(decodeURIComponent(url.hash.slice(1))) ?? false);
}

function walkFrom(start: string): ReadonlySet<string> {
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
