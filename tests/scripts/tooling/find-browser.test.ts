import { expect, it } from 'vitest';
import { findBrowser } from '../../../scripts/tooling/find-browser.mjs';

it('takes the browser that CHROMIUM_PATH names before any other', () => {
	expect(findBrowser({ chromiumPath: '/opt/mine', playwrightPath: '/pw/chrome', exists: () => true })).toBe(
		'/opt/mine'
	);
});

it('refuses a CHROMIUM_PATH that leads nowhere', () => {
	expect(() => findBrowser({ chromiumPath: '/opt/gone', exists: () => false })).toThrow(
		'CHROMIUM_PATH is "/opt/gone"'
	);
});

it("takes Playwright's own browser before the system's", () => {
	expect(findBrowser({ chromiumPath: '', playwrightPath: '/pw/chrome', exists: () => true })).toBe(
		'/pw/chrome'
	);
});

it("falls back to the system's browser", () => {
	const exists = (path: string) => path === '/usr/bin/google-chrome';
	expect(findBrowser({ chromiumPath: '', playwrightPath: '/pw/chrome', exists })).toBe(
		'/usr/bin/google-chrome'
	);
});

it('finds nothing on a machine without a browser', () => {
	expect(findBrowser({ chromiumPath: '', playwrightPath: '', exists: () => false })).toBeUndefined();
});
