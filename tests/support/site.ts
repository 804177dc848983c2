import type { Browser, Page } from 'playwright';
import { afterAll, afterEach, inject } from 'vitest';
import { launchBrowser } from './browser.ts';
import { SITES, type SiteName } from './built-site-folder.ts';

/** How the reader's browser is set up; defaults are a wide, light window with JavaScript on. */
export interface Reader {
	/** Which of the built sites is read; default the published one. */
	readonly site?: SiteName;
	/** Width of the window in CSS pixels; default 1280. */
	readonly width?: number;
	/** Default light. */
	readonly colorScheme?: 'light' | 'dark';
	/** Height of the window in CSS pixels; default 900. */
	readonly height?: number;
	/** Whether the reader's own few colours replace those of the page; default false. */
	readonly forcedColors?: boolean;
	/** Whether the reader lets things move; default false, so that nothing waits for it. */
	readonly motion?: boolean;
	/** Default true. */
	readonly javaScript?: boolean;
	/** Scripts run, but none that the page fetches comes, as with a content blocker; default false. */
	readonly blockScripts?: boolean;
	/** The scripts that wake parts of a page are held back until `release` is called; default false. */
	readonly holdParts?: boolean;
}

/** A page of the built site in a fresh browser context. */
export interface OpenedPage {
	readonly page: Page;
	/** Address of every request made so far, in order. */
	readonly requests: readonly string[];
	/** What went wrong on the page so far: uncaught errors and console errors. */
	readonly errors: readonly string[];
	/** Lets the scripts come that were held back. */
	readonly release: () => void;
}

/** Where the scripts are that a page fetches when one of its parts is touched. */
const PARTS = '**/_app/immutable/workers/chunks/*.js';

let browser: Promise<Browser> | undefined;

afterEach(async () => {
	for (const context of (await browser)?.contexts() ?? []) await context.close();
});
afterAll(async () => {
	await (await browser)?.close();
	browser = undefined;
});

/**
 * Opens a page of the built site as a reader would and waits until all that comes unasked has come: its script, its
 * fonts, and the parts that wake for a view in the address.
 * It is closed by itself at the end of the test. Requests to other hosts are recorded and refused.
 * @param path from the top of the site, with both slashes, such as `/nationalities/mexico/`
 */
export async function openPage(path: string, reader: Reader = {}): Promise<OpenedPage> {
	browser ??= launchBrowser();
	const site = reader.site ?? 'published';
	const context = await (
		await browser
	).newContext({
		baseURL: siteAddress(site),
		viewport: { width: reader.width ?? 1280, height: reader.height ?? 900 },
		colorScheme: reader.colorScheme ?? 'light',
		javaScriptEnabled: reader.javaScript ?? true,
		reducedMotion: reader.motion ? 'no-preference' : 'reduce',
		forcedColors: reader.forcedColors ? 'active' : 'none',
		serviceWorkers: 'block'
	});
	const requests: string[] = [];
	const errors: string[] = [];
	await context.route(
		(url) => !isOwn(url.href, site),
		(route) => route.abort()
	);
	let release = () => {};
	if (reader.holdParts) {
		const released = new Promise<void>((resolve) => (release = resolve));
		await context.route(PARTS, (route) => released.then(() => route.continue()));
	}
	if (reader.blockScripts) await context.route('**/*.js', (route) => route.abort());
	const page = await context.newPage();
	page.on('request', (request) => requests.push(request.url()));
	page.on('pageerror', (error) => errors.push(error.message));
	page.on('console', (message) => {
		if (message.type() === 'error') errors.push(`${message.text()} (${message.location().url})`);
	});
	await page.goto(SITES[site].base + path, { waitUntil: 'load' });
	if (reader.javaScript !== false && !reader.holdParts) await page.waitForFunction(isSettled);
	return { page, requests, errors, release };
}

/** Runs in the page: whether its fonts are there, and every part that wakes for a view in the address. */
function isSettled(): boolean {
	if (document.fonts.status !== 'loaded') return false;
	// Without its scripts a page takes the mark away and stays as it was drawn; what a frame says of itself wakes nothing.
	const hasView = /[?&](?!theme=|id=)[^=&]/.test(location.search);
	if (!hasView || !document.documentElement.classList.contains('alive')) return true;
	return document.querySelector('[data-island]:not([data-alive])') === null;
}

/** Where a built site is served, with the slash at the end. */
export function siteAddress(site: SiteName = 'published'): string {
	return inject('siteAddresses')[site];
}

/** Whether an address needs nothing but the site itself, below its base path. */
export function isOwn(address: string, site: SiteName = 'published'): boolean {
	return address.startsWith(siteAddress(site)) || address.startsWith('data:') || address.startsWith('blob:');
}
