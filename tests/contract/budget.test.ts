import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import {
	builtEmbeds,
	builtPages,
	readBuiltPage,
	samplePages,
	type BuiltPage
} from '../support/built-pages.ts';
import { BUILT_SITE } from '../support/built-site-folder.ts';

/** Bytes of a page's HTML, raw and compressed. */
interface Limit {
	readonly raw: number;
	readonly brotli: number;
}

/** What each kind of page may weigh; `docs/performance.md` says what it is meant to weigh. */
const PAGES: Readonly<Record<string, Limit>> = {
	'': { raw: 120_000, brotli: 23_000 },
	about: { raw: 20_000, brotli: 7_000 },
	accessibility: { raw: 22_000, brotli: 7_000 },
	check: { raw: 45_000, brotli: 11_000 },
	'check/*': { raw: 40_000, brotli: 9_000 },
	compare: { raw: 62_000, brotli: 13_500 },
	courts: { raw: 150_000, brotli: 26_000 },
	'courts/*': { raw: 255_000, brotli: 32_000 },
	data: { raw: 190_000, brotli: 26_000 },
	explore: { raw: 75_000, brotli: 16_000 },
	glossary: { raw: 32_000, brotli: 9_000 },
	judges: { raw: 390_000, brotli: 62_000 },
	'judges/*': { raw: 80_000, brotli: 16_000 },
	method: { raw: 105_000, brotli: 23_000 },
	nationalities: { raw: 180_000, brotli: 18_000 },
	search: { raw: 210_000, brotli: 38_000 },
	'nationalities/*': { raw: 160_000, brotli: 29_000 },
	route: { raw: 64_000, brotli: 15_000 },
	releases: { raw: 28_000, brotli: 8_000 },
	'releases/*': { raw: 70_000, brotli: 13_000 },
	years: { raw: 38_500, brotli: 7_200 },
	'years/*': { raw: 122_000, brotli: 18_500 }
};

/** Bytes after brotli that come before a reader touches anything, and with the first touch of the heaviest part. */
const SCRIPTS = { atOnce: 1_000, firstTouch: 66_000 };
const FONTS = 45_000;
/** Bytes of a figure that stands alone in another page: with all it asks for at once, and its HTML before brotli. */
const EMBED = { atOnce: 40_000, raw: 32_000 };
/** Bytes of the whole site by page, figures that stand alone among them, twins and downloads included. */
const BUILD_A_PAGE = 65_000;

const all = builtPages();
const sampled = samplePages(all, 40);
const files = existsSync(BUILT_SITE)
	? readdirSync(BUILT_SITE, { recursive: true, encoding: 'utf8' }).map((file) => file.replaceAll('\\', '/'))
	: [];
const brotliBytesOf = new Map<string, number>();

describe('the size of the built pages', () => {
	it('finds pages to weigh', () => {
		expect(sampled.length).toBeGreaterThan(0);
	});

	it('has a limit for every kind of page', () => {
		expect([...new Set(all.map(({ kind }) => kind))].filter((kind) => !(kind in PAGES))).toEqual([]);
	});

	it('sends no more HTML than the kind of page may have', () => {
		const tooHeavy = sampled
			.map(weighHtml)
			.filter(({ raw, brotli, limit }) => raw > limit.raw || brotli > limit.brotli);
		expect(tooHeavy).toEqual([]);
	});

	it(`sends at most ${SCRIPTS.atOnce} bytes of scripts with a page`, () => {
		const weighed = sampled.map(weighScripts);
		expect(weighed.filter(({ bytes }) => bytes === 0 || bytes > SCRIPTS.atOnce)).toEqual([]);
	});

	it(`sends at most ${SCRIPTS.firstTouch} bytes of scripts with the first touch of any part`, () => {
		// One entry a language: each brings parts with its own words.
		const entries = files.filter((file) => /\/workers\/enhance(\.es)?-[^/]+\.js$/.test(file));
		expect(entries).toHaveLength(2);
		const weighed = entries.flatMap((entry) => {
			// The notice of an older release comes with an address that names one, not with a touch.
			const waking = importsOf(entry, 'on demand')
				.map((file) => [...withImports(file)])
				.filter((files) => files.some((file) => importsOf(file, 'on demand').length > 0))
				.flat();
			const parts = waking.flatMap((file) => importsOf(file, 'on demand'));
			expect(parts.length).toBeGreaterThan(3);
			return parts.map((part) => {
				const loaded = new Set([...waking, ...withImports(part)]);
				return { part, bytes: [...loaded].reduce((sum, file) => sum + brotliBytes(file), 0) };
			});
		});
		expect(weighed.filter(({ bytes }) => bytes > SCRIPTS.firstTouch)).toEqual([]);
	});

	it(`has at most ${FONTS} bytes of fonts`, () => {
		const fonts = files.filter((file) => file.endsWith('.woff2'));
		expect(fonts.length).toBeGreaterThan(0);
		expect(sizeOf(fonts)).toBeLessThanOrEqual(FONTS);
	});

	it(`sends at most ${EMBED.atOnce} bytes with a figure that stands alone, fonts and scripts included`, () => {
		const embeds = samplePages(builtEmbeds(), 40);
		expect(embeds.length).toBeGreaterThan(0);
		const weighed = embeds.map((embed) => {
			const html = Buffer.from(readBuiltPage(embed));
			const atOnce =
				compressed(html) +
				weighScripts(embed).bytes +
				fontsOf(embed).reduce((sum, font) => sum + sizeOf([font]), 0);
			return { path: embed.path, atOnce, raw: html.length };
		});
		expect(weighed.filter(({ atOnce, raw }) => atOnce > EMBED.atOnce || raw > EMBED.raw)).toEqual([]);
	});

	it('holds nothing that only an app in the browser would load', () => {
		expect(
			files.filter((file) => /__data\.json$|_app\/immutable\/(entry|nodes|chunks)\//.test(file))
		).toEqual([]);
	});

	it(`takes at most ${BUILD_A_PAGE} bytes a page on disk, twins included`, () => {
		expect(sizeOf(files) / (all.length + builtEmbeds().length)).toBeLessThanOrEqual(BUILD_A_PAGE);
	});
});

/** Fonts that a figure alone fetches: those whose family its rules use. */
function fontsOf(page: BuiltPage): readonly string[] {
	const html = readBuiltPage(page);
	const faces = [...html.matchAll(/@font-face\s*\{[^}]*\}/g)].map(([face]) => face);
	const used = html.replace(/@font-face\s*\{[^}]*\}/g, '').replace(/:root\s*\{[^}]*--serif:[^}]*\}/, (root) =>
		// The frame's own rule has the last word on headlines.
		/html:root\s*\{\s*--serif:/.test(html) ? root.replace(/--serif:[^;}]*/, '') : root
	);
	return faces.flatMap((face) => {
		const [, family = ''] = /font-family:\s*["']?([^"';]+)/.exec(face) ?? [];
		const [, address] = /url\(["']?([^"')]+\.woff2)/.exec(face) ?? [];
		if (address === undefined || !used.includes(family)) return [];
		return [new URL(address, `http://site${page.path}`).pathname.slice(1)];
	});
}

function weighHtml(page: BuiltPage): Limit & { readonly path: string; readonly limit: Limit } {
	const html = Buffer.from(readBuiltPage(page));
	return {
		path: page.path,
		raw: html.length,
		brotli: compressed(html),
		limit: PAGES[page.kind] ?? { raw: 0, brotli: 0 }
	};
}

function weighScripts(page: BuiltPage): { readonly path: string; readonly bytes: number } {
	const named = [...readBuiltPage(page).matchAll(/["'(]([^"'()\s]+\.m?js)["')]/g)]
		.map((found) => new URL(found[1] ?? '', `http://site${page.path}`).pathname)
		.filter((path) => path.startsWith('/_app/') && existsSync(join(BUILT_SITE, path)));
	const loaded = new Set(named.flatMap((path) => [...withImports(path)]));
	return { path: page.path, bytes: [...loaded].reduce((sum, path) => sum + brotliBytes(path), 0) };
}

/** A built module and all that comes with it at once. */
function withImports(file: string, known: Set<string> = new Set()): ReadonlySet<string> {
	if (known.has(file)) return known;
	known.add(file);
	for (const imported of importsOf(file, 'at once')) withImports(imported, known);
	return known;
}

function importsOf(file: string, when: 'at once' | 'on demand'): readonly string[] {
	const code = readFileSync(join(BUILT_SITE, file), 'utf8');
	const form =
		when === 'at once'
			? /(?:\bfrom|\bimport)\s*["'](\.[^"']+\.js)["']/g
			: /\bimport\(\s*["'`](\.[^"'`]+\.js)["'`]\s*\)/g;
	return [...code.matchAll(form)].map((found) => normalize(join(dirname(file), found[1] ?? '')));
}

function brotliBytes(file: string): number {
	const known = brotliBytesOf.get(file);
	if (known !== undefined) return known;
	const bytes = compressed(readFileSync(join(BUILT_SITE, file)), 11);
	brotliBytesOf.set(file, bytes);
	return bytes;
}

/** Bytes after brotli: scripts are compressed once and for all (11), pages as quickly as servers like it (9). */
function compressed(bytes: Buffer, quality: 9 | 11 = 9): number {
	return brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: quality } }).length;
}

function sizeOf(paths: readonly string[]): number {
	return paths.reduce((sum, file) => {
		const found = statSync(join(BUILT_SITE, file));
		return found.isFile() ? sum + found.size : sum;
	}, 0);
}
