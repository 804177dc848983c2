import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright';
import { describe, expect, it } from 'vitest';
import { figureOf } from '../support/figure-page.ts';
import { openPage } from '../support/site.ts';

/** More presses than lie between the top of the page and any control of the figure. */
const MOST_PRESSES = 60;

describe('the figure by keyboard alone', () => {
	it('changes switches, tabs and years', async () => {
		const { page } = await openPage('/?series=court');
		const figure = figureOf(page);
		const spokenYear = () => figure.slider.getAttribute('aria-valuetext');

		await tabTo(page, 'Decided on the merits');
		await page.keyboard.press('ArrowRight');
		await expect.poll(figure.query).toBe('?series=court&rate=decisions');
		await page.keyboard.press('ArrowLeft');
		await expect.poll(figure.query).toBe('?series=court');

		await tabTo(page, 'Chart');
		await page.keyboard.press('ArrowRight');
		await expect.poll(figure.query).toBe('?series=court&tab=table');
		await expect.poll(() => page.getByRole('tabpanel', { name: 'Table' }).isVisible()).toBe(true);
		await page.keyboard.press('ArrowLeft');
		await expect.poll(figure.query).toBe('?series=court');

		await tabTo(page, 'Year');
		await page.keyboard.press('ArrowLeft');
		await expect.poll(figure.query).toBe('?series=court&year=2024');
		await expect
			.poll(spokenYear)
			.toBe(
				'2024. Mexico: 421 of 2,400, 17.5 in 100, range 16.1 to 19.1. Overall: 14,806 of 34,518, 42.9 in 100, range 42.4 to 43.4.'
			);
		await page.keyboard.press('Home');
		await expect.poll(spokenYear).toMatch(/^FY2000\. Mexico: /);
	});

	it('reads the year under the pointer aloud too', async () => {
		const { page } = await openPage('/?series=court');
		const live = page.locator('#grant-rate-by-year [aria-live="polite"]').first();
		const drawing = page.locator('#grant-rate-by-year svg[role="img"]:visible').first();
		await drawing.scrollIntoViewIfNeeded();
		const box = await drawing.boundingBox();
		await page.mouse.move((box?.x ?? 0) + 38, (box?.y ?? 0) + 100);
		await expect.poll(() => live.innerText()).toMatch(/^FY2000\. Mexico: /);
	});
});

describe('the other tabs of the figure', () => {
	it.each([
		['table', 'dark'],
		['sources', 'light']
	] as const)('%s, %s, has no accessibility fault', async (tab, colorScheme) => {
		const { page } = await openPage(`/es/nationalities/mexico/?tab=${tab}&year=2008`, { colorScheme });
		const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze();
		expect(violations.map(({ id, nodes }) => ({ id, where: nodes[0]?.html }))).toEqual([]);
	});
});

/** Presses Tab until a control whose name begins so has the focus. */
async function tabTo(page: Page, name: string): Promise<void> {
	for (let press = 0; press < MOST_PRESSES; press++) {
		await page.keyboard.press('Tab');
		const focused = await page.evaluate(() => {
			const element = document.activeElement;
			const label =
				element instanceof HTMLInputElement ? element.labels?.[0]?.textContent : element?.textContent;
			return (label ?? '').trim();
		});
		if (focused.startsWith(name)) return;
	}
	throw new Error(`${MOST_PRESSES} presses of Tab did not reach a control named “${name}”`);
}
