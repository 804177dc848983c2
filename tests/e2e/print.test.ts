import { extractText, getDocumentProxy } from 'unpdf';
import { describe, expect, it } from 'vitest';
import { builtPages } from '../support/built-pages.ts';
import type { SiteName } from '../support/built-site-folder.ts';
import { openPage, siteAddress } from '../support/site.ts';

/** An A4 page less its margins, in CSS pixels. */
const PAPER_WIDTH = 673;
const MEXICO = ['/nationalities/mexico/', '/es/nationalities/mexico/'];

describe('the Mexico page on paper', () => {
	it.each(MEXICO)('%s shows what tabs hide and leaves out what only a screen can use', async (path) => {
		const { page } = await openPage(path, { width: PAPER_WIDTH, colorScheme: 'dark' });
		await page.emulateMedia({ media: 'print' });
		const seen = await page.evaluate(() => {
			const visible = (selector: string) =>
				[...document.querySelectorAll(selector)].filter((element) => element.checkVisibility()).length;
			return {
				panels: visible('#grant-rate-by-year [role="tabpanel"]'),
				controls: visible('button, input, select, summary, header nav, footer nav, [role="tab"]'),
				headings: visible('h1'),
				// Every fiscal year of the court records, 2020 to 2026.
				rows: visible('#grant-rate-by-year tbody tr') >= 7,
				paper: getComputedStyle(document.documentElement).backgroundColor,
				tooWide: document.documentElement.scrollWidth > document.documentElement.clientWidth
			};
		});
		expect(seen).toEqual({
			panels: 3,
			controls: 0,
			headings: 1,
			rows: true,
			paper: 'rgb(255, 255, 255)',
			tooWide: false
		});
	});

	it.each(MEXICO.flatMap((path) => (['A4', 'Letter'] as const).map((format) => ({ path, format }))))(
		'$path fills at most three sheets of $format, each with the site, the address and the day',
		async ({ path, format }) => {
			const sheets = await printed('published', path, format);
			expect(sheets.length).toBeLessThanOrEqual(3);
			const address = new URL(path.slice(1), siteAddress()).href;
			const unmarked = sheets.filter(
				(sheet) => !/Asylum Ledger · .+ · .*20\d\d/.test(sheet) || !sheet.includes(address)
			);
			expect(unmarked).toEqual([]);
			expect(sheets.join(' ')).not.toMatch(/Document at the publisher|Documento original|Verif(y|icar):/);
		}
	);

	it('prints rates of few cases no larger than their neighbours', async () => {
		const { page } = await openPage('/nationalities/mexico/');
		await page.emulateMedia({ media: 'print' });
		const larger = await page.locator('table.data td .note').evaluateAll((rates) =>
			rates.filter((rate) => {
				const size = (element: Element) => Number.parseFloat(getComputedStyle(element).fontSize);
				return rate.parentElement !== null && size(rate) > size(rate.parentElement);
			})
		);
		expect(larger).toEqual([]);
	});
});

describe('a demonstration on paper', () => {
	const judge = builtPages('archive').find(({ kind, locale }) => kind === 'judges/*' && locale === 'es');

	it('says on every sheet that its data are invented, beside the text and not on it', async () => {
		expect(judge).toBeDefined();
		const path = judge?.path ?? '';
		const sheets = await printed('archive', path, 'A4');
		expect(sheets.filter((sheet) => !sheet.includes('Datos inventados'))).toEqual([]);
		const { page } = await openPage(path, { site: 'archive' });
		await page.emulateMedia({ media: 'print' });
		expect(
			await page
				.locator('body aside')
				.first()
				.evaluate((band) => getComputedStyle(band).position)
		).toBe('static');
	});
});

/** The text of each sheet. */
async function printed(site: SiteName, path: string, format: 'A4' | 'Letter'): Promise<readonly string[]> {
	const { page } = await openPage(path, { site });
	const pdf = await getDocumentProxy(new Uint8Array(await page.pdf({ format, preferCSSPageSize: false })));
	return (await extractText(pdf, { mergePages: false })).text;
}
