import { AxeBuilder } from '@axe-core/playwright';
import { describe, expect, it } from 'vitest';
import { builtPages, samplePages } from '../support/built-pages.ts';
import { openPage } from '../support/site.ts';

const pages = builtPages();
const kinds = new Set(pages.map((page) => page.kind));
const tended = samplePages(pages, 3).filter((page) => page.path.endsWith('/mexico/'));
const oneOfEachKind = [...kinds].flatMap(
	(kind) => pages.find((page) => page.kind === kind && page.locale === 'en') ?? []
);
const oneOfEachKindInSpanish = [...kinds].flatMap(
	(kind) => pages.findLast((page) => page.kind === kind && page.locale === 'es') ?? []
);
const checked = [...new Set([...oneOfEachKind, ...oneOfEachKindInSpanish, ...tended])].map(
	(page) => page.path
);

/** Rows of a list that are read: those of a thousand judges are alike, and reading all of them takes minutes. */
const ROWS_READ = 120;

/** Runs in the page: leaves the first rows of each list and table body. */
function keepFirstRows(rows: number): void {
	for (const list of document.querySelectorAll('tbody, ul, ol')) {
		for (const row of [...list.children].slice(rows)) row.remove();
	}
}

describe.each(['light', 'dark'] as const)('accessibility, %s', (colorScheme) => {
	it.each(checked)('finds nothing to complain about on %s', async (path) => {
		const { page } = await openPage(path, { colorScheme });
		await page.evaluate(keepFirstRows, ROWS_READ);
		// The quick mode leaves out frames of other hosts, of which the site has none.
		const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze();
		const found = violations.map(({ id, help, nodes }) => ({
			id,
			help,
			where: nodes.slice(0, 3).map((node) => node.html)
		}));
		expect(found).toEqual([]);
	});
});
