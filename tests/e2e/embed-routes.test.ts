import { existsSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { load } from 'cheerio';
import type { Frame, Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { siteOrigin } from '../../scripts/tooling/site-address.mjs';
import {
	embedCode,
	type FrameHeight,
	FRAME_HEIGHTS,
	HEIGHT_MESSAGE,
	HEIGHT_SCRIPT
} from '../../src/lib/figures/embed-code.ts';
import {
	builtEmbeds,
	builtPages,
	readBuiltPage,
	samplePages,
	type BuiltPage
} from '../support/built-pages.ts';
import { SITE_NAMES, SITES } from '../support/built-site-folder.ts';
import { openPage, siteAddress } from '../support/site.ts';

/** Frame widths that figures are meant for. */
const WIDTHS = [320, 600, 900] as const;
const MEXICO = '/embed/nationalities/mexico/';

// Pages of somebody else: another origin, which serves what a test wrote last.
let others: Server;
let theirs = '';
let written = '';
beforeAll(async () => {
	others = createServer((_, response) => {
		response.setHeader('Content-Type', 'text/html; charset=utf-8');
		response.end(written);
	});
	await new Promise<void>((resolve) => others.listen(0, '127.0.0.1', resolve));
	theirs = `http://127.0.0.1:${(others.address() as AddressInfo).port}/`;
});
afterAll(() => new Promise((resolve) => others.close(resolve)));

interface Host {
	readonly page: Page;
	readonly frame: Frame;
	readonly errors: readonly string[];
	readonly requests: readonly string[];
}

/** Opens a page of another origin that has a figure in a frame of a width. */
async function host(
	path: string,
	{
		width = 900,
		height = 'rates',
		sandbox = null,
		hasScript = true,
		blockScripts = false,
		colorScheme = 'light'
	}: {
		readonly width?: number;
		readonly height?: FrameHeight;
		readonly sandbox?: string | null;
		readonly hasScript?: boolean;
		readonly blockScripts?: boolean;
		readonly colorScheme?: 'light' | 'dark';
	} = {}
): Promise<Host> {
	const code = embedCode(siteAddress() + path.slice(1), 'Figure', height).replace(
		'<iframe ',
		sandbox === null ? '<iframe ' : `<iframe sandbox="${sandbox}" `
	);
	written = `<!doctype html><title>News</title><body style="margin:0"><div style="width:${width}px">${code}</div>
		<script>heard = []; addEventListener('message', (event) => heard.push(event.data));</script>
		${hasScript ? HEIGHT_SCRIPT : ''}`;
	const opened = await openPage('/about/', { width: 1280, colorScheme, blockScripts });
	const { page } = opened;
	// The page of somebody else is no request of ours that is refused.
	await page.context().route(`${theirs}**`, (route) => route.continue());
	await page.goto(theirs, { waitUntil: 'load' });
	const element = await page.locator('iframe').elementHandle();
	const frame = await element?.contentFrame();
	if (!frame) throw new Error('The page has no frame');
	await frame.waitForLoadState('load');
	return { page, frame, errors: opened.errors, requests: opened.requests };
}

const heard = (page: Page) =>
	page.evaluate(
		() => (window as unknown as { heard: { type: string; height: number; id?: string }[] }).heard
	);
const heightOf = (frame: Frame) =>
	frame.evaluate(() => Math.ceil(document.documentElement.getBoundingClientRect().height));
const outside = (page: Page) => page.locator('iframe').evaluate((element) => element.clientHeight);
const paperOf = (frame: Frame) =>
	frame.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);

describe('figures that stand alone', () => {
	it.each(SITE_NAMES)('exist for every page that offers one, and for no other, %s', (site) => {
		const embeds = new Set(builtEmbeds(site).map(({ path }) => path));
		const offered = new Set<string>();
		for (const page of builtPages(site)) {
			const html = readBuiltPage(page);
			const own = page.path.replace(/^(\/es)?\//, '$1/embed/');
			const isOverview = /^(\/es)?\/$/.test(page.path);
			if (html.includes('data-island="rate-views"') || (html.includes('data-island="embed"') && !isOverview))
				offered.add(own);
			for (const [, path = ''] of html.matchAll(/"path":"([^"]*\/embed\/[^"]+)"/g))
				offered.add(path.slice(SITES[site].base.length));
		}
		expect([...offered].filter((path) => !embeds.has(path))).toEqual([]);
		expect([...embeds].filter((path) => !offered.has(path))).toEqual([]);
		expect(embeds.size).toBeGreaterThan(10);
	});

	it.each(SITE_NAMES)('have one heading, the way to their page and nothing around them, %s', (site) => {
		const { base } = SITES[site];
		const pages = new Map(builtPages(site).map((page) => [base + page.path, page]));
		const wrong = samplePages(builtEmbeds(site), 40).flatMap((embed) => {
			const $ = load(readBuiltPage(embed));
			const way = new URL($('a[data-page]').attr('href') ?? 'nowhere:', 'http://site');
			const to = pages.get(way.pathname);
			const canonical = $('link[rel="canonical"]').attr('href');
			const found = {
				headings: $('h1').length,
				around: $('header, footer, nav').length,
				top: $('a[data-page]').attr('target'),
				anchor: !to || way.hash === '' || load(readBuiltPage(to))(way.hash).length === 1,
				canonical: to !== undefined && canonical === siteOrigin({}) + base + to.path,
				sameLanguage: to?.locale === embed.locale && $('html').attr('lang') === embed.locale,
				robots: $('meta[name="robots"]').attr('content'),
				title: $('title').text() !== '',
				theme: $('html').attr('data-theme')
			};
			const right = {
				headings: 1,
				around: 0,
				top: '_top',
				anchor: true,
				canonical: true,
				sameLanguage: true,
				robots: 'noindex',
				title: true,
				theme: 'light'
			};
			return JSON.stringify(found) === JSON.stringify(right) ? [] : [{ path: embed.path, ...found }];
		});
		expect(wrong).toEqual([]);
	});

	it('name no year that a reader can change', () => {
		for (const embed of samplePages(builtEmbeds(), 40)) {
			if (!readBuiltPage(embed).includes('data-island="rate-embed"')) continue;
			expect(load(readBuiltPage(embed))('title').text()).not.toMatch(/\d{4}/);
		}
	});
});

describe('a figure in a page of another origin', () => {
	it('tells its height, which the frame takes, at once and when it changes', async () => {
		const { page, frame, errors, requests } = await host(`${MEXICO}?id=first`);
		await expect.poll(async () => (await outside(page)) - (await heightOf(frame))).toBe(0);
		const [first] = await heard(page);
		expect(first).toEqual({ type: HEIGHT_MESSAGE, height: await heightOf(frame), id: 'first' });
		const before = await outside(page);
		await page.locator('iframe').evaluate((element) => (element.parentElement!.style.width = '320px'));
		await expect.poll(() => outside(page)).not.toBe(before);
		await expect.poll(async () => (await outside(page)) - (await heightOf(frame))).toBe(0);
		expect(errors).toEqual([]);
		const hosts = new Set(requests.map((address) => new URL(address).origin));
		expect([...hosts].toSorted()).toEqual([new URL(siteAddress()).origin, new URL(theirs).origin].toSorted());
		expect(await page.context().cookies()).toEqual([]);
	});

	it('works in a sandbox that may run scripts and has no origin', async () => {
		const { page, frame, errors } = await host(MEXICO, { sandbox: 'allow-scripts' });
		expect(await frame.evaluate(() => self.origin)).toBe('null');
		await expect.poll(async () => (await outside(page)) - (await heightOf(frame))).toBe(0);
		await frame.getByRole('radio', { name: 'Everyone else' }).check();
		await expect.poll(() => frame.locator('h1').textContent()).toContain('everyone else');
		await expect.poll(() => frame.locator('a[data-page]').getAttribute('href')).toContain('vs=others');
		await frame.evaluate(() => document.fonts.ready);
		expect(await frame.evaluate(() => document.fonts.check('16px "Public Sans"'))).toBe(true);
		expect(errors).toEqual([]);
	});

	it('stays a figure in the view chosen, and keeps both when it is loaded again', async () => {
		const { frame } = await host(`${MEXICO}?theme=dark&id=a`);
		await frame.getByRole('radio', { name: 'Everyone else' }).check();
		await expect.poll(() => frame.url()).toContain('vs=others');
		const paper = await paperOf(frame);
		await Promise.all([frame.waitForNavigation(), frame.evaluate(() => location.reload())]);
		expect(new URL(frame.url()).pathname).toBe(MEXICO);
		expect(Object.fromEntries(new URL(frame.url()).searchParams)).toEqual({
			theme: 'dark',
			id: 'a',
			vs: 'others'
		});
		await expect.poll(() => frame.locator('h1').textContent()).toContain('everyone else');
		expect(await frame.locator('header, footer').count()).toBe(0);
		expect(await paperOf(frame)).toBe(paper);
		expect(
			await frame.locator('a[data-page]').evaluate((way: HTMLAnchorElement) => way.pathname + way.search)
		).toBe('/nationalities/mexico/?vs=others');
	});

	it('shows the view of its address, and leads to the page with it', async () => {
		const { page, frame } = await host(`${MEXICO}?series=court&rate=filed&year=2011`);
		await expect.poll(() => frame.locator('h1').textContent()).toContain('2011');
		const way = frame.locator('a[data-page]');
		await expect.poll(() => way.getAttribute('href')).toContain('rate=filed');
		await way.click();
		await page.waitForURL(`${siteAddress()}nationalities/mexico/**`);
		expect(new URL(page.url()).searchParams.get('year')).toBe('2011');
	});

	it.each(['light', 'dark'] as const)(
		'is light unless asked for dark or the reader’s own, %s reader',
		async (colorScheme) => {
			const papers = [];
			for (const query of ['', '?theme=light', '?theme=dark', '?theme=auto'])
				papers.push(await paperOf((await host(`/embed/${query}`, { colorScheme })).frame));
			const [plain, light, dark, auto] = papers;
			expect(plain).toBe(light);
			expect(dark).not.toBe(light);
			expect(auto).toBe(colorScheme === 'dark' ? dark : light);
		}
	);

	it('reads where scripts are blocked: finding, chart, source, way, and no control', async () => {
		const { page, frame } = await host(MEXICO, { blockScripts: true, hasScript: false, colorScheme: 'dark' });
		await expect.poll(() => frame.evaluate(() => document.documentElement.className)).toBe('');
		expect(await frame.locator('h1').innerText()).toMatch(/\d of [\d,]+/);
		expect(await frame.locator('svg[role="img"]:visible').count()).toBe(1);
		expect(await frame.locator('a[data-page]').isVisible()).toBe(true);
		expect(await frame.locator('button:visible, input:visible').count()).toBe(0);
		expect(await heard(page)).toEqual([]);
		// Light as well, on a page whose reader has dark.
		const light = (await host(MEXICO)).frame;
		expect(await paperOf(frame)).toBe(await paperOf(light));
		expect(await outside(page)).toBe(FRAME_HEIGHTS.rates);
	});
});

describe('the height that the code gives a frame', () => {
	/** One of each kind of figure in each language, the longest of its sample, with the height of its code. */
	const some = samplePages(builtEmbeds(), 6);
	const heightFor = (embed: BuiltPage): FrameHeight => {
		if (!readBuiltPage(embed).includes('data-island="rate-embed"'))
			return embed.kind.startsWith('years')
				? 'answers'
				: /^(courts|judges|trac-years)/.test(embed.kind)
					? 'chart'
					: 'table';
		const notes = load(readBuiltPage(embed))('ul[aria-labelledby$="-title"]').length;
		return notes > 0 ? 'rates-notes' : 'rates';
	};

	it.each(some)('fits $path in frames of 320, 600 and 900 pixels', async (embed) => {
		const { page } = await openPage(embed.path, { width: WIDTHS[0] });
		const fits: unknown[] = [];
		for (const width of WIDTHS) {
			await page.setViewportSize({ width, height: 700 });
			const [height, wide] = await page.evaluate(() => [
				Math.ceil(document.documentElement.getBoundingClientRect().height),
				document.documentElement.scrollWidth
			]);
			fits.push({ width, wide, fits: (height ?? Infinity) <= FRAME_HEIGHTS[heightFor(embed)] });
		}
		expect(fits).toEqual(WIDTHS.map((width) => ({ width, wide: width, fits: true })));
	});

	it.each([
		['/nationalities/mexico/?series=court', 'nationalities/mexico/?series=court'],
		['/courts/adl/', 'courts/adl/'],
		['/es/years/2023/', 'es/embed/years/2023/']
	])('is in the code that the page offers, with the figure: %s', async (path, figure) => {
		const { page } = await openPage(path);
		const panel = page.locator('details', { hasText: /^(Embed|Insertar)/ }).first();
		await panel.locator('summary').click();
		const code = panel.locator('code').first();
		await code.waitFor();
		const html = await code.innerText();
		const { src = '', title = '' } = load(html)('iframe').attr() ?? {};
		expect(src).toBe(siteAddress() + (figure.startsWith('es/') ? figure : `embed/${figure}`));
		expect(title).not.toBe('');
		expect(existsSync(join(SITES.published.folder, new URL(src).pathname, 'index.html'))).toBe(true);
		expect(await panel.locator('code').nth(1).innerText()).toBe(HEIGHT_SCRIPT);
	});
});
