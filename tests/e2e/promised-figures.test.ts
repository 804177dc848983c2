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

	it('leads the overview with the court records, the sentence of the long series below', async () => {
		const heads = async (path: string) => {
			const { page } = await openPage(path, { javaScript: false });
			const texts = [page.locator('h1'), page.locator('h1 + .dek'), page.locator('#long-view .dek')];
			return Promise.all(texts.map(async (text) => (await text.innerText()).replaceAll('\u00A0', ' ')));
		};
		const [english, englishDek, englishLong] = await heads('/');
		expect(english).toBe(
			'Judges granted asylum in 934 of 12,650 cases of people from Mexico that they decided in fiscal year 2025: 7.4 in 100. Overall it was 24.7.'
		);
		expect(englishDek).toContain('Likely range 6.9 to 7.9 for Mexico');
		expect(englishDek).toContain(
			'So far in FY2026, to July 1, 2026: 194 of 14,924, 1.3 in 100; everyone 7.6.'
		);
		expect(englishLong).toContain(
			'Judges granted asylum to 707 of 12,841 people from Mexico whose cases they decided in 2025: 5.5 in 100. Overall it was 19.1.'
		);
		const [spanish, spanishDek, spanishLong] = await heads('/es/');
		expect(spanish).toBe(
			'Los jueces concedieron asilo en 934 de 12,650 casos de personas de México que resolvieron en el año fiscal 2025: 7.4 de cada 100. Entre todas las nacionalidades fueron 24.7.'
		);
		expect(spanishDek).toContain('hasta el 1 de julio de 2026: 194 de 14,924, 1.3 de cada 100');
		expect(spanishLong).toContain(
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
	await page.locator('#long-view summary').first().click();
	const row = page
		.locator('#long-view table tbody tr')
		.filter({ has: page.getByRole('rowheader', { name: year, exact: true }) });
	await row.waitFor();
	const cells = await row.locator('td').allTextContents();
	return cells.map((cell) => cell.replace(/\s+/g, ' ').trim());
}
