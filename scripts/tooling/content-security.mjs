import { createHash } from 'node:crypto';

/**
 * What a page may load and run, for browsers (Content Security Policy): its own site's files and the scripts that stand
 * in it, each named by its hash; nothing of anybody else.
 *
 * Styles may stand in the page (`'unsafe-inline'`): every page carries the rules of what is on it, drawings place their
 * marks by `style` attributes, and a part that wakes brings its own rules; a hash for each would weigh more than they
 * do. Pictures of a figure are drawn from `data:` addresses, and saved. Who may put a page into a frame is not said:
 * everybody may, `docs/embedding.md` promises it, and no page has anything that a hidden click could do.
 * @param {readonly string[]} hashes of scripts in the page, as `inlineScriptHashes` gives them.
 */
export function contentSecurityPolicy(hashes) {
	const scripts = ["'self'", ...hashes.map((hash) => `'sha256-${hash}'`)].join(' ');
	return [
		"default-src 'self'",
		`script-src ${scripts}`,
		"style-src 'self' 'unsafe-inline'",
		"img-src 'self' data:",
		"object-src 'none'",
		"base-uri 'none'",
		"form-action 'self'"
	].join('; ');
}

/** A script that stands in the page and runs: without an address, and no data. */
const INLINE_SCRIPT = /<script(?![^>]*\s(?:src|type="application\/[^"]*json"))[^>]*>([\s\S]*?)<\/script>/g;

/**
 * Hashes of the scripts in a page that would run, each once, in order: SHA-256 of the text between the tags, base64.
 * @param {string} html
 * @returns {readonly string[]}
 */
export function inlineScriptHashes(html) {
	const texts = [...html.matchAll(INLINE_SCRIPT)].map(([, text = '']) => text);
	return [...new Set(texts.map((text) => createHash('sha256').update(text).digest('base64')))];
}

const CHARSET = /<meta charset="utf-8"\s*\/?>/;

/**
 * A page with its policy in it, so that it holds on any host and in any copy: right after its character set, before
 * anything that loads.
 * @param {string} html
 * @throws {Error} when the page has no character set to put it behind.
 */
export function withContentSecurity(html) {
	if (!CHARSET.test(html)) throw new Error('A page has no <meta charset="utf-8"> to put its policy behind.');
	const policy = contentSecurityPolicy(inlineScriptHashes(html));
	return html.replace(
		CHARSET,
		(charset) => `${charset}<meta http-equiv="content-security-policy" content="${policy}">`
	);
}
