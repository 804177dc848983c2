import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** What one file may hold by the rules of sitemaps.org: addresses, and bytes with room for the frame. */
const LIMITS = { addresses: 50_000, bytes: 50 * 1024 * 1024 - 1_000 };

const FRAME = 'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"';

/**
 * Writes `sitemap.xml` and `robots.txt` of a built site. Listed is every page that names itself as its canonical
 * address and may be indexed, with its other languages: what the pages say is what is listed. Where no page may be
 * indexed, as in a demonstration, there is no sitemap.
 * @param {string} folder the built site.
 * @param {string} top address of the site, without a slash at the end: `https://ledger.example.org/base`.
 * @param {{ readonly addresses: number, readonly bytes: number }} [limits] of one file.
 */
export function writeSitemap(folder, top, limits = LIMITS) {
	const entries = readdirSync(folder, { recursive: true, encoding: 'utf8' })
		.filter((file) => /(^|[/\\])index\.html$/.test(file))
		.map((file) => file.replaceAll('\\', '/'))
		.sort()
		.flatMap((file) => {
			const html = readFileSync(join(folder, file), 'utf8');
			const address = `${top}/${file.slice(0, -'index.html'.length)}`;
			return entryOf(html.slice(0, html.indexOf('</head>')), address) ?? [];
		});
	const files = split(entries, limits);
	const [first] = files;
	if (first && files.length === 1) writeFileSync(join(folder, 'sitemap.xml'), urlSet(first));
	if (files.length > 1) {
		const names = files.map((_, i) => `sitemap-${i + 1}.xml`);
		for (const [i, name] of names.entries()) writeFileSync(join(folder, name), urlSet(files[i] ?? []));
		const listed = names.map((name) => `<sitemap><loc>${top}/${name}</loc></sitemap>`);
		writeFileSync(
			join(folder, 'sitemap.xml'),
			`<?xml version="1.0" encoding="UTF-8"?>\n<sitemapindex ${FRAME}>\n${listed.join('\n')}\n</sitemapindex>\n`
		);
	}
	writeFileSync(
		join(folder, 'robots.txt'),
		[
			'User-agent: *',
			'Allow: /',
			'',
			`# For programs: ${top}/llms.txt, ${top}/openapi.json`,
			...(first ? ['', `Sitemap: ${top}/sitemap.xml`] : []),
			''
		].join('\n')
	);
}

/**
 * One page as an entry; undefined for one that is not to be found.
 * @param {string} head
 * @param {string} address of the page.
 */
function entryOf(head, address) {
	const links = [...head.matchAll(/<link [^>]*>/g)].map(([link]) => link);
	const canonical = links.find((link) => attribute(link, 'rel') === 'canonical');
	if (/<meta name="robots" content="[^"]*noindex/.test(head)) return undefined;
	if (!canonical || attribute(canonical, 'href') !== address) return undefined;
	const others = links
		.filter((link) => attribute(link, 'rel') === 'alternate' && attribute(link, 'hreflang') !== '')
		.map(
			(link) =>
				`<xhtml:link rel="alternate" hreflang="${attribute(link, 'hreflang')}" href="${attribute(link, 'href')}"/>`
		);
	return `<url><loc>${address}</loc>${others.join('')}</url>`;
}

/**
 * The value of an attribute as it is written, which is how XML writes it too; empty where it has none.
 * @param {string} tag
 * @param {string} name
 */
function attribute(tag, name) {
	return new RegExp(` ${name}="([^"]*)"`).exec(tag)?.[1] ?? '';
}

/**
 * Entries in as few files as the limits allow, in their order.
 * @param {readonly string[]} entries
 * @param {{ readonly addresses: number, readonly bytes: number }} limits
 */
function split(entries, limits) {
	/** @type {string[][]} */
	const files = [];
	let bytes = Infinity;
	for (const entry of entries) {
		const open = files.at(-1);
		const size = Buffer.byteLength(entry) + 1;
		if (open && open.length < limits.addresses && bytes + size <= limits.bytes) {
			open.push(entry);
			bytes += size;
		} else {
			files.push([entry]);
			bytes = size;
		}
	}
	return files;
}

/** @param {readonly string[]} entries */
function urlSet(entries) {
	return `<?xml version="1.0" encoding="UTF-8"?>\n<urlset ${FRAME} xmlns:xhtml="http://www.w3.org/1999/xhtml">\n${entries.join('\n')}\n</urlset>\n`;
}
