import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';

/** Where systems keep Chromium or Chrome, in the order they are tried. */
const USUAL_PLACES = [
	'/usr/bin/chromium',
	'/usr/bin/chromium-browser',
	'/usr/bin/google-chrome',
	'/usr/bin/google-chrome-stable',
	'/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
	'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe'
];

/** Flags for every test browser: it runs as root in containers and asks the network for nothing of its own. */
export const BROWSER_FLAGS = [
	'--no-sandbox',
	'--disable-gpu',
	'--disable-quic',
	'--no-first-run',
	'--disable-background-networking',
	'--disable-component-update',
	'--disable-sync'
];

/**
 * The program file of a Chromium to test with: CHROMIUM_PATH, else Playwright's own, else the system's.
 * @param {{ chromiumPath?: string | undefined, playwrightPath?: string | undefined, exists?: (path: string) => boolean }} [look]
 *   what to look at instead of the real environment and disk
 * @returns {string | undefined} nothing when there is none
 * @throws {Error} when CHROMIUM_PATH names a file that is not there
 */
export function findBrowser({
	chromiumPath = process.env.CHROMIUM_PATH,
	playwrightPath = playwrightBrowser(),
	exists = existsSync
} = {}) {
	if (chromiumPath) {
		if (exists(chromiumPath)) return chromiumPath;
		throw new Error(
			`CHROMIUM_PATH is "${chromiumPath}", but there is no such file. Name a Chromium or Chrome program, or unset it.`
		);
	}
	return [playwrightPath, ...USUAL_PLACES].find((path) => path !== undefined && path !== '' && exists(path));
}

/** Where Playwright would keep a browser of its own; nothing when the package is not installed. */
function playwrightBrowser() {
	try {
		const { chromium } = createRequire(import.meta.url)('playwright');
		return /** @type {string} */ (chromium.executablePath());
	} catch {
		return undefined; // Not installed yet, or no build for this system: the usual places remain.
	}
}
