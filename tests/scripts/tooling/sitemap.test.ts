import { existsSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { load } from 'cheerio';
import { describe, expect, it } from 'vitest';
import { writeSitemap } from '../../../scripts/tooling/sitemap.mjs';

const TOP = 'https://ledger.example.org/base';

/** A page in one of two languages, as the site writes its head. */
function page(path: string, more = ''): string {
	const english = path.replace(/^es\//, '');
	return (
		`<html><head>${more}<link rel="icon" href="/favicon.ico"><link rel="canonical" href="${TOP}/${path}">` +
		`<link rel="alternate" hreflang="en" href="${TOP}/${english}"><link rel="alternate" hreflang="es" href="${TOP}/es/${english}">` +
		'</head><body></body></html>'
	);
}

function built(pages: Readonly<Record<string, string>>, limits?: { addresses: number; bytes: number }) {
	const folder = mkdtempSync(join(tmpdir(), 'site-'));
	for (const [file, html] of Object.entries(pages)) {
		mkdirSync(dirname(join(folder, file)), { recursive: true });
		writeFileSync(join(folder, file), html);
	}
	writeSitemap(folder, TOP, limits);
	return {
		has: (file: string) => existsSync(join(folder, file)),
		read: (file: string) => readFileSync(join(folder, file), 'utf8'),
		addresses: (file: string) =>
			load(readFileSync(join(folder, file), 'utf8'), { xml: true })('loc')
				.map((_, loc) => load(loc).text())
				.get()
	};
}

describe('what search engines are told of a built site', () => {
	it('lists every page of both languages with the other one, and robots.txt names the list', () => {
		const site = built({
			'index.html': page(''),
			'es/index.html': page('es/'),
			'courts/elp/index.html': page('courts/elp/')
		});
		expect(site.addresses('sitemap.xml')).toEqual([`${TOP}/courts/elp/`, `${TOP}/es/`, `${TOP}/`]);
		const $ = load(site.read('sitemap.xml'), { xml: true });
		const spanish = $('url').filter((_, url) => $(url).find('loc').text() === `${TOP}/es/`);
		const alternates = spanish
			.find('xhtml\\:link')
			.map((_, link) => [[$(link).attr('hreflang'), $(link).attr('href')]]);
		expect(alternates.get()).toEqual([
			['en', `${TOP}/`],
			['es', `${TOP}/es/`]
		]);
		expect(site.read('robots.txt')).toBe(
			`User-agent: *\nAllow: /\n\n# For programs: ${TOP}/llms.txt, ${TOP}/openapi.json\n\nSitemap: ${TOP}/sitemap.xml\n`
		);
	});

	it('lists no page that is not to be indexed, stands for another one, or leads elsewhere', () => {
		const site = built({
			'index.html': page(''),
			'frame/index.html': page('frame/', '<meta name="robots" content="noindex">'),
			'copy/index.html': page(''),
			'old/index.html': '<html><head><meta http-equiv="refresh" content="0;url=/"></head></html>',
			'404.html': page('404.html')
		});
		expect(site.addresses('sitemap.xml')).toEqual([`${TOP}/`]);
	});

	it('lists nothing where no page may be indexed', () => {
		const site = built({ 'index.html': page('', '<meta name="robots" content="noindex">') });
		expect(site.has('sitemap.xml')).toBe(false);
		expect(site.read('robots.txt')).toBe(
			`User-agent: *\nAllow: /\n\n# For programs: ${TOP}/llms.txt, ${TOP}/openapi.json\n`
		);
	});

	it.each([
		['addresses', { addresses: 2, bytes: 1_000_000 }],
		['bytes', { addresses: 100, bytes: 600 }]
	])('splits the list where one file would hold too many %s', (_, limits) => {
		const paths = ['a/', 'b/', 'c/'];
		const site = built(Object.fromEntries(paths.map((path) => [`${path}index.html`, page(path)])), limits);
		expect(site.addresses('sitemap.xml')).toEqual([`${TOP}/sitemap-1.xml`, `${TOP}/sitemap-2.xml`]);
		expect([...site.addresses('sitemap-1.xml'), ...site.addresses('sitemap-2.xml')]).toEqual(
			paths.map((path) => `${TOP}/${path}`)
		);
	});
});
