import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import adapter from '@sveltejs/adapter-static';
import { inlineScriptHashes, withContentSecurity } from './content-security.mjs';
import { HEADERS_FILE, headersFile } from './headers-file.mjs';
import { writeSitemap } from './sitemap.mjs';

/** What an app in the browser would load; the pages are finished (`csr = false`) and carry their styles. */
const OF_AN_APP = ['entry', 'nodes', 'chunks'].map((name) => join('_app', 'immutable', name));

/** What stands behind the sheet for the rest of a page. */
const WAITS = '<script>0</script>';

/** From how many characters on the numbers of a part leave the page: below, a file of their own is more than they are. */
const LARGE = 1_000;

/**
 * The static adapter, without the files that only an app in the browser would ask for (its modules, and the data of
 * each page as `__data.json`), and with what a reader may never need in files of its own: the numbers of large parts,
 * fetched when the part is touched, and the rules for paper; the sheets that a page asks for after its first figure are
 * made one. Says in each page what it may load and run, and in a file for hosts which headers go with what. Lists the
 * pages for search engines.
 * @param {{ pages: string, assets: string, strict: boolean }} options as of the static adapter.
 * @param {string} origin scheme and host of the site.
 * @returns {import('@sveltejs/kit').Adapter}
 */
export function staticPages(options, origin) {
	const { name, adapt } = adapter(options);
	return {
		name,
		async adapt(builder) {
			await adapt(builder);
			const { base } = builder.config.kit.paths;
			moveOutOfPages(options.pages, base);
			removeAppFiles(options.pages);
			secureBuiltPages(options.pages, base);
			writeSitemap(options.pages, origin + base);
		}
	};
}

/**
 * Moves the numbers of large parts and the rules for paper out of the built pages, and makes one sheet of those that a page
 * asks for after its first figure. Files are named by their content, so that pages that say the same share one.
 * @param {string} folder the built site.
 * @param {string} base the path that the site is served below.
 */
export function moveOutOfPages(folder, base) {
	const files = join('_app', 'immutable', 'parts');
	mkdirSync(join(folder, files), { recursive: true });
	/** @type {(content: string, ending: string) => string} */
	const keep = (content, ending) => {
		const name = `${createHash('sha256').update(content).digest('hex').slice(0, 12)}.${ending}`;
		writeFileSync(join(folder, files, name), content);
		return `${base}/_app/immutable/parts/${name}`;
	};
	const pages = pagesIn(folder);
	/** @type {Set<string>} rules for paper of all pages, in the order in which pages have them. */
	const onPaper = new Set();
	/** @type {(css: string) => string} */
	const withoutPaper = (css) => {
		const { screen, paper } = splitPaper(css);
		for (const rule of paper) onPaper.add(rule);
		return shorten(screen);
	};
	/** @type {Map<string, string>} the address of one sheet by the links to those that it is made of. */
	const sheets = new Map();
	/** @type {(links: string) => string} */
	const asOne = (links) => {
		const names = [...links.matchAll(/ href="[^"]*?([^"/]+\.css)"/g)].map(([, name = '']) => name);
		const known = sheets.get(names.join());
		if (known !== undefined) return known;
		// Fonts are in the page from its beginning.
		const rules = names.map((name) =>
			readFileSync(join(folder, '_app', 'immutable', 'assets', name), 'utf8').replace(
				/\/\*.*?\*\/|@font-face\s*\{[^}]*\}/gs,
				''
			)
		);
		const sheet = keep(withoutPaper(rules.join('')), 'css');
		sheets.set(names.join(), sheet);
		return sheet;
	};
	for (const page of pages) {
		const html = readFileSync(page, 'utf8');
		const lighter = html
			.replace(/(<script type="application\/json")>([^<]*)(?=<\/script>)/g, (whole, open, json) =>
				json.length < LARGE ? whole : `${open} data-from="${keep(json, 'json')}">`
			)
			.replace(/(<style>)([^<]*)(?=<\/style>)/g, (_, open, css) => open + withoutPaper(css))
			// What follows is not drawn before the sheet is there; where links alone do not see to that, a script does.
			.replace(
				/(?:<link data-rest [^>]*>)+/g,
				(links) => `<link rel="stylesheet" href="${asOne(links)}">${WAITS}`
			);
		if (lighter !== html) writeFileSync(page, lighter);
	}
	if (onPaper.size === 0) return;
	const rules = keep(shorten(`@media print{${[...onPaper].join('')}}`), 'css');
	const link = `<link rel="stylesheet" href="${rules}" media="print">`;
	for (const page of pages) {
		const html = readFileSync(page, 'utf8');
		// After every other rule, so that on paper they have the last word.
		const last = html.includes(WAITS) ? WAITS : '</head>';
		writeFileSync(page, html.replace(last, last === WAITS ? WAITS + link : link + last));
	}
}

/**
 * Puts into each built page what it may load and run, and writes the file of headers for hosts.
 * @param {string} folder the built site.
 * @param {string} base the path that the site is served below.
 */
export function secureBuiltPages(folder, base) {
	/** @type {Set<string>} */
	const hashes = new Set();
	for (const page of pagesIn(folder)) {
		const html = readFileSync(page, 'utf8');
		for (const hash of inlineScriptHashes(html)) hashes.add(hash);
		writeFileSync(page, withContentSecurity(html));
	}
	writeFileSync(join(folder, HEADERS_FILE), headersFile([...hashes].sort(), base));
}

/**
 * @param {string} folder
 * @returns {string[]} paths of its pages.
 */
function pagesIn(folder) {
	return readdirSync(folder, { recursive: true, encoding: 'utf8' })
		.filter((file) => file.endsWith('.html'))
		.map((file) => join(folder, file));
}

/**
 * Without what the style compiler adds for browsers that run nothing else of the site, and with fewer letters in the names
 * by which it tells light from dark: they stand twice in every colour.
 * @param {string} css
 * @returns {string}
 */
function shorten(css) {
	return css
		.replaceAll('--lightningcss-light', '--l')
		.replaceAll('--lightningcss-dark', '--d')
		.replace(/-webkit-text-decoration-color:[^;}]*;/g, '');
}

/** A rule with its block, and what stands in its block with blocks of their own: margins of a page. */
const RULE = '[^{}]+\\{(?:[^{}]*\\{[^{}]*\\})*[^{}]*\\}';

/**
 * Parts rules by where they hold: on paper, or elsewhere too.
 * @param {string} css without comments.
 * @returns {{ readonly screen: string, readonly paper: readonly string[] }}
 */
function splitPaper(css) {
	/** @type {string[]} */
	const paper = [];
	const screen = css.replace(new RegExp(`@media print\\s*\\{((?:${RULE})*)\\s*\\}`, 'g'), (_, rules) => {
		paper.push(
			...(rules.match(new RegExp(RULE, 'g')) ?? []).map((/** @type {string} */ rule) => rule.trim())
		);
		return '';
	});
	return { screen, paper };
}

/**
 * Takes what only an app would load out of a built site.
 * @param {string} folder the built site.
 */
export function removeAppFiles(folder) {
	for (const path of OF_AN_APP) rmSync(join(folder, path), { recursive: true, force: true });
	rmSync(join(folder, '_app', 'version.json'), { force: true });
	rmSync(join(folder, '_app', 'env.js'), { force: true });
	for (const file of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
		if (/(^|[/\\])__data\.json$/.test(file) || /[/\\]immutable[/\\]assets[/\\][^/\\]+\.css$/.test(file))
			rmSync(join(folder, file));
	}
}
