import { describe, expect, it } from 'vitest';
import { openPage } from '../support/site.ts';

describe('the route from filing to outcome', () => {
	it.each(['/route/', '/es/route/'])(
		'is read without scripts at %s, with counts of both agencies',
		async (path) => {
			const { page } = await openPage(path, { javaScript: false });
			const cells = await page.locator('#route td.number').allTextContents();
			// UNHCR, 2024: applications of Mexicans at USCIS, and claims first raised in court.
			expect(cells.map((cell) => cell.trim())).toEqual(expect.arrayContaining(['19,186', '34,799']));
			expect(await page.locator('#route svg[role="img"]:visible').count()).toBe(1);
			expect(await page.locator('.without-scripts').isVisible()).toBe(true);
			expect(await page.locator('#route-view select:visible').count()).toBe(0);
		}
	);

	it('opens what a link asks for, and keeps it in the other language', async () => {
		const { page, errors } = await openPage('/route/?nationality=cuba&year=2016');
		await expect.poll(() => page.locator('#route-heading').textContent()).toBe('Cuba, 2016');
		await page.getByRole('link', { name: 'Español' }).first().click();
		await page.waitForURL(/\/es\/route\/\?nationality=cuba&year=2016/);
		await expect.poll(() => page.locator('#route-heading').textContent()).toBe('Cuba, 2016');
		expect(errors).toEqual([]);
	});

	it('is chosen with the keyboard alone', async () => {
		const { page } = await openPage('/route/');
		await page.getByLabel('Year', { exact: true }).focus();
		await page.keyboard.press('ArrowDown');
		await expect.poll(() => page.locator('#route-heading').textContent()).toBe('Mexico, 2023');
		await expect.poll(() => page.url()).toMatch(/year=2023/);
	});

	it('has USCIS’s own count of denied or referred, all years together, under a year that it covers', async () => {
		const { page } = await openPage('/route/?nationality=mexico&year=2019');
		await expect
			.poll(() => page.locator('#route tr', { hasText: 'Denied or referred to court' }).allTextContents())
			.toEqual(
				expect.arrayContaining([expect.stringMatching(/27,925\s*cases\s*fiscal years 2015 to 2021 together/)])
			);
	});
});
