import { describe, expect, it } from 'vitest';
import { openPage } from '../support/site.ts';

const isFont = (address: string) => new URL(address).pathname.endsWith('.woff2');

/** Whether the browser says no more than that a font is not for a frame without an origin. */
function isRefusedFont(error: string): boolean {
	const [, font] =
		/^Access to font at '([^']+)' from origin 'null' has been blocked by CORS policy/.exec(error) ??
		/^Failed to load resource: net::ERR_FAILED \(([^)]+)\)$/.exec(error) ??
		[];
	return font !== undefined && isFont(font);
}

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
		await expect
			.poll(() => page.locator('#grant-rate-by-year').textContent())
			.toContain('all completed decisions');
		expect(await seen()).toEqual([false, false, false, true]);
		await expect.poll(() => new URL(page.url()).search).toMatch(/[?&]rate=decisions(&|$)/);
		expect(new URL(page.url()).searchParams.get('embed')).toBe('1');
	});

	it('answers in a frame that may run scripts and has no origin', async () => {
		const { page, errors } = await openPage('/about/');
		// As hosts that serve files to everybody do; without this no module would come at all.
		await page.route('**/*.js', async (route) => {
			const response = await route.fetch();
			await route.fulfill({
				response,
				headers: { ...response.headers(), 'access-control-allow-origin': '*' }
			});
		});
		const failed: string[] = [];
		page.on('requestfailed', (request) => failed.push(request.url()));
		await page.evaluate(() => {
			document.body.innerHTML =
				'<iframe sandbox="allow-scripts" src="/nationalities/mexico/?series=court&embed=1" width="1000" height="1600"></iframe>';
		});
		const figure = page.frameLocator('iframe').locator('#grant-rate-by-year');
		await page.frameLocator('iframe').getByRole('radio', { name: 'All decisions' }).check();
		await expect.poll(() => figure.textContent()).toContain('all completed decisions');
		// Fonts are refused to such a frame, which the browser says in two ways; nothing else may fail.
		expect(failed.filter((address) => !isFont(address))).toEqual([]);
		expect(errors.filter((error) => !isRefusedFont(error))).toEqual([]);
	});

	it('is light on a white page, whatever the reader has set, unless the page asks for dark', async () => {
		const paperOf = async (query: string) => {
			const { page } = await openPage(`/nationalities/mexico/${query}`, { colorScheme: 'dark' });
			return page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
		};
		const [light, asked, dark] = [
			await paperOf('?embed=1'),
			await paperOf('?embed=1&theme=dark'),
			await paperOf('')
		];
		expect(light).not.toBe(dark);
		expect(asked).toBe(dark);
	});

	it.each(['', '?series=court'])('fits the frame that its code gives it, %s', async (query) => {
		const { page } = await openPage(`/nationalities/mexico/${query}`);
		await page.locator('summary', { hasText: 'Embed' }).click();
		const code = page.locator('code', { hasText: '<iframe' });
		await code.waitFor();
		const html = await code.innerText();
		for (const width of [320, 768, 1440]) {
			const host = await openPage('/about/', { width });
			await host.page.evaluate((frame) => (document.body.innerHTML = frame), html);
			const frame = host.page.frameLocator('iframe').locator('html');
			await frame.locator('[data-island="rate-embed"]').waitFor();
			const [inside, outside] = await Promise.all([
				frame.evaluate((root) => root.scrollHeight),
				host.page.locator('iframe').evaluate((element) => element.clientHeight)
			]);
			expect({ width, fits: inside <= outside }).toEqual({ width, fits: true });
		}
	});
});
