import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright';
import { describe, expect, it } from 'vitest';
import { openPage } from '../support/site.ts';

const sentence = (page: Page) => page.locator('#explore-sentence').textContent();
const cellsOf = (page: Page) =>
	page
		.locator('#explore-slice tbody tr')
		.evaluateAll((rows) =>
			rows.map((row) => [...row.querySelectorAll('th, td')].map((cell) => cell.textContent.trim()))
		);

describe('the explorer', () => {
	it.each(['/explore/', '/es/explore/'])('is read without scripts at %s', async (path) => {
		const { page } = await openPage(path, { javaScript: false });
		// Mexico and everyone in fiscal year 2025, as the source prints them.
		expect(await cellsOf(page)).toEqual(
			expect.arrayContaining([
				expect.arrayContaining(['2025', '934', '12,650']),
				expect.arrayContaining(['2025', '30,656', '123,948'])
			])
		);
		expect(await page.locator('#explore-slice svg[role="img"]:visible').count()).toBe(1);
		expect(await page.locator('.without-scripts').isVisible()).toBe(true);
		expect(await page.locator('#explore select:visible').count()).toBe(0);
	});

	it('says a slice of the address in one sentence, and keeps it in the other language', async () => {
		const { page, errors } = await openPage('/explore/?from=2025&to=2025');
		await expect
			.poll(() => sentence(page))
			.toMatch(/^Of 12,650 decisions .* 934 were granted asylum \(7\.4\s%, likely range 6\.9 to 7\.9\)\.$/);
		await page.getByRole('link', { name: 'Español' }).first().click();
		await page.waitForURL(/\/es\/explore\/\?from=2025&to=2025/);
		await expect.poll(() => sentence(page)).toMatch(/^De 12,650 decisiones .* 934 /);
		expect(errors).toEqual([]);
	});

	it('takes another nationality by part of its name, and goes back', async () => {
		const { page } = await openPage('/explore/');
		const field = page.getByLabel('Nationalities').getByRole('textbox');
		await field.focus();
		await expect.poll(() => page.locator('[data-island="explore"][data-alive]').count()).toBe(1);
		await expect.poll(() => page.locator('#explore-slice[aria-busy="true"]').count()).toBe(0);
		await field.fill('hondu');
		await expect.poll(() => page.getByRole('button', { name: 'Honduras' }).count()).toBe(1);
		await field.press('Enter');
		await expect.poll(() => page.url()).toMatch(/\?nationality=mexico,honduras$/);
		await expect.poll(() => sentence(page)).toMatch(/Mexico and Honduras/);
		await page.goBack();
		await expect.poll(() => sentence(page)).toMatch(/\(Mexico\)/);
	});

	it('sets judges beside what is expected of them, and never orders them by rate', async () => {
		const { page } = await openPage('/explore/?by=judge');
		await expect.poll(() => page.locator('#explore-slice th', { hasText: 'Expected' }).count()).toBe(1);
		const orders = await page.getByLabel('Order').locator('option').allTextContents();
		expect(orders).toEqual(['decisions', 'name']);
		await expect.poll(async () => (await cellsOf(page)).length).toBeGreaterThan(15);
		// Of a thousand rows the page has those in view.
		expect((await cellsOf(page)).length).toBeLessThan(60);
	});

	it('gives files with the rows of the table', async () => {
		const { page } = await openPage('/explore/?by=nationality&nationality=everyone&from=2025');
		await expect.poll(() => page.getByLabel('Order').count()).toBe(1);
		const downloading = page.waitForEvent('download');
		await page.getByRole('button', { name: 'CSV of this view' }).click();
		const text = await readFile(await (await downloading).path(), 'utf8');
		const [head = '', ...lines] = text.trim().split('\n');
		const columns = head.split(',');
		expect(columns).toEqual(
			expect.arrayContaining([
				'granted',
				'decided',
				'share',
				'share_low',
				'share_high',
				'definition',
				'source_id',
				'release',
				'address'
			])
		);
		const rows = await page.locator('#explore-slice table').getAttribute('aria-rowcount');
		expect(lines).toHaveLength(Number(rows) - 1);
		const mexico = lines.find((line) => line.startsWith('mexico,'))?.split(',') ?? [];
		expect(mexico[columns.indexOf('granted')]).toBe('1128');
	});

	it('names what of a hostile address it cannot use, and shows the usual', async () => {
		const { page, errors } = await openPage(
			'/explore/?nationality=%3Cscript%3Ealert(1)%3C/script%3E&by=constructor&from=1066&source=__proto__'
		);
		await expect.poll(() => page.locator('[data-fallen]').count()).toBe(4);
		await expect.poll(() => sentence(page)).toMatch(/\(Mexico\)/);
		expect(errors).toEqual([]);
	});

	it('says which members a source does not have', async () => {
		const { page } = await openPage('/explore/?nationality=atlantis');
		await expect.poll(() => page.locator('[data-fallen="nationality"]').textContent()).toMatch(/atlantis/);
	});
});
