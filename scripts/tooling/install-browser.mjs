import { findBrowser } from './find-browser.mjs';
import { PROJECT_ROOT, runCommand } from './run-command.mjs';

const PLAYWRIGHT = `${PROJECT_ROOT}node_modules/playwright/cli.js`;
const FIVE_MINUTES = 300_000;

/** Ways to get a browser, tried in order until one leaves a browser behind. */
const WAYS = [
	{
		title: "Playwright's Chromium",
		// The browser first: where its host is out of reach, the system libraries it needs are not fetched in vain.
		commands: [
			[process.execPath, PLAYWRIGHT, 'install', 'chromium'],
			[process.execPath, PLAYWRIGHT, 'install', '--with-deps', 'chromium']
		]
	},
	{
		title: "Debian's chromium package",
		commands: [
			[...asRoot(), 'apt-get', 'update'],
			[...asRoot(), 'apt-get', 'install', '--yes', '--no-install-recommends', 'chromium']
		]
	}
];

/**
 * The browser the tests drive; installs one when the machine has none.
 * @returns {Promise<string>} its program file
 * @throws {Error} when there is none and none can be installed
 */
export async function ensureBrowser() {
	const found = findBrowser();
	if (found !== undefined) return found;
	for (const { title, commands } of WAYS) {
		console.log(`No Chromium on this machine; installing ${title} …`);
		for (const [program = '', ...args] of commands) {
			const env = { DEBIAN_FRONTEND: 'noninteractive', PLAYWRIGHT_DOWNLOAD_CONNECTION_TIMEOUT: '20000' };
			if ((await runCommand(program, args, { env, timeoutMs: FIVE_MINUTES })) !== 0) break;
		}
		const installed = findBrowser();
		if (installed !== undefined) return installed;
	}
	throw new Error(
		'The tests need Chromium or Chrome, none was found, and neither Playwright nor apt-get could install one. ' +
			'Install it by hand and name its program file: CHROMIUM_PATH=/path/to/chromium npm test.'
	);
}

/** What to put before a command that needs root. */
function asRoot() {
	return process.getuid === undefined || process.getuid() === 0 ? [] : ['sudo', '-n'];
}
