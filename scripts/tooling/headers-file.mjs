import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { contentSecurityPolicy } from './content-security.mjs';

/** Name of the file in the built site that says which headers go with what; Netlify and Cloudflare Pages read it. */
export const HEADERS_FILE = '_headers';

/**
 * The headers that a host should send with the built site.
 * @param {readonly string[]} hashes of every script that stands in a page.
 * @param {string} base the path that the site is served below; empty at the top of its host.
 */
export function headersFile(hashes, base) {
	return `# Read by hosts that know this file (Netlify, Cloudflare Pages); other hosts need the same by their own means
# (docs/hosting.md). A figure in a sandboxed frame has no origin of its own: its fonts, scripts and numbers, and the
# downloads that other programs fetch, load only if anybody may.
${base}/*
  Content-Security-Policy: ${contentSecurityPolicy(hashes)}
  X-Content-Type-Options: nosniff
  Referrer-Policy: strict-origin-when-cross-origin
  Access-Control-Allow-Origin: *
# Files named by their content never change.
${base}/_app/immutable/*
  Cache-Control: public, max-age=31536000, immutable
`;
}

/**
 * Headers by the path they go with; a star at its end stands for the rest.
 * @typedef {{ readonly path: string, readonly headers: ReadonlyMap<string, string> }} HeaderRule
 */

/**
 * Reads a file of headers.
 * @param {string} text
 * @returns {readonly HeaderRule[]} in order.
 */
export function readHeaders(text) {
	/** @type {{ path: string, headers: Map<string, string> }[]} */
	const rules = [];
	for (const line of text.split('\n')) {
		if (line.trim() === '' || line.startsWith('#')) continue;
		if (!/^\s/.test(line)) {
			rules.push({ path: line.trim(), headers: new Map() });
			continue;
		}
		const colon = line.indexOf(':');
		rules.at(-1)?.headers.set(line.slice(0, colon).trim(), line.slice(colon + 1).trim());
	}
	return rules;
}

/**
 * The headers that go with a path.
 * @param {readonly HeaderRule[]} rules
 * @param {string} pathname
 * @returns {readonly (readonly [string, string])[]} a later rule's after an earlier one's.
 */
export function headersOf(rules, pathname) {
	return rules
		.filter(({ path }) => (path.endsWith('*') ? pathname.startsWith(path.slice(0, -1)) : pathname === path))
		.flatMap(({ headers }) => [...headers]);
}

/**
 * The headers of a built site; none where it has no such file.
 * @param {string} folder
 * @returns {readonly HeaderRule[]}
 */
export function headersIn(folder) {
	const file = join(folder, HEADERS_FILE);
	return existsSync(file) ? readHeaders(readFileSync(file, 'utf8')) : [];
}
