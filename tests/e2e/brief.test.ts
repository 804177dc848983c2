import { extractText, getDocumentProxy } from 'unpdf';
import { describe, expect, it } from 'vitest';
import { type BuiltPage, builtPages, readBuiltPage } from '../support/built-pages.ts';
import type { SiteName } from '../support/built-site-folder.ts';
import { openPage, siteAddress } from '../support/site.ts';

const KINDS = ['nationalities/*', 'courts/*', 'judges/*', 'years/*'];

/** The lightest and the heaviest page of a kind in a language that offer a brief: the least and the most that a brief is made of. */
function extremes(site: SiteName, kind: string, locale: 'en' | 'es'): readonly BuiltPage[] {
	const pages = builtPages(site)
		.filter((page) => page.kind === kind && page.locale === locale)
		.map((page) => ({ page, html: readBuiltPage(page) }))
		.filter(({ html }) => html.includes('view=brief'))
		.map(({ page, html }) => ({ page, bytes: html.length }))
		.sort((a, b) => a.bytes - b.bytes);
	return [pages[0], pages.at(-1)].flatMap((found) => found?.page ?? []);
}

async function openBrief(path: string, site: SiteName = 'published') {
	const { page } = await openPage(path, { site, width: 1000 });
	await page.locator('article.measured').waitFor();
	return page;
}

async function printBrief(path: string, format: 'A4' | 'Letter', site: SiteName = 'published') {
	const page = await openBrief(path, site);
	const pdf = await page.pdf({ format, tagged: true });
	const document = await getDocumentProxy(new Uint8Array(pdf));
	const { text } = await extractText(document, { mergePages: false });
	const { isTagged } = { isTagged: (await document.getMarkInfo())?.Marked === true };
	return { sheets: text, isTagged };
}

describe.each(['en', 'es'] as const)('the brief in %s', (locale) => {
	it.each(KINDS)(
		'of %s fills one tagged sheet of Letter and of A4, of the lightest and heaviest page',
		async (kind) => {
			const pages = extremes('published', kind, locale);
			expect(pages).toHaveLength(2);
			for (const { path } of pages) {
				for (const format of ['A4', 'Letter'] as const) {
					const { sheets, isTagged } = await printBrief(`${path}?view=brief`, format);
					expect({ path, format, sheets: sheets.length, isTagged }).toEqual({
						path,
						format,
						sheets: 1,
						isTagged: true
					});
					const said = sheets.join(' ').replace(/\s+/g, ' ');
					expect(said).toContain(locale === 'en' ? 'How to read this' : 'Cómo leer esto');
					expect(said).toContain(new URL(path, siteAddress()).host);
				}
			}
		}
	);
});

describe('a brief', () => {
	it('is two clicks from the page, keeps the view, and goes back to it', async () => {
		const { page } = await openPage('/nationalities/mexico/?series=court&year=2011');
		await page.locator('#grant-rate-by-year[data-series="court"]').waitFor();
		await page.getByRole('link', { name: 'One-page brief to print' }).click();
		await page.locator('article.measured').waitFor();
		expect(new URL(page.url()).search).toBe('?series=court&year=2011&view=brief');
		await expect.poll(() => page.locator('article .finding').textContent()).toContain('2011');
		expect(await page.locator('article figure svg').count()).toBe(1);
		expect(await page.locator('article table').count()).toBe(1);
		await page.getByRole('link', { name: 'Back to the page' }).click();
		await expect.poll(() => new URL(page.url()).search).toBe('?series=court&year=2011');
	});

	it('carries the sentence, the counts, the cautions and the citation of a court', async () => {
		const page = await openBrief('/courts/pho/?view=brief');
		const said = (await page.locator('article').innerText()).replace(/\s+/g, ' ');
		expect(said).toContain('from 21 to 25 granted asylum, from 2,268 to 2,781 denied it');
		expect(said).toContain('773');
		expect(said).toContain('A denial of asylum is not always an order of deportation');
		expect(said).toMatch(/Cite: AsylumJudge, .*release/);
		expect(await page.locator('main').isVisible()).toBe(false);
	});

	it('fits a window of 320 px, its table scrolling by itself and by keyboard', async () => {
		const { page } = await openPage('/courts/pho/?view=brief', { width: 320 });
		await page.locator('article.measured').waitFor();
		const table = page.locator('article .table');
		expect(await table.getAttribute('tabindex')).toBe('0');
		expect(await table.evaluate((frame) => frame.scrollWidth > frame.clientWidth)).toBe(true);
		expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
	});

	it('says that invented data are invented', async () => {
		const [path = ''] = builtPages('archive').flatMap(({ kind, locale, path }) =>
			kind === 'courts/*' && locale === 'es' ? path : []
		);
		const { sheets } = await printBrief(`${path}?view=brief`, 'Letter', 'archive');
		expect(sheets).toHaveLength(1);
		expect(sheets[0]).toContain('Datos sintéticos de demostración');
	});
});
