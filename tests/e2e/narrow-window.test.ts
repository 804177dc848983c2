import type { Page } from 'playwright';
import { describe, expect, it } from 'vitest';
import { builtPages, samplePages } from '../support/built-pages.ts';
import { isOwn, openPage } from '../support/site.ts';

const sampled = [...samplePages(builtPages(), 4), ...samplePages(builtPages('archive'), 3)];
/** The first page of each kind, which is left open until nothing more is asked for. */
const leftOpen = new Set([...new Map(sampled.toReversed().map((page) => [page.kind, page])).values()]);
/** A phone, a tablet held upright, a desk. */
const WIDTHS = [320, 768, 1440] as const;

describe('windows of 320, 768 and 1440 pixels', () => {
	it.each(sampled)(
		'show $site $path without sideways scrolling, errors or requests to others',
		async (opened) => {
			const { site, path } = opened;
			const { page, requests, errors } = await openPage(path, { site, width: WIDTHS[0] });
			const wide: string[] = [];
			for (const width of WIDTHS) {
				await page.setViewportSize({ width, height: 900 });
				wide.push(...(await tooWide(page, width)));
			}
			if (leftOpen.has(opened)) await page.waitForLoadState('networkidle');
			const foreign = requests.filter((address) => !isOwn(address, site));
			expect({ wide, errors, foreign }).toEqual({ wide: [], errors: [], foreign: [] });
		}
	);
});

/** What makes the page wider than its window; none when it is not. */
function tooWide(page: Page, width: number): Promise<readonly string[]> {
	return page.evaluate((limit) => {
		const { scrollWidth } = document.documentElement;
		if (scrollWidth <= limit) return [];
		const sticksOut = (element: Element) => element.getBoundingClientRect().right > limit + 1;
		const found = [...document.body.querySelectorAll('*')].filter(sticksOut);
		return [
			`page is ${scrollWidth} px wide in ${limit}`,
			...found.slice(0, 5).map((element) => element.outerHTML.slice(0, 120))
		];
	}, width);
}
