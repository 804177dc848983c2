/**
 * How heavy the built pages are on a slow phone, against a blank page of the same run: `npm run bench:pages`, after
 * `npm run build`. Prints the table of docs/performance.md. Not a test: it measures the machine too.
 * `--runs 5` sets how often each page is opened, `--build folder` which site is measured.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { createSecureServer, type Http2SecureServer } from 'node:http2';
import { tmpdir } from 'node:os';
import { extname, join, normalize } from 'node:path';
import { parseArgs } from 'node:util';
import { brotliCompressSync } from 'node:zlib';
import { median } from 'd3';
import { chromium, type Browser } from 'playwright';
import { BROWSER_FLAGS, findBrowser } from '../scripts/tooling/find-browser.mjs';

/** The reader: a phone on a slow line far away, with nothing of the site kept from before. */
const PHONE = { viewport: { width: 390, height: 844 }, deviceScaleFactor: 2, isMobile: true, hasTouch: true };
const SLOWER_PROCESSOR = 4;
const BYTES_A_SECOND = 1_600_000 / 8;
const ROUND_TRIP_MS = 562;

const BLANK = '/blank/';
const PAGES: Readonly<Record<string, string>> = {
	blank: BLANK,
	overview: '/',
	Mexico: '/nationalities/mexico/',
	nationalities: '/nationalities/',
	'a judge': '/judges/sogabe-kenneth-kss/',
	judges: '/judges/',
	'a court': '/courts/pho/',
	courts: '/courts/',
	'a year': '/years/2025/',
	method: '/method/'
};

const TYPES: Readonly<Record<string, string>> = {
	'.html': 'text/html; charset=utf-8',
	'.js': 'text/javascript',
	'.css': 'text/css',
	'.json': 'application/json',
	'.csv': 'text/csv',
	'.svg': 'image/svg+xml',
	'.woff2': 'font/woff2'
};

const BLANK_PAGE = Buffer.from('<!doctype html><html lang="en"><title>Blank</title><p>Blank</p></html>');

/** What the page itself saw, since navigation began. */
interface Seen {
	figure: number | null;
	blocked: number;
	shift: number;
}
declare global {
	interface Window {
		seen: Seen;
	}
}

/** One opening of a page: times in ms since navigation began, layout shift without unit, bytes on the wire. */
interface Opening {
	readonly painted: number;
	readonly blocked: number;
	readonly shift: number;
	readonly bytes: Readonly<Record<string, number>>;
}

const { values } = parseArgs({
	options: { runs: { type: 'string', default: '5' }, build: { type: 'string', default: 'build' } }
});
const runs = Number(values.runs);
if (!Number.isInteger(runs) || runs < 1)
	throw new Error(`--runs is "${values.runs}": give a whole number from 1 on, such as 5.`);
if (!existsSync(join(values.build, 'index.html')))
	throw new Error(`There is no built site in ${values.build}: run npm run build first.`);

const certificate = mkdtempSync(join(tmpdir(), 'bench-pages-'));
const server = serveCompressed(values.build);
const browser = await chromium.launch({
	executablePath: findBrowser(),
	args: [...BROWSER_FLAGS, '--ignore-certificate-errors']
});
try {
	const address = await listen(server);
	console.log(
		'page | first paint with its chart or table, ms | ÷ blank | blocked, ms | shift | scripts br | fonts | HTML raw | HTML br'
	);
	console.log('--- | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---:');
	let blank = 0;
	for (const [name, path] of Object.entries(PAGES)) {
		const file = join(values.build, path, 'index.html');
		if (path !== BLANK && !existsSync(file)) continue;
		const openings: Opening[] = [];
		for (let run = 0; run < runs; run++) openings.push(await open(browser, address + path, path !== BLANK));
		const of = (pick: (opening: Opening) => number) => median(openings, pick) ?? NaN;
		const painted = of((opening) => opening.painted);
		if (path === BLANK) blank = painted;
		const html = path === BLANK ? BLANK_PAGE : readFileSync(file);
		console.log(
			[
				name,
				Math.round(painted),
				(painted / blank).toFixed(2),
				Math.round(of((opening) => opening.blocked)),
				of((opening) => opening.shift).toFixed(3),
				kilobytes(of((opening) => opening.bytes['Script'] ?? 0)),
				kilobytes(of((opening) => opening.bytes['Font'] ?? 0)),
				kilobytes(html.length),
				kilobytes(brotliCompressSync(html).length)
			].join(' | ')
		);
	}
	const { bytes, pages } = weigh(values.build);
	console.log(`\nBuild: ${(bytes / 1e6).toFixed(0)} MB, ${pages} pages, ${kilobytes(bytes / pages)} a page.`);
} finally {
	await browser.close();
	server.close();
	rmSync(certificate, { recursive: true });
}

/** Opens a page in a browser that knows nothing of it, and waits until it stands still. */
async function open(by: Browser, address: string, hasFigure: boolean): Promise<Opening> {
	const context = await by.newContext({ ...PHONE, ignoreHTTPSErrors: true, serviceWorkers: 'block' });
	const page = await context.newPage();
	const devtools = await context.newCDPSession(page);
	await devtools.send('Network.enable');
	await devtools.send('Network.emulateNetworkConditions', {
		offline: false,
		latency: ROUND_TRIP_MS,
		downloadThroughput: BYTES_A_SECOND,
		uploadThroughput: BYTES_A_SECOND / 2
	});
	await devtools.send('Emulation.setCPUThrottlingRate', { rate: SLOWER_PROCESSOR });
	const kinds = new Map<string, string>();
	const bytes: Record<string, number> = {};
	devtools.on('Network.responseReceived', ({ requestId, type }) => kinds.set(requestId, type));
	devtools.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
		const kind = kinds.get(requestId) ?? 'Other';
		bytes[kind] = (bytes[kind] ?? 0) + encodedDataLength;
	});
	// What runs a TypeScript file names its functions through a helper that the page does not have.
	await page.addInitScript('globalThis.__name = (named) => named;');
	await page.addInitScript(watchPage);
	await page.goto(address, { waitUntil: 'networkidle' });
	if (hasFigure) await page.waitForFunction(() => window.seen.figure !== null);
	await page.waitForTimeout(500);
	const seen = await page.evaluate(() => ({
		...window.seen,
		first: performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? 0
	}));
	await context.close();
	return { painted: Math.max(seen.first, seen.figure ?? 0), blocked: seen.blocked, shift: seen.shift, bytes };
}

/** Runs in the page before all else: when a chart or table with rows is there, long tasks, and what moved. */
function watchPage(): void {
	const seen: Seen = { figure: null, blocked: 0, shift: 0 };
	window.seen = seen;
	const watch = (type: string, take: (entry: PerformanceEntry) => void) =>
		new PerformanceObserver((list) => list.getEntries().forEach(take)).observe({ type, buffered: true });
	watch('longtask', ({ duration }) => (seen.blocked += Math.max(0, duration - 50)));
	watch('layout-shift', (entry) => {
		const { value, hadRecentInput } = entry as PerformanceEntry & { value: number; hadRecentInput: boolean };
		if (!hadRecentInput) seen.shift += value;
	});
	const look = (now: number) => {
		const isThere = [...document.querySelectorAll('main svg, main tbody tr')].some((element) => {
			const { width, height } = element.getBoundingClientRect();
			return element.matches('tr') ? height > 0 : width >= 60 && height >= 48;
		});
		if (isThere) seen.figure = now;
		else requestAnimationFrame(look);
	};
	requestAnimationFrame(look);
}

/** Serves a folder over HTTP/2, each file compressed once, with a certificate made for this run. */
function serveCompressed(folder: string): Http2SecureServer {
	const [key, cert] = ['key.pem', 'cert.pem'].map((name) => join(certificate, name));
	execFileSync(
		'openssl',
		`req -x509 -newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -nodes -keyout ${key} -out ${cert} -days 2 -subj /CN=127.0.0.1`.split(
			' '
		),
		{ stdio: 'ignore' }
	);
	const compressed = new Map<string, Buffer>();
	return createSecureServer(
		{ key: readFileSync(key ?? ''), cert: readFileSync(cert ?? ''), allowHTTP1: true },
		(request, response) => {
			const path = normalize(decodeURIComponent((request.url ?? '/').split('?')[0] ?? '/'));
			const file = path.endsWith('/') ? `${path}index.html` : path;
			const whole = path === BLANK ? BLANK_PAGE : readIfThere(join(folder, file));
			if (!whole) {
				response.writeHead(404).end();
				return;
			}
			const isFont = file.endsWith('.woff2');
			const body = compressed.get(file) ?? (isFont ? whole : brotliCompressSync(whole));
			compressed.set(file, body);
			response.writeHead(200, {
				'content-type': TYPES[extname(file)] ?? 'application/octet-stream',
				'cache-control': 'public, max-age=3600',
				...(isFont ? {} : { 'content-encoding': 'br' })
			});
			response.end(body);
		}
	);
}

function readIfThere(file: string): Buffer | null {
	return existsSync(file) && statSync(file).isFile() ? readFileSync(file) : null;
}

function listen(over: Http2SecureServer): Promise<string> {
	return new Promise((resolve, reject) => {
		over.once('error', reject);
		over.listen(0, '127.0.0.1', () => {
			const at = over.address();
			resolve(`https://127.0.0.1:${typeof at === 'object' && at ? at.port : ''}`);
		});
	});
}

function weigh(folder: string): { readonly bytes: number; readonly pages: number } {
	const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) =>
		entry.isFile()
	);
	return {
		bytes: files.reduce((sum, { parentPath, name }) => sum + statSync(join(parentPath, name)).size, 0),
		pages: files.filter(({ name }) => name === 'index.html').length
	};
}

function kilobytes(bytes: number): string {
	return `${(bytes / 1000).toFixed(1)} kB`;
}
