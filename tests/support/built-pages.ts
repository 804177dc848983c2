import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { SITES, type SiteName } from './built-site-folder.ts';

/** One page of the built site. */
export interface BuiltPage {
	readonly site: SiteName;
	/** Path from the top of the site, with both slashes: `/es/nationalities/mexico/`. */
	readonly path: string;
	/** `es` under /es/, else `en`. */
	readonly locale: 'en' | 'es';
	/** The same for all pages made by one route, in both languages: `nationalities/*`. */
	readonly kind: string;
}

/** Figures that stand alone, for frames in other pages: nothing of a page is around them, and no page links to them. */
const FRAMED = /^(?:\/es)?\/embed\//;

/** Every page of a built site in order of address; found on disk, so that a new page is tested from its first day. */
export function builtPages(site: SiteName = 'published'): readonly BuiltPage[] {
	return allBuilt(site).filter(({ path }) => !FRAMED.test(path));
}

/** Every figure of a built site that stands alone, in order of address. */
export function builtEmbeds(site: SiteName = 'published'): readonly BuiltPage[] {
	return allBuilt(site)
		.filter(({ path }) => FRAMED.test(path))
		.map((page) => ({ ...page, kind: page.path.replace(FRAMED, '').replace(/^([^/]+)\/[^/]+\/$/, '$1/*') }));
}

function allBuilt(site: SiteName): readonly BuiltPage[] {
	const { folder } = SITES[site];
	if (!existsSync(folder)) return [];
	return readdirSync(folder, { recursive: true, encoding: 'utf8' })
		.map((file) => file.split(sep).join('/'))
		.filter((file) => file === 'index.html' || file.endsWith('/index.html'))
		.map((file) => ({ site, ...toPage(`/${file.slice(0, -'index.html'.length)}`) }))
		.sort((a, b) => (a.path < b.path ? -1 : 1));
}

/** The HTML of a built page. */
export function readBuiltPage({ site, path }: BuiltPage): string {
	return readFileSync(join(SITES[site].folder, path, 'index.html'), 'utf8');
}

function toPage(path: string): Omit<BuiltPage, 'site'> {
	const locale = path.startsWith('/es/') ? 'es' : 'en';
	const [first = '', ...rest] = path
		.split('/')
		.filter((part, i) => part !== '' && !(i === 1 && part === 'es'));
	return { path, locale, kind: [first, ...rest.map(() => '*')].join('/') };
}

/**
 * Some pages of each kind in each language: the first, the last, Mexico, and others by a fixed draw,
 * so that two runs test the same pages.
 * @param perKind how many of one kind in one language, at least 3
 */
export function samplePages(pages: readonly BuiltPage[], perKind: number): readonly BuiltPage[] {
	const keys = new Set(pages.map(groupKey));
	return [...keys].flatMap((key) => {
		const group = pages.filter((page) => groupKey(page) === key);
		const kept = new Set([group[0], group.at(-1), group.find((page) => page.path.endsWith('/mexico/'))]);
		kept.delete(undefined);
		const draw = group.toSorted((a, b) => fixedDraw(a.path) - fixedDraw(b.path));
		for (const page of draw) if (kept.size < perKind) kept.add(page);
		return group.filter((page) => kept.has(page));
	});
}

function groupKey(page: BuiltPage): string {
	return `${page.locale} ${page.kind}`;
}

/** A number that depends on the text alone and scatters neighbours (FNV-1a, 32 bits). */
function fixedDraw(text: string): number {
	let hash = 0x811c9dc5;
	for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
	return hash >>> 0;
}
