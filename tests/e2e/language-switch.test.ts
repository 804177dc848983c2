import { describe, expect, it } from 'vitest';
import { openPage } from '../support/site.ts';

describe('the language switch', () => {
	it.each([
		['/nationalities/mexico/', 'Español', '/es/nationalities/mexico/'],
		['/es/years/2025/', 'English', '/years/2025/']
	])('on %s is called %s and leads to %s', async (path, name, expected) => {
		const { page } = await openPage(path);
		await page.getByRole('link', { name, exact: true }).click();
		await page.waitForURL((url) => url.pathname === expected);
		expect(await page.locator('html').getAttribute('lang')).toBe(expected.startsWith('/es/') ? 'es' : 'en');
	});

	it('keeps the view of the figure', async () => {
		const { page } = await openPage('/?rate=decisions&vs=others&year=2019');
		await page.getByRole('link', { name: 'Español', exact: true }).click();
		await page.waitForURL((url) => url.pathname === '/es/');
		expect(new URL(page.url()).search).toBe('?rate=decisions&vs=others&year=2019');
	});
});
