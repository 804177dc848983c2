import { chromium, type Browser } from 'playwright';
import { BROWSER_FLAGS, findBrowser } from '../../scripts/tooling/find-browser.mjs';

/**
 * Starts the Chromium the tests drive, with no profile of its own.
 * @throws when the machine has none; `npm test` installs one.
 */
export async function launchBrowser(): Promise<Browser> {
	const executablePath = findBrowser();
	if (executablePath === undefined) {
		throw new Error('No Chromium or Chrome was found. Set CHROMIUM_PATH to one, or let npm test install it.');
	}
	return chromium.launch({ executablePath, args: BROWSER_FLAGS });
}
