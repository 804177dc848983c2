import { describe, expect, it } from 'vitest';
import { builtPages, samplePages } from '../support/built-pages.ts';
import { isOwn, openPage } from '../support/site.ts';

const sampled = samplePages(builtPages(), 4).map((page) => page.path);

describe('a window of 320 pixels', () => {
	it.each(sampled)('shows %s without sideways scrolling, errors or requests to others', async (path) => {
		const { page, requests, errors } = await openPage(path, { width: 320 });
		const wide = await page.evaluate(() => {
			const { scrollWidth } = document.documentElement;
			if (scrollWidth <= 320) return [];
			const isTooWide = (element: Element) => element.getBoundingClientRect().right > 321;
			const tooWide = [...document.body.querySelectorAll('*')].filter(isTooWide);
			return [
				`page is ${scrollWidth} px wide`,
				...tooWide.slice(0, 5).map((element) => element.outerHTML.slice(0, 120))
			];
		});
		expect({ wide, errors, foreign: requests.filter((address) => !isOwn(address)) }).toEqual({
			wide: [],
			errors: [],
			foreign: []
		});
	});
});
