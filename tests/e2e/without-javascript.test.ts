import { describe, expect, it } from 'vitest';
import { builtPages, samplePages } from '../support/built-pages.ts';
import { openPage } from '../support/site.ts';

const sampled = samplePages(builtPages(), 3).map((page) => page.path);

describe('a browser with scripts off', () => {
	it.each(sampled)('reads %s: one heading, a way home, and a table for every chart', async (path) => {
		const { page } = await openPage(path, { javaScript: false });
		const headings = await page.locator('h1:visible').count();
		const homeLinks = await page.locator('a[href]:visible').count();
		const charts = await page.locator('figure:has(svg)').all();
		const chartsWithoutTable: string[] = [];
		for (const chart of charts) {
			if ((await chart.locator('table').count()) > 0) continue;
			chartsWithoutTable.push((await chart.innerText()).slice(0, 80));
		}
		expect({ headings, hasLinks: homeLinks > 0, chartsWithoutTable }).toEqual({
			headings: 1,
			hasLinks: true,
			chartsWithoutTable: []
		});
	});
});
