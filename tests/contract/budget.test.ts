import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { builtPages, readBuiltPage, samplePages, type BuiltPage } from '../support/built-pages.ts';
import { BUILT_SITE } from '../support/built-site-folder.ts';

/** Bytes after gzip that a reader's phone may be sent. */
const LIMITS = {
	/** Every script a page loads before it answers a finger; what is fetched on demand is not counted. */
	scripts: 90_000,
	/** The page of one court, judge, nationality or year. */
	entityPage: 60_000,
	/** A list of all of them, a table of hundreds of rows. */
	otherPage: 120_000
};

const sampled = samplePages(builtPages(), 40);
const gzipBytesOf = new Map<string, number>();

describe('the size of the built pages', () => {
	it('finds pages to weigh', () => {
		expect(sampled.length).toBeGreaterThan(0);
	});

	it(`sends at most ${LIMITS.scripts} bytes of scripts with a page`, () => {
		expect(sampled.map(weighScripts).filter(({ bytes }) => bytes > LIMITS.scripts)).toEqual([]);
	});

	it(`sends at most ${LIMITS.entityPage} bytes of HTML for one entity, ${LIMITS.otherPage} for a list`, () => {
		expect(sampled.map(weighHtml).filter(({ bytes, limit }) => bytes > limit)).toEqual([]);
	});
});

function weighHtml(page: BuiltPage): {
	readonly path: string;
	readonly bytes: number;
	readonly limit: number;
} {
	const limit = page.kind.includes('*') ? LIMITS.entityPage : LIMITS.otherPage;
	return { path: page.path, bytes: gzipSync(readBuiltPage(page)).length, limit };
}

function weighScripts(page: BuiltPage): { readonly path: string; readonly bytes: number } {
	const named = [...readBuiltPage(page).matchAll(/["'(]([^"'()\s]+\.m?js)["')]/g)]
		.map((found) => join(page.path, found[1] ?? ''))
		.filter((path) => path.startsWith('/_app/') && existsSync(join(BUILT_SITE, path)));
	const loaded = new Set(named);
	for (const path of loaded) for (const imported of staticImports(path)) loaded.add(imported);
	return { path: page.path, bytes: [...loaded].reduce((sum, path) => sum + gzipBytes(path), 0) };
}

/** Modules that a built module imports at once; `import()` on demand is left out. */
function staticImports(path: string): readonly string[] {
	const code = readFileSync(join(BUILT_SITE, path), 'utf8');
	return [...code.matchAll(/(?:\bfrom|\bimport)\s*["'](\.[^"']+\.js)["']/g)].map((found) =>
		join(dirname(path), found[1] ?? '')
	);
}

function gzipBytes(path: string): number {
	const known = gzipBytesOf.get(path);
	if (known !== undefined) return known;
	const bytes = gzipSync(readFileSync(join(BUILT_SITE, path))).length;
	gzipBytesOf.set(path, bytes);
	return bytes;
}
