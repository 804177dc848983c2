import { existsSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import sirv from 'sirv';
import { headersIn, headersOf } from './tooling/headers-file.mjs';
import { PortError, portRefused, readPort } from './tooling/read-port.mjs';

/** Content types of the site's downloads that the file server does not know, or knows without a charset. */
const CONTENT_TYPES = new Map([
	['.csv', 'text/csv; charset=utf-8'],
	['.json', 'application/json; charset=utf-8'],
	['.parquet', 'application/vnd.apache.parquet'],
	['.bin', 'application/octet-stream'],
	['.zip', 'application/zip']
]);

/**
 * Serves a built site as a static host would: folders have an index page and a trailing slash,
 * anything else that is missing gets 404.html with status 404. Sends the headers that the site's file of headers names.
 * @param {string} folder the built site
 * @param {number} port 0 for any free port
 * @param {string} [site] where its file of headers is, when the site stands below a path in the folder
 * @returns {Promise<{ readonly port: number, readonly address: string, readonly close: () => Promise<void> }>}
 * @throws {PortError} when another program holds the port
 */
export async function serve(folder, port, site = folder) {
	const root = resolve(folder);
	// "dev" reads the folder at every request, so that a rebuild shows without a restart.
	const files = sirv(root, { dev: true, etag: true, setHeaders });
	const server = createServer((request, response) => {
		if (request.method !== 'GET' && request.method !== 'HEAD') {
			response.writeHead(405, { Allow: 'GET, HEAD' }).end();
			return;
		}
		const url = new URL(request.url ?? '/', 'http://localhost');
		for (const [name, value] of headersOf(headersIn(site), url.pathname)) response.setHeader(name, value);
		if (isFolderWithoutSlash(root, url.pathname)) {
			response.writeHead(308, { Location: `${url.pathname}/${url.search}` }).end();
			return;
		}
		files(request, response, () => sendMissing(root, response));
	});
	await listen(server, port);
	const address = server.address();
	const listening = typeof address === 'object' && address !== null ? address.port : port;
	return {
		port: listening,
		address: `http://localhost:${listening}/`,
		close: () =>
			new Promise((done) => {
				server.close(() => done());
				server.closeAllConnections();
			})
	};
}

/**
 * Fails early, with a sentence, when the port is taken.
 * @param {import('node:http').Server} server
 * @param {number} port
 * @returns {Promise<void>}
 */
function listen(server, port) {
	return new Promise((done, fail) => {
		server.once('error', (error) => fail(portRefused(port, error)));
		server.listen(port, () => done());
	});
}

/**
 * @param {import('node:http').ServerResponse} response
 * @param {string} pathname
 */
function setHeaders(response, pathname) {
	const type = CONTENT_TYPES.get(pathname.slice(pathname.lastIndexOf('.')).toLowerCase());
	if (type !== undefined) response.setHeader('Content-Type', type);
	// A figure in a sandboxed frame has no origin of its own: its fonts, scripts and numbers load only if anybody may.
	response.setHeader('Access-Control-Allow-Origin', '*');
}

/**
 * Whether the address names a folder that has a page, without the slash that relative links need.
 * @param {string} root
 * @param {string} pathname
 */
function isFolderWithoutSlash(root, pathname) {
	if (pathname.endsWith('/') || pathname.startsWith('//')) return false;
	const index = join(root, decode(pathname), 'index.html');
	return index.startsWith(root) && existsSync(index);
}

/** @param {string} pathname */
function decode(pathname) {
	try {
		return decodeURIComponent(pathname);
	} catch {
		return pathname; // A stray percent sign: no such file, and the 404 page says so.
	}
}

/**
 * @param {string} root
 * @param {import('node:http').ServerResponse} response
 */
function sendMissing(root, response) {
	const page = join(root, '404.html');
	if (existsSync(page)) {
		response.writeHead(404, { 'Content-Type': 'text/html; charset=utf-8' }).end(readFileSync(page));
	} else {
		response.writeHead(404, { 'Content-Type': 'text/plain; charset=utf-8' }).end('There is no such page.\n');
	}
}

/** Serves until Ctrl-C or a polite kill: `node scripts/serve.mjs [folder] [port]`. */
export async function serveUntilStopped(/** @type {string} */ folder, /** @type {number} */ port) {
	const { address, close } = await serve(folder, port);
	console.log(`Asylum Ledger is at ${address}`);
	for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM'])) {
		process.once(signal, () => void close().then(() => process.exit(0)));
	}
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
	const [folder = 'build', port = process.env.PORT] = process.argv.slice(2);
	try {
		if (!existsSync(join(folder, 'index.html'))) {
			console.error(`There is no built site in "${folder}" (no index.html). Build it first: npm run build.`);
			process.exit(2);
		}
		await serveUntilStopped(folder, readPort(port));
	} catch (error) {
		if (!(error instanceof PortError)) throw error;
		console.error(error.message);
		process.exit(2);
	}
}
