import { describe, expect, it } from 'vitest';
import { openPage } from '../support/site.ts';

describe('comparing', () => {
	it.each(['/compare/', '/es/compare/'])(
		'is read without scripts at %s: three nationalities and the nation',
		async (path) => {
			const { page } = await openPage(path, { javaScript: false });
			expect(await page.locator('#compare thead th').count()).toBe(5);
			expect(await page.locator('#compare td').allTextContents()).toEqual(
				expect.arrayContaining([expect.stringMatching(/934 (of|de) 12,650/)])
			);
			expect(await page.locator('#compare svg[role="img"]:visible').count()).toBe(1);
			expect(await page.locator('.without-scripts').isVisible()).toBe(true);
		}
	);

	it('begins at a court’s page with the court chosen, and goes on with another', async () => {
		const { page, errors } = await openPage('/courts/chi/');
		await page.getByRole('link', { name: 'Compare Chicago with' }).click();
		await page.waitForURL(/\/compare\/\?courts=CHI$/);
		await expect.poll(() => page.locator('#compare-heading').textContent()).toBe('Chicago');
		await page.getByLabel('Add a court').fill('federal plaza');
		await page.keyboard.press('Enter');
		await expect
			.poll(() => page.locator('#compare-heading').textContent())
			.toBe('Chicago and New York Federal Plaza');
		expect(page.url()).toMatch(/courts=CHI,NYC$/);
		// Two tables make it certain here; between Chicago and Phoenix they leave it open.
		await expect.poll(() => page.locator('[data-warning] [data-factor="nationality"]').count()).toBe(1);
		await page.goto(page.url().replace('NYC', 'PHO'));
		await expect.poll(() => page.locator('#compare-heading').textContent()).toBe('Chicago and Phoenix');
		expect(await page.locator('[data-factor="nationality"][data-verdict="open"]').count()).toBe(1);
		expect(errors).toEqual([]);
	});

	it('compares judges of a link, in Spanish too, by the names that sentences say', async () => {
		const { page } = await openPage('/es/compare/?judges=baez-lucy-lcb,sogabe-kenneth-kss');
		await expect
			.poll(() => page.locator('#compare-heading').textContent())
			.toBe('Lucy Baez y Kenneth Sogabe');
		expect(await page.locator('#compare thead a').first().getAttribute('href')).toMatch(
			/\/es\/judges\/baez-lucy-lcb\/$/
		);
	});

	it.each(['judges/baez-lucy-lcb', 'nationalities/cuba'])('is reached from /%s/', async (path) => {
		const { page } = await openPage(`/${path}/`);
		const [kind, id] = path.split('/');
		expect(await page.locator(`main a[href$="/compare/?${kind}=${id}"]`).count()).toBe(1);
	});
});
