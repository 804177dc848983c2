import { describe, expect, it } from 'vitest';
import { openPage } from '../support/site.ts';

describe('a figure inside another page', () => {
	it('stands alone, in the view asked for, and stays alone when a switch is used', async () => {
		const { page } = await openPage('/nationalities/mexico/?rate=filed&embed=1');
		const seen = () =>
			page.evaluate(() =>
				['header', 'footer', 'h1', '#grant-rate-by-year'].map(
					(selector) => document.querySelector(selector)?.checkVisibility() ?? null
				)
			);
		expect(await seen()).toEqual([false, false, false, true]);
		await page.getByRole('radio', { name: 'All decisions' }).check();
		expect(await seen()).toEqual([false, false, false, true]);
		expect(await page.locator('#grant-rate-by-year').textContent()).toContain('all completed decisions');
	});
});
