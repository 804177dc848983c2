import { describe, expect, it } from 'vitest';
import { builtPages, readBuiltPage, samplePages } from '../support/built-pages.ts';
import { openPage, siteAddress } from '../support/site.ts';

// A page carries the rules of its first figure and asks for its sheet behind it. What stands before is drawn without the
// sheet; what stands after waits for it, and is there and readable even where it never comes.

const SHEET = '**/_app/immutable/parts/*.css';
const PATH = '/nationalities/mexico/';

/** Whether a drawing is in the window as wide as the page, and what follows the figure is there. */
function look() {
	const drawn = [...document.querySelectorAll('main svg[role="img"]')].some((svg) => {
		const { width, top } = svg.getBoundingClientRect();
		return width > 300 && top < innerHeight && getComputedStyle(svg).display === 'block';
	});
	return { drawn, rest: document.querySelector('main #court-records') !== null };
}

describe('the first figure of a page', () => {
	it('is drawn before the sheet for the rest has come, and the rest with it', async () => {
		const { page } = await openPage('/about/', { width: 390, javaScript: true });
		let release = () => {};
		const released = new Promise<void>((resolve) => (release = resolve));
		await page.route(SHEET, async (route) => {
			await released;
			await route.continue();
		});
		await page.goto(new URL(PATH.slice(1), siteAddress()).href, { waitUntil: 'commit' });
		await expect.poll(() => page.evaluate(look)).toEqual({ drawn: true, rest: false });
		release();
		await expect.poll(() => page.evaluate(look)).toEqual({ drawn: true, rest: true });
		await expect
			.poll(() =>
				page.evaluate(() => {
					const foot = document.querySelector('footer > div');
					return foot && getComputedStyle(foot).display;
				})
			)
			.toBe('flex');
	});

	it('leaves the rest there to read where the sheet does not come', async () => {
		const { page } = await openPage('/about/');
		await page.route(SHEET, (route) => route.abort());
		await page.goto(new URL(PATH.slice(1), siteAddress()).href);
		expect(await page.evaluate(look)).toEqual({ drawn: true, rest: true });
		expect(await page.locator('footer').innerText()).toContain('asylum');
	});

	it('asks for one sheet, the same on pages of a kind', () => {
		const sheetsOf = (kind: string) =>
			samplePages(
				builtPages().filter((page) => page.kind === kind),
				8
			).map((page) => [...readBuiltPage(page).matchAll(/<link rel="stylesheet" href="([^"]+)">/g)].length);
		for (const kind of ['nationalities/*', 'judges/*', 'courts/*', 'years/*'])
			expect(Math.max(...sheetsOf(kind)), kind).toBe(1);
	});
});
