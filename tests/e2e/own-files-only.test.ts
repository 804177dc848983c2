import { describe, expect, it } from 'vitest';
import { headersIn, headersOf } from '../../scripts/tooling/headers-file.mjs';
import {
	type BuiltPage,
	builtEmbeds,
	builtPages,
	readBuiltPage,
	samplePages
} from '../support/built-pages.ts';
import { BUILT_SITE } from '../support/built-site-folder.ts';
import { isOwn, openPage, siteAddress } from '../support/site.ts';

/** One page of each kind in each language, Mexico's where there is one. */
function oneOfEachKind(pages: readonly BuiltPage[]): readonly string[] {
	const found = new Map<string, string>();
	for (const { locale, kind, path } of samplePages(pages, 3)) {
		const key = `${locale} ${kind}`;
		if (!found.has(key) || path.endsWith('/mexico/')) found.set(key, path);
	}
	return [...found.values()];
}

const paths = [...oneOfEachKind(builtPages()), ...oneOfEachKind(builtEmbeds()), '/no-such-page/'];

describe('every kind of page', () => {
	it.each(paths)(
		'%s loads nothing but the files of its site, and nothing that its policy forbids',
		async (path) => {
			const { page, requests, errors } = await openPage(path);
			// What is fetched when a reader touches a part, and what is below the window.
			for (const island of (await page.locator('[data-island]').all()).slice(0, 6))
				await island.dispatchEvent('pointerover');
			await page.evaluate(() => scrollTo(0, document.body.scrollHeight));
			await page.waitForLoadState('networkidle');
			expect(requests.filter((address) => !isOwn(address))).toEqual([]);
			const isMissingPage = (error: string) => path === '/no-such-page/' && error.includes('404');
			expect(errors.filter((error) => !isMissingPage(error))).toEqual([]);
			expect(await page.locator('meta[http-equiv="content-security-policy"]').count()).toBe(1);
		}
	);

	it('comes with the policy, types and openness that the file of headers names', async () => {
		const { headers } = await fetch(new URL('embed/', siteAddress()));
		for (const [name, value] of headersOf(headersIn(BUILT_SITE), '/embed/'))
			expect(headers.get(name)).toBe(value);
		expect(headers.get('content-security-policy')).toContain("script-src 'self' 'sha256-");
		expect(headers.get('access-control-allow-origin')).toBe('*');
	});

	it('would not run a script that somebody put into it', async () => {
		const { page, errors } = await openPage('/about/');
		const ran = await page.evaluate(async () => {
			const script = document.createElement('script');
			script.textContent = 'document.title = "put in"';
			document.head.append(script);
			document.body.insertAdjacentHTML('beforeend', '<img src="data:," onerror="document.title=\'put in\'">');
			await new Promise((done) => setTimeout(done, 100));
			return document.title;
		});
		expect(ran).not.toBe('put in');
		expect(errors.some((error) => error.includes('Content Security Policy'))).toBe(true);
	});
});

it('has the policy of the header in every page, but for the scripts of others', () => {
	const inHeader = new Map(headersOf(headersIn(BUILT_SITE), '/')).get('Content-Security-Policy') ?? '';
	for (const built of [...builtPages(), ...builtEmbeds()]) {
		const html = readBuiltPage(built);
		const inPage = /http-equiv="content-security-policy" content="([^"]*)"/.exec(html)?.[1] ?? '';
		expect(inPage, built.path).toContain('script-src');
		for (const part of inPage.split(/[; ]+/)) expect(inHeader, built.path).toContain(part);
	}
});
