import type { Page } from 'playwright';
import { describe, expect, it } from 'vitest';
import { builtEmbeds, builtPages, readBuiltPage } from '../support/built-pages.ts';
import { openPage } from '../support/site.ts';

const field = (page: Page) => page.getByRole('combobox', { name: /Search|Buscar/ });
const options = (page: Page) =>
	page.getByRole('option').evaluateAll((all) =>
		all.map((one) => ({
			words: one.textContent.replace(/\s+/g, ' ').trim(),
			marked: one.getAttribute('aria-selected') === 'true'
		}))
	);
const firstWords = async (page: Page) => (await options(page))[0]?.words;
const focused = (page: Page) =>
	page.evaluate(() => document.activeElement?.id || document.activeElement?.tagName);

describe('the search in the header', () => {
	it('asks for nothing before it is touched, and for its part and the names once it is', async () => {
		const { page, requests } = await openPage('/about/');
		await page.waitForLoadState('networkidle');
		expect(
			requests.filter((address) => /workers\/chunks\//.test(address) || /\/search\//.test(address))
		).toEqual([]);
		await field(page).focus();
		await expect
			.poll(() => requests.filter((address) => address.endsWith('/search/index.json')))
			.toHaveLength(1);
		await field(page).pressSequentially('mex');
		await expect.poll(() => firstWords(page)).toContain('Mexico');
		expect(requests.filter((address) => address.endsWith('/search/index.json'))).toHaveLength(1);
	});

	it('leaves a view in the address to the figures: it stays asleep', async () => {
		const { page } = await openPage('/nationalities/mexico/?vs=others');
		expect(await page.locator('#site-search[data-alive]').count()).toBe(0);
	});

	it('opens by / and leads to a judge by the keyboard alone, in spite of a slip', async () => {
		const { page, errors } = await openPage('/');
		await page.keyboard.press('/');
		await expect.poll(() => focused(page)).toBe('search');
		await page.keyboard.type('semenerio');
		await expect.poll(() => firstWords(page)).toContain('Frank A. Seminerio Judge');
		await expect.poll(() => field(page).getAttribute('aria-activedescendant')).toBe('search-0');
		await page.keyboard.press('Enter');
		await page.waitForURL('**/judges/seminerio-frank-a-fas/');
		expect(errors).toEqual([]);
	});

	it('keeps what was typed before its scripts have come', async () => {
		const { page, release } = await openPage('/es/', { holdParts: true });
		await page.keyboard.press('/');
		await page.keyboard.type('Costa de Marfil');
		expect(await field(page).inputValue()).toBe('Costa de Marfil');
		release();
		await expect.poll(() => firstWords(page)).toContain("Côte d'Ivoire Nacionalidad");
		await page.keyboard.press('Enter');
		await page.waitForURL('**/es/nationalities/cote-divoire/');
	});

	it('types / into a field, and does not leave it', async () => {
		const { page } = await openPage('/courts/');
		const list = page.getByRole('searchbox');
		await list.focus();
		await page.keyboard.type('a/b');
		await expect.poll(() => list.inputValue()).toBe('a/b');
		expect(await field(page).evaluate((element) => element === document.activeElement)).toBe(false);
	});

	it('marks results with the arrows, round and round', async () => {
		const { page } = await openPage('/');
		await page.keyboard.press('/');
		await page.keyboard.type('new york');
		const marked = async () => (await options(page)).findIndex((one) => one.marked);
		await expect.poll(marked).toBe(0);
		const last = (await options(page)).length - 1;
		await page.keyboard.press('ArrowDown');
		await expect.poll(marked).toBe(1);
		await page.keyboard.press('ArrowUp');
		await page.keyboard.press('ArrowUp');
		await expect.poll(marked).toBe(last);
		expect((await options(page))[last]?.words).toBe('All results');
		await page.keyboard.press('Enter');
		await page.waitForURL('**/search/?q=new%20york');
		await expect
			.poll(() => page.getByRole('main').getByRole('listitem').first().textContent())
			.toContain('New York');
	});

	it('gives the focus back on Escape, to what had it', async () => {
		const { page } = await openPage('/');
		const link = page.getByRole('link', { name: 'Method', exact: true }).first();
		await link.focus();
		for (const time of ['asleep', 'awake']) {
			await page.keyboard.press('/');
			await page.keyboard.type('mexico');
			await expect.poll(() => firstWords(page), { message: time }).toContain('Mexico');
			await page.keyboard.press('Escape');
			await expect.poll(() => link.evaluate((element) => element === document.activeElement)).toBe(true);
			expect(await options(page)).toEqual([]);
			expect(await field(page).inputValue()).toBe('');
		}
	});

	it('opens a result by the pointer, and closes when the focus goes elsewhere', async () => {
		const { page } = await openPage('/about/');
		await field(page).click();
		await page.keyboard.type('el paso');
		await expect.poll(() => firstWords(page)).toContain('El Paso Court');
		await page.keyboard.press('Tab');
		await expect.poll(() => options(page)).toEqual([]);
		await field(page).click();
		await page.getByRole('option').first().click();
		await page.waitForURL('**/courts/elp/');
	});

	it('says so when the names do not come', async () => {
		const { page } = await openPage('/');
		await page.context().route('**/search/index.json', (route) => route.abort());
		await page.keyboard.press('/');
		await page.keyboard.type('mexico');
		await expect.poll(() => page.getByText('The names could not be fetched').count()).toBe(1);
	});

	it.each([{ javaScript: false }, { blockScripts: true }])(
		'is a link without scripts: %o',
		async (reader) => {
			const { page } = await openPage('/es/courts/', reader);
			expect(await field(page).isVisible()).toBe(false);
			await page.getByRole('link', { name: 'Buscar', exact: true }).click();
			await page.waitForURL('**/es/search/');
			const link = page.getByRole('main').getByRole('link', { name: 'Seminerio, Frank A.' });
			expect(await link.getAttribute('href')).toContain('/es/judges/seminerio-frank-a-fas/');
		}
	);

	it('fits a phone, open', async () => {
		const { page } = await openPage('/es/', { width: 320, colorScheme: 'dark' });
		await field(page).click();
		await page.keyboard.type('corte');
		await expect.poll(async () => (await options(page)).length).toBeGreaterThan(1);
		const edges = await page.locator('#search-list').evaluate((list) => {
			const { left, right } = list.getBoundingClientRect();
			return { left, right: innerWidth - right, wide: document.documentElement.scrollWidth };
		});
		expect(edges.left).toBeGreaterThanOrEqual(0);
		expect(edges.right).toBeGreaterThanOrEqual(0);
		expect(edges.wide).toBe(320);
	});

	it('is in no figure that stands alone, and in no page on paper', async () => {
		expect(builtEmbeds().filter((embed) => readBuiltPage(embed).includes('site-search'))).toEqual([]);
		const { page } = await openPage('/about/');
		await page.emulateMedia({ media: 'print' });
		expect(await page.locator('#site-search').isVisible()).toBe(false);
	});
});

describe('the page of results', () => {
	it('shows what its address asks for, and writes there what is typed', async () => {
		const { page } = await openPage('/search/?q=ivory+coast');
		const first = () => page.getByRole('main').getByRole('listitem').first().textContent();
		await expect.poll(first).toContain("Côte d'Ivoire");
		await page.getByRole('searchbox').fill('2025');
		await expect.poll(first).toContain('2025');
		await expect.poll(() => new URL(page.url()).search).toBe('?q=2025');
	});

	it.each(['%3Cscript%3Ealert(1)%3C%2Fscript%3E', 'x'.repeat(5000), '%F0%9F%98%80', '%%%', '"><img src=x>'])(
		'survives ?q=%s',
		async (query) => {
			const { page, errors } = await openPage(`/search/?q=${query}`);
			await expect.poll(() => page.getByRole('status').last().textContent()).not.toBe('Fetching the names …');
			expect(await page.locator('main img, main script:not([type])').count()).toBe(0);
			expect(errors).toEqual([]);
		}
	);

	it('lists every page of an entity by letter, without scripts, and is not to be indexed', () => {
		for (const locale of ['en', 'es'] as const) {
			const prefix = locale === 'en' ? '' : '/es';
			const page = builtPages().find(({ path }) => path === `${prefix}/search/`);
			const html = page ? readBuiltPage(page) : '';
			expect(html).toContain('<meta name="robots" content="noindex"');
			const linked = new Set([...html.matchAll(/href="([^"#?]+)/g)].map(([, href]) => href));
			const missed = builtPages()
				.filter(
					(built) =>
						built.locale === locale && /^(nationalities|courts|judges|years|check)\/\*$/.test(built.kind)
				)
				.filter(({ path }) => !linked.has(path));
			expect(missed.map(({ path }) => path)).toEqual([]);
		}
	});
});
