import { describe, expect, it } from 'vitest';
import { openPage } from '../support/site.ts';

/** An A4 page less its margins, in CSS pixels. */
const PAPER_WIDTH = 673;

describe('the Mexico page on paper', () => {
	it.each(['/nationalities/mexico/', '/es/nationalities/mexico/'])(
		'%s shows what tabs hide and leaves out what only a screen can use',
		async (path) => {
			const { page } = await openPage(path, { width: PAPER_WIDTH, colorScheme: 'dark' });
			await page.emulateMedia({ media: 'print' });
			const seen = await page.evaluate(() => {
				const visible = (selector: string) =>
					[...document.querySelectorAll(selector)].filter((element) => element.checkVisibility()).length;
				return {
					panels: visible('#grant-rate-by-year [role="tabpanel"]'),
					controls: visible('button, input, select, header nav, footer nav, [role="tab"]'),
					headings: visible('h1'),
					rows: visible('#grant-rate-by-year tbody tr') > 20,
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
		}
	);
});
