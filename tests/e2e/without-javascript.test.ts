import { load } from 'cheerio';
import type { Page } from 'playwright';
import { describe, expect, it } from 'vitest';
import { builtPages, readBuiltPage, samplePages } from '../support/built-pages.ts';
import { SITE_NAMES, SITES } from '../support/built-site-folder.ts';
import { openPage } from '../support/site.ts';

const sampled = SITE_NAMES.flatMap((site) => samplePages(builtPages(site), 3));

describe('a browser with scripts off', () => {
	it.each(sampled)(
		'reads $site $path: one heading, a way home, and a table for every chart',
		async ({ site, path, locale }) => {
			const { page } = await openPage(path, { site, javaScript: false });
			const headings = await page.locator('h1:visible').count();
			const home = `${SITES[site].base}${locale === 'es' ? '/es/' : '/'}`;
			expect({
				headings,
				waysHome: await page.locator(`header a[href="${home}"]:visible`).count(),
				chartsWithoutTable: await chartsWithoutTable(page)
			}).toEqual({ headings: 1, waysHome: 1, chartsWithoutTable: [] });
		}
	);

	it('draws charts on the pages read here', async () => {
		const { page } = await openPage('/nationalities/mexico/', { javaScript: false });
		expect(await page.locator(CHART).count()).toBeGreaterThanOrEqual(2);
	});
});

describe.each(SITE_NAMES)('the HTML of every type of page, %s', (site) => {
	const pages = samplePages(builtPages(site), 12).map((page) => ({ page, $: load(readBuiltPage(page)) }));
	const figures = pages.flatMap(({ page, $ }) =>
		$('main figure')
			.toArray()
			.map((figure) => ({ page, figure: $(figure) }))
	);

	it('has the chart, the table and the name of each figure in it', () => {
		const incomplete = figures
			.map(({ page, figure }) => ({
				path: `${page.path}#${figure.attr('id')}`,
				charts: figure.find('svg:is([role="img"], [role="group"]) path').length,
				rows: figure.find('table tbody tr').length,
				named: figure.attr('aria-labelledby') !== undefined || figure.find('figcaption').length > 0
			}))
			.filter(({ charts, rows, named }) => charts === 0 || rows === 0 || !named);
		expect(incomplete).toEqual([]);
	});

	it('has a figure where one is promised, in both languages', () => {
		const types = new Set(figures.map(({ page }) => `${page.locale} ${page.kind}`));
		const promised = ['', 'nationalities/*', ...(SITES[site].isInvented ? ['courts/*'] : [])];
		for (const kind of promised)
			for (const locale of ['en', 'es']) expect(types).toContain(`${locale} ${kind}`);
	});

	it('has rows for each other chart: in its part of the page, behind a link there, or for each of its links', () => {
		const bare = pages.flatMap(({ page, $ }) =>
			$('main svg:is([role="img"], [role="group"])')
				.toArray()
				.map((chart) => $(chart))
				.filter((chart) => {
					// The marks of a map lead where the rows of the page lead.
					const marks = chart.find('a').toArray();
					const isInRows = (mark: (typeof marks)[number]) =>
						$(`main tbody th a[href="${$(mark).attr('href')}"]`).length > 0;
					if (marks.length > 0 && marks.every(isInRows)) return false;
					const part = chart.closest('figure, section, main');
					return part.find('table tbody tr').length === 0 && part.find('a[data-table]').length === 0;
				})
				.map((chart) => `${page.path}: ${chart.attr('aria-label') ?? ''}`)
		);
		expect(bare).toEqual([]);
	});
});

/** A drawing that says something; those beside words are hidden from readers of the page's text. */
const CHART = 'svg:is([role="img"], [role="group"]):visible';

/**
 * What the charts say of themselves that have no table: neither rows in their figure or section (in a part that can be
 * opened, at least), nor a link beside them to the page that has the rows, nor, as the map of courts, links that each
 * lead where a row of a table leads.
 */
function chartsWithoutTable(page: Page): Promise<readonly string[]> {
	return page.locator(CHART).evaluateAll(async (charts) => {
		/** Whether a link marked as one to the chart's table leads to rows. */
		const leadsToRows = async (link: HTMLAnchorElement | null | undefined) => {
			if (!link) return false;
			const { hash, href } = link;
			const other = new DOMParser().parseFromString(await (await fetch(href)).text(), 'text/html');
			return other.querySelector(`${hash || 'main'} table tbody tr`) !== null;
		};
		const isReachable = (row: Element) => row.checkVisibility() || row.closest('details') !== null;
		const rowsIn = (part: Element | null) =>
			[...(part?.querySelectorAll('table tbody tr') ?? [])].filter(isReachable);
		const linked = new Set(
			rowsIn(document.querySelector('main')).map((row) => row.querySelector('th a')?.getAttribute('href'))
		);
		const linkOf = (chart: Element) =>
			chart.closest('section')?.querySelector<HTMLAnchorElement>('a[data-table]');
		const elsewhere = new Set<Element>();
		for (const chart of charts) if (await leadsToRows(linkOf(chart))) elsewhere.add(chart);
		return charts
			.filter((chart) => {
				const links = [...chart.querySelectorAll('a')].map((link) => link.getAttribute('href'));
				const inRows = links.length > 0 && links.every((link) => linked.has(link));
				return (
					!elsewhere.has(chart) && !inRows && rowsIn(chart.closest('figure, section, main')).length === 0
				);
			})
			.map((chart) => chart.getAttribute('aria-label') ?? chart.outerHTML.slice(0, 80));
	});
}
