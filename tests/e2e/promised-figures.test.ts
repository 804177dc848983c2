import { describe, expect, it } from 'vitest';
import type { Page } from 'playwright';
import { openPage, siteAddress } from '../support/site.ts';

/** Addresses that must work with scripts off. */
const PROMISED = [
	'/',
	'/es/',
	'/years/2025/',
	'/nationalities/mexico/',
	'/es/nationalities/mexico/',
	'/data/'
] as const;

/** UNHCR's court rows for Mexico and everyone: defensive cases in 2025, every asylum case in 2011. */
const ROWS = {
	'2025': ['707 of 12,841', '5.5 % 5.1–5.9', '21,198 of 111,088', '19.1 % 18.9–19.3', '−13.6', ''],
	'2011': ['8.1 %', '53.2 %']
} as const;

describe('with scripts off', () => {
	it.each(PROMISED)('%s is served and has one visible heading', async (path) => {
		const response = await fetch(new URL(path, siteAddress()));
		expect(response.status).toBe(200);
		const { page } = await openPage(path, { javaScript: false });
		expect(await page.locator('h1:visible').count()).toBe(1);
	});

	it('2025 reads 707 of 12,841, 5.5 %, beside 19.1 % overall', async () => {
		const { page } = await openPage('/nationalities/mexico/', { javaScript: false });
		expect(await readRow(page, '2025')).toEqual(ROWS['2025']);
	});

	it('2011 reads 8.1 % beside 53.2 % overall', async () => {
		const { page } = await openPage('/nationalities/mexico/', { javaScript: false });
		const row = await readRow(page, '2011');
		expect([row[1], row[3]].map((rate) => rate?.split(' ').slice(0, 2).join(' '))).toEqual(ROWS['2011']);
	});

	it('reads the same numbers in Spanish', async () => {
		const { page } = await openPage('/es/nationalities/mexico/', { javaScript: false });
		expect(await readRow(page, '2025')).toEqual(ROWS['2025'].map((cell) => cell.replace(' of ', ' de ')));
	});

	it('leads the overview with the court records, the sentence of 2025 below', async () => {
		const english = await openPage('/', { javaScript: false });
		expect((await english.page.locator('h1').innerText()).replaceAll('\u00A0', ' ')).toBe(
			'In FY2025 judges granted asylum to 934 of 12,650 Mexicans whose claims they granted or denied: 7.4 % (6.9 to 7.9). Everyone: 24.7 %.'
		);
		expect(await english.page.locator('.headline').innerText()).toBe(
			'Judges granted asylum to 707 of 12,841 people from Mexico whose cases they decided in 2025: 5.5 in 100. Overall it was 19.1.'
		);
		const spanish = await openPage('/es/', { javaScript: false });
		expect((await spanish.page.locator('h1').innerText()).replaceAll('\u00A0', ' ')).toBe(
			'En el año fiscal 2025 los jueces concedieron asilo a 934 de 12,650 mexicanos cuyas solicitudes concedieron o denegaron: 7.4 % (6.9 a 7.9). El total: 24.7 %.'
		);
		expect(await spanish.page.locator('.headline').innerText()).toBe(
			'Los jueces concedieron asilo a 707 de 12,841 personas de México cuyos casos resolvieron en 2025: 5.5 de cada 100. Entre todas las nacionalidades fueron 19.1.'
		);
	});

	it('shows chart, table and sources one below the other, and nothing that only scripts can work', async () => {
		const { page } = await openPage('/nationalities/mexico/', { javaScript: false });
		const figure = page.locator('#grant-rate-by-year');
		const tops = await figure
			.locator('[role="tabpanel"]')
			.evaluateAll((panels) => panels.map((panel) => panel.getBoundingClientRect().top));
		expect(tops).toEqual(tops.toSorted((a, b) => a - b));
		expect(await figure.locator('[role="tabpanel"]:visible').count()).toBe(3);
		expect(await page.locator('[role="tab"]:visible, input:visible, button:visible').count()).toBe(0);
	});
});

/** The cells of one year of the figure's table, blanks made single. */
async function readRow(page: Page, year: string): Promise<string[]> {
	const row = page
		.locator('#grant-rate-by-year table tbody tr')
		.filter({ has: page.getByRole('rowheader', { name: year, exact: true }) });
	const cells = await row.locator('td').allTextContents();
	return cells.map((cell) => cell.replace(/\s+/g, ' ').trim());
}
