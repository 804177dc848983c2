import { AxeBuilder } from '@axe-core/playwright';
import { describe, expect, it } from 'vitest';
import { openPage, siteAddress } from '../support/site.ts';

const NOWHERE = ['/nationalities/atlantis/', '/es/nowhere', '/data/files/nothing.csv'];

describe('an address that leads nowhere', () => {
	it.each(NOWHERE)('%s is answered with 404', async (path) => {
		expect((await fetch(new URL(path, siteAddress()))).status).toBe(404);
	});

	// It was an empty page without scripts, and two English words with them.
	it('is explained in both languages, with scripts off, with ways on that exist', async () => {
		const { page } = await openPage('/nationalities/atlantis/', { javaScript: false });
		const headings = await page.getByRole('heading').allInnerTexts();
		expect(headings).toEqual(['There is no such page', 'No existe esta página']);
		const links = await page
			.getByRole('link')
			.evaluateAll((all) => all.map((link) => link.getAttribute('href')));
		expect(links).toEqual(expect.arrayContaining(['/', '/es/', '/nationalities/', '/es/nationalities/']));
		const statuses = await Promise.all(
			links.map(async (link) => (await fetch(new URL(link ?? '', siteAddress()))).status)
		);
		expect([...new Set(statuses)]).toEqual([200]);
	});

	it.each(['light', 'dark'] as const)('has no accessibility fault, %s', async (colorScheme) => {
		const { page } = await openPage('/nationalities/atlantis/', { colorScheme });
		const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze();
		expect(violations.map(({ id, nodes }) => ({ id, where: nodes[0]?.html }))).toEqual([]);
	});
});
