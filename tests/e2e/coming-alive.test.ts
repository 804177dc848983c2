import { describe, expect, it } from 'vitest';
import { figureOf } from '../support/figure-page.ts';
import { openPage } from '../support/site.ts';

/** Names of the rows that a list shows, in order. */
const shownRows = (selector: string) =>
	[...document.querySelectorAll<HTMLElement>(`${selector} tbody tr`)]
		.filter((row) => row.checkVisibility())
		.map((row) => row.querySelector('th a')?.textContent.trim() ?? '');

/** Whether an address is of a script that wakes parts of pages. */
const isPart = (address: string) => /\/workers\/chunks\/[^/]+\.js$/.test(address);

describe('a page before it is alive', () => {
	it('needs no script but the one of a kilobyte', async () => {
		const { requests, page } = await openPage('/nationalities/mexico/');
		await page.waitForLoadState('networkidle');
		const scripts = requests.filter((address) => address.endsWith('.js'));
		expect(scripts).toHaveLength(1);
		const body = await (await page.request.get(scripts[0] ?? '')).body();
		expect(body.length).toBeLessThan(1_024);
	});

	it('shows every panel and no control when its scripts are blocked', async () => {
		const { page } = await openPage('/nationalities/mexico/', { blockScripts: true });
		const figure = page.locator('#grant-rate-by-year');
		expect(await figure.locator('[role="tabpanel"]:visible').count()).toBe(3);
		expect(await page.locator('[role="tab"]:visible, input:visible, button:visible').count()).toBe(0);
	});

	it('keeps its place, its focus when it comes alive', async () => {
		const { page, requests, release } = await openPage('/nationalities/mexico/', { holdParts: true });
		const top = () =>
			page
				.locator('#grant-rate-by-year')
				.evaluate((element) => element.getBoundingClientRect().top + scrollY);
		const before = await top();
		const radio = page.getByRole('radio', { name: 'Everyone else', exact: true });
		await radio.focus();
		await expect.poll(() => requests.filter(isPart).length).toBeGreaterThan(0);
		expect(await page.locator('[data-alive]').count()).toBe(0);
		release();
		await page.locator('[data-island="rate-views"][data-alive]').waitFor({ state: 'attached' });
		expect(await radio.evaluate((element) => element === document.activeElement)).toBe(true);
		expect(await top()).toBe(before);
	});

	it('keeps the first choice, made before its scripts have come', async () => {
		const { page, requests, release } = await openPage('/nationalities/mexico/', { holdParts: true });
		const figure = figureOf(page);
		const radio = page.getByRole('radio', { name: 'Everyone else', exact: true });
		const before = await figure.rows();
		await radio.check();
		await expect.poll(() => requests.filter(isPart).length).toBeGreaterThan(0);
		expect({ query: figure.query(), rows: await figure.rows() }).toEqual({ query: '', rows: before });
		release();
		await expect.poll(figure.query).toBe('?vs=others');
		expect(await radio.isChecked()).toBe(true);
		await expect.poll(figure.rows).not.toEqual(before);
	});

	it('takes the first press of a tab', async () => {
		const { page, requests, release } = await openPage('/es/', { holdParts: true });
		const panel = page.locator('#grant-rate-by-year').getByRole('tabpanel', { name: 'Tabla' });
		await page.getByRole('tab', { name: 'Tabla', exact: true }).click();
		await expect.poll(() => requests.filter(isPart).length).toBeGreaterThan(0);
		expect(await panel.isVisible()).toBe(false);
		release();
		await expect.poll(() => panel.isVisible()).toBe(true);
	});

	it('finds what was typed before its scripts have come', async () => {
		const { page, requests, release } = await openPage('/nationalities/', { holdParts: true });
		const all = (await page.evaluate(shownRows, '#nationalities')).length;
		await page.getByRole('searchbox').pressSequentially('mexi');
		await expect.poll(() => requests.filter(isPart).length).toBeGreaterThan(0);
		expect((await page.evaluate(shownRows, '#nationalities')).length).toBe(all);
		release();
		await expect.poll(() => page.evaluate(shownRows, '#nationalities')).toEqual(['Mexico']);
		expect(await page.getByRole('searchbox').inputValue()).toBe('mexi');
	});
});

describe('the lists', () => {
	it('find nationalities by any name and order them by name', async () => {
		const { page, errors } = await openPage('/nationalities/');
		await page.getByRole('searchbox').fill('méxico');
		await expect.poll(() => page.evaluate(shownRows, '#nationalities')).toEqual(['Mexico']);
		await page.getByRole('searchbox').fill('');
		await page.getByRole('radio', { name: 'Name' }).check();
		await expect
			.poll(() => page.evaluate(shownRows, '#nationalities').then((rows) => rows[0]))
			.toBe('Afghanistan');
		expect(errors).toEqual([]);
	});

	it('find judges in any order of names, and say how many', async () => {
		const { page } = await openPage('/judges/');
		const all = (await page.evaluate(shownRows, '#judges')).length;
		const [name = ''] = await page.evaluate(shownRows, '#judges');
		await page.getByRole('searchbox').fill(name.split(/[ ,]+/).toReversed().join(' '));
		await expect.poll(() => page.evaluate(shownRows, '#judges').then((rows) => rows[0])).toBe(name);
		expect(all).toBeGreaterThan(500);
		await page.getByRole('searchbox').fill('zzzzqqqq');
		await expect.poll(() => page.locator('[data-nothing]').isVisible()).toBe(true);
		await page.getByRole('searchbox').fill('');
		await expect.poll(() => page.evaluate(shownRows, '#judges').then((rows) => rows.length)).toBe(all);
	});

	it('mark on the map what is pointed at in the list of courts, and fade what is not found', async () => {
		const { page } = await openPage('/courts/');
		await page.getByRole('searchbox').fill('chicago');
		await expect.poll(() => page.evaluate(shownRows, '#courts')).toEqual(['Chicago']);
		expect(await page.locator('.map a[data-code="CHI"].faint').count()).toBe(0);
		expect(await page.locator('.map a.faint').count()).toBeGreaterThan(20);
		await page.locator('#courts tbody tr:visible').first().hover();
		await expect.poll(() => page.locator('[data-readout]').innerText()).toMatch(/^Chicago/);
		expect(await page.locator('.map a[data-code="CHI"].active').count()).toBeGreaterThan(0);
	});
});
