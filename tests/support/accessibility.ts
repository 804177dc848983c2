import { AxeBuilder } from '@axe-core/playwright';
import { describe, expect, it } from 'vitest';
import { builtPages, samplePages, type BuiltPage } from './built-pages.ts';
import { openPage } from './site.ts';

const PUBLISHED = builtPages();
const tended = samplePages(PUBLISHED, 3).filter((page) => page.path.endsWith('/mexico/'));
/** Kinds of pages whose counted form differs from the published one. */
const COUNTED = builtPages('archive').filter(
	({ kind }) => !['about', 'accessibility', 'glossary', 'method'].includes(kind)
);
/** The first page of each kind in English, the last of each kind in Spanish. */
const both = (pages: readonly BuiltPage[]) => [...oneOfEachKind(pages, 'en'), ...oneOfEachKind(pages, 'es')];
const checked = {
	light: new Set([...both(PUBLISHED), ...tended, ...oneOfEachKind(COUNTED, 'en')]),
	dark: new Set([...both(PUBLISHED), ...tended, ...oneOfEachKind(COUNTED, 'es')])
};

function oneOfEachKind(pages: readonly BuiltPage[], locale: BuiltPage['locale']): readonly BuiltPage[] {
	const own = pages.filter((page) => page.locale === locale);
	return [...new Set(own.map((page) => page.kind))].flatMap((kind) => {
		const group = own.filter((page) => page.kind === kind);
		return (locale === 'en' ? group[0] : group.at(-1)) ?? [];
	});
}

/** Rows of a list that are read: those of a thousand judges are alike, and reading all of them takes minutes. */
const ROWS_READ = 120;

/** Runs in the page: leaves the first rows of each list and table body. */
function keepFirstRows(rows: number): void {
	for (const list of document.querySelectorAll('tbody, ul, ol')) {
		for (const row of [...list.children].slice(rows)) row.remove();
	}
}

/** Defines the tests of one colour scheme; each is a file of its own, so that both can run at once. */
export function testAccessibility(colorScheme: keyof typeof checked): void {
	describe(`accessibility, ${colorScheme}`, () => {
		it.each([...checked[colorScheme]])(
			'finds nothing to complain about on $site $path',
			async ({ site, path }) => {
				const { page } = await openPage(path, { site, colorScheme });
				await page.evaluate(keepFirstRows, ROWS_READ);
				// The quick mode leaves out frames of other hosts, of which the site has none.
				const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze();
				const found = violations.map(({ id, help, nodes }) => ({
					id,
					help,
					where: nodes.slice(0, 3).map((node) => node.html)
				}));
				expect(found).toEqual([]);
			}
		);
	});
}
