import { existsSync, mkdtempSync, readlinkSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { builtPages, readBuiltPage, samplePages, type BuiltPage } from '../support/built-pages.ts';
import { SITE_NAMES, SITES, type SiteName } from '../support/built-site-folder.ts';
import { printedLines, type PrintedLine } from '../support/printed-lines.ts';
import {
	HAS_PYTHON,
	HAS_R,
	runDuckdbLines,
	runInShell,
	runPythonLines,
	runRLines
} from '../support/run-recount-lines.ts';

// The lines as they stand in the HTML of built pages, run over the files that the links beside them lead to: what they
// print must stand on the page, in one sentence, row or list of terms of the panel's part or of the page's opening.

const SAMPLED = { published: 5, archive: 4, cases: 3 } as const;

const folder = mkdtempSync(join(tmpdir(), 'printed-lines-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** The lines on some pages of each kind of a site, each with its page. */
function readSite(site: SiteName) {
	const pages = builtPages(site).filter(({ kind }) => kind === '' || kind.endsWith('/*'));
	return samplePages(pages, SAMPLED[site]).flatMap((page) =>
		printedLines(readBuiltPage(page)).map((line) => ({ page, ...line }))
	);
}
type LineOfPage = PrintedLine & { readonly page: BuiltPage };

/** A folder with the files that lines name, as a reader would have downloaded them. */
function downloadsOf(site: SiteName, lines: readonly LineOfPage[]): string {
	const downloads = mkdtempSync(join(folder, `${site}-`));
	const { folder: built, base } = SITES[site];
	for (const { page, href, file } of lines) {
		const { pathname } = new URL(href, `http://site${base}${page.path}`);
		// Either the file itself, or the page with all downloads.
		const below = pathname.slice(base.length);
		const path = below.endsWith('/') ? join('data/files', file) : below;
		expect(basename(path)).toBe(file);
		const [from, to] = [join(built, path), join(downloads, file)];
		if (existsSync(to)) expect(readlinkSync(to)).toBe(from);
		else symlinkSync(from, to);
	}
	return downloads;
}

/** Lines whose numbers do not stand together on the page. */
function unprinted(
	tool: string,
	lines: readonly LineOfPage[],
	outputs: readonly (readonly number[])[]
): string[] {
	return lines.flatMap(({ page, where, printedNear }, i) => {
		const output = outputs[i] ?? [];
		const isThere = output.length >= 2 && printedNear.some((block) => holds(block, output));
		return isThere ? [] : [`${tool}, ${page.path}, ${where}: ${output.join(' ')}`];
	});
}

/**
 * Whether a row or sentence has the grants, the whole or the denials, and the share that a line prints. Between them a
 * line prints what masked counts can be, which pages say in words.
 */
function holds(block: PrintedLine['printedNear'][number], output: readonly number[]): boolean {
	const [granted = NaN, whole = NaN, ...rest] = output;
	const share = rest.at(-1);
	const has = (n: number) => block.some(({ number, isRounded }) => !isRounded && number === n);
	const isShare = (n: number) =>
		block.some(({ number, isRounded }) => isRounded && Math.abs(number - n) <= 0.05 + 1e-9);
	// Of masked counts a page can print the ends of the share alone.
	const isBetween = (n: number) =>
		rest.length > 1 &&
		block.some(({ number, isRounded }, i) => isRounded && number <= n && n <= (block[i + 1]?.number ?? NaN));
	// The fewest and the most grants, the fewest and the most denials.
	if (output.length === 4) return output.every(has);
	return (
		has(granted) &&
		(has(whole) || has(whole - granted)) &&
		(share === undefined || isShare(share) || isBetween(share))
	);
}

describe.each(SITE_NAMES)('the lines printed to make a number again, %s', (site) => {
	const lines = readSite(site);
	const downloads = downloadsOf(site, lines);

	it('stand on pages of every kind of one thing, in both languages', () => {
		const kinds = ['', 'courts/*', 'judges/*', 'nationalities/*', 'years/*'];
		expect([...new Set(lines.map(({ page }) => `${page.locale} ${page.kind}`))].sort()).toEqual(
			['en', 'es'].flatMap((locale) => kinds.map((kind) => `${locale} ${kind}`)).sort()
		);
	});

	it('give by DuckDB what the pages print', async () => {
		const outputs = await runDuckdbLines(
			downloads,
			lines.map(({ duckdb }) => duckdb)
		);
		expect(unprinted('duckdb', lines, outputs)).toEqual([]);
	});

	it.skipIf(!HAS_PYTHON)('give by Python the same (skipped where the machine has no python3)', () => {
		const outputs = runPythonLines(
			downloads,
			lines.map(({ python }) => python)
		);
		expect(unprinted('python', lines, outputs)).toEqual([]);
	});

	it.skipIf(!HAS_R)('give by R the same (skipped where the machine has no Rscript)', () => {
		const outputs = runRLines(
			downloads,
			lines.map(({ r }) => r)
		);
		expect(unprinted('R', lines, outputs)).toEqual([]);
	});

	it.skipIf(!HAS_PYTHON)(
		'run in a shell as they are copied (skipped where the machine has no python3)',
		() => {
			const some = lines.slice(0, 3);
			const outputs = some.map(({ python }) => runInShell(downloads, python));
			expect(unprinted('shell', some, outputs)).toEqual([]);
		}
	);

	it('are missed when a page prints another number', async () => {
		const [first] = lines;
		const outputs = await runDuckdbLines(downloads, first ? [first.duckdb] : []);
		const other = outputs.map(([granted = 0, ...rest]) => [granted + 1_000_000, ...rest]);
		expect(unprinted('duckdb', first ? [first] : [], other)).toHaveLength(1);
	});
});
