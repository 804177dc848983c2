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

describe.each(['light', 'dark'] as const)('accessibility, %s', (colorScheme) => {
	it.each(checked)('finds nothing to complain about on %s', async (path) => {
		const { page } = await openPage(path, { colorScheme });
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
