import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright';
import { describe, expect, it } from 'vitest';
import { builtPages, type BuiltPage } from '../support/built-pages.ts';
import { openPage } from '../support/site.ts';

// What a reader sets outside the page: own colours, no motion, 400 % zoom; and what a finger or a screen reader meets.

const COUNTED = ['', 'courts', 'courts/*', 'judges', 'judges/*', 'nationalities/*', 'years/*'];
/** One page of each kind in English, and those with counted decisions in Spanish. */
const pages = [
	...oneOfEachKind(builtPages(), 'en'),
	...oneOfEachKind(builtPages('archive'), 'es').filter(({ kind }) => COUNTED.includes(kind))
];

/** Mexico's page where the kind has one, else the first. */
function oneOfEachKind(all: readonly BuiltPage[], locale: BuiltPage['locale']): readonly BuiltPage[] {
	const own = all.filter((page) => page.locale === locale);
	return [...new Set(own.map(({ kind }) => kind))].flatMap((kind) => {
		const group = own.filter((page) => page.kind === kind);
		return group.find(({ path }) => path.endsWith('/mexico/')) ?? group[0] ?? [];
	});
}

/** A window of 1280 by 1024 pixels at 400 %. */
const ZOOMED = { width: 320, height: 256 };
/** Presses of Tab that are looked at; `keyboard.test.ts` goes through all controls. */
const PRESSES = 15;

describe('forced colours', () => {
	it.each(pages)('leave focus and marks visible on $site $path', async ({ site, path }) => {
		const { page } = await openPage(path, { site, forcedColors: true });
		expect(await page.evaluate(() => matchMedia('(forced-colors: active)').matches)).toBe(true);
		expect(await page.evaluate(unseenMarks)).toEqual([]);
		expect(await whileTabbing(page, unmarkedFocus)).toEqual([]);
	});

	it.each(['/?series=court', '/es/nationalities/mexico/?series=court'])(
		'leave Mexico and everyone apart by name and by stroke on %s',
		async (path) => {
			const { page } = await openPage(path, { forcedColors: true });
			const drawing = page.locator('#grant-rate-by-year svg[role="img"]:visible').first();
			const lines = await drawing.evaluate(readLines);
			expect(lines.map(({ role }) => role).toSorted()).toEqual(['comparator', 'subject']);
			expect(new Set(lines.map(({ dashes }) => dashes)).size).toBe(2);
			expect(lines.filter(({ name, figure }) => name === '' || !/\d/.test(figure))).toEqual([]);
			expect(new Set(lines.map(({ name }) => name)).size).toBe(2);
		}
	);

	it('mark the chosen tab and word, and no other', async () => {
		const { page } = await openPage('/?series=court', { forcedColors: true });
		const marked = (selector: string) =>
			page.locator(selector).evaluateAll((parts) => {
				const paper = getComputedStyle(document.documentElement).backgroundColor;
				return parts.map((part) => getComputedStyle(part).borderBottomColor !== paper);
			});
		expect(await marked('#grant-rate-by-year [role="tab"]')).toEqual([true, false, false]);
		expect((await marked('fieldset:first-of-type label > span')).filter(Boolean).length).toBe(
			await page.locator('fieldset:first-of-type input:checked').count()
		);
	});
});

describe('a window of 1280 by 1024 at 400 %', () => {
	it.each(pages)(
		'shows $site $path in one column, uncovers what has the focus, and leaves room for a finger',
		async ({ site, path }) => {
			const { page } = await openPage(path, { site, ...ZOOMED });
			const width = await page.evaluate(() => document.documentElement.scrollWidth);
			expect(width).toBeLessThanOrEqual(ZOOMED.width);
			expect(await smallTargets(page)).toEqual([]);
			expect(await whileTabbing(page, coveredFocus)).toEqual([]);
		}
	);
});

describe('a reader who wants no motion, or hears the page', () => {
	it.each(pages)(
		'meets nothing that moves and every figure by name on $site $path',
		async ({ site, path }) => {
			const { page } = await openPage(path, { site });
			expect(await page.evaluate(movingParts)).toEqual([]);
			expect(await namelessFigures(page)).toEqual([]);
			expect(await page.evaluate(loneDots)).toEqual([]);
		}
	);

	it('is told from one who lets things move', async () => {
		const { page } = await openPage('/about/', { motion: true });
		expect(await page.evaluate(movingParts)).toEqual(['scrolling']);
	});

	it('finds dots to look at', async () => {
		const { page } = await openPage('/courts/');
		expect(await page.locator('main svg a[href]:visible').count()).toBeGreaterThan(40);
	});
});

/** Presses Tab and gathers what `look` finds each time. */
async function whileTabbing(page: Page, look: () => string | null): Promise<readonly string[]> {
	const found: string[] = [];
	for (let press = 0; press < PRESSES; press++) {
		await page.keyboard.press('Tab');
		const seen = await page.evaluate(look);
		if (seen !== null) found.push(seen);
	}
	return found;
}

/**
 * Controls of less than 24 pixels that stand too close to others (WCAG 2.5.8). Dots of drawings may be smaller, because
 * each has its link outside the drawing too (`loneDots`).
 */
async function smallTargets(page: Page): Promise<readonly string[]> {
	await page.evaluate(layOutWhole);
	const axe = new AxeBuilder({ page }).setLegacyMode(true).withRules(['target-size']).exclude('svg');
	const { violations } = await axe.analyze();
	return violations.flatMap(({ nodes }) => nodes.map((node) => node.html.slice(0, 140))).slice(0, 8);
}

/** Runs in the page: lays out what the browser has put off, whose places are guesses until then. */
function layOutWhole(): void {
	for (const part of document.querySelectorAll<HTMLElement>('main section'))
		part.style.contentVisibility = 'visible';
}

/** Drawings that the accessibility tree has not as an image or a group with a sentence for its name. */
async function namelessFigures(page: Page): Promise<readonly string[]> {
	const shown = 'main svg:visible:not([aria-hidden="true"], [aria-hidden="true"] *, a svg)';
	const trees = await Promise.all((await page.locator(shown).all()).map((drawing) => drawing.ariaSnapshot()));
	return trees.filter((tree) => !/^- '?(?:img|group) ".{20,}"/.test(tree)).map((tree) => tree.slice(0, 200));
}

/** Runs in the page: the control that has the focus when forced colours leave it no outline; null when it has one. */
function unmarkedFocus(): string | null {
	const element = document.activeElement;
	if (element === null || element === document.body) return null;
	// Shadows are not drawn in forced colours.
	const places = [element, element.parentElement, element.nextElementSibling, element.firstElementChild];
	const isMarked = places.some((place) => {
		if (place === null) return false;
		const { outlineStyle, outlineWidth } = getComputedStyle(place);
		return outlineStyle !== 'none' && outlineWidth !== '0px';
	});
	return isMarked ? null : element.outerHTML.slice(0, 140);
}

/** Runs in the page: how each line of a drawing is told apart when colour cannot. */
function readLines(svg: SVGElement | HTMLElement) {
	return [...svg.querySelectorAll('g')]
		.filter((line) => line.querySelector('.firm') !== null)
		.map((line) => {
			const path = line.querySelector('.firm');
			return {
				role: line.classList.contains('subject') ? 'subject' : 'comparator',
				dashes: path === null ? '' : getComputedStyle(path).strokeDasharray,
				name: line.querySelector('text.name')?.textContent.trim() ?? '',
				figure: line.querySelector('text.figure')?.textContent ?? ''
			};
		});
}

/** Runs in the page: shapes of drawings that have neither a stroke nor a fill other than the colour of the page. */
function unseenMarks(): readonly string[] {
	const paper = getComputedStyle(document.documentElement).backgroundColor;
	const isSeen = (paint: string) => paint !== 'none' && paint !== paper && paint !== 'rgba(0, 0, 0, 0)';
	return [...document.querySelectorAll('main svg[role] :is(circle, line)')]
		.filter((mark) => mark.getClientRects().length > 0)
		.filter((mark) => {
			const { fill, stroke } = getComputedStyle(mark);
			return !isSeen(stroke) && !(mark.tagName === 'circle' && isSeen(fill));
		})
		.map((mark) => mark.outerHTML.slice(0, 140))
		.slice(0, 5);
}

/** Runs in the page: parts that are animated or would be. */
function movingParts(): readonly string[] {
	const moves = (times: string) => times.split(',').some((time) => Number.parseFloat(time) > 0);
	const styled = [...document.querySelectorAll('body, body *')].filter((element) => {
		const { transitionDuration, animationName, animationDuration } = getComputedStyle(element);
		return moves(transitionDuration) || (animationName !== 'none' && moves(animationDuration));
	});
	const self = [
		...document.querySelectorAll('animate, animateTransform, animateMotion, marquee, video, blink')
	];
	const scrolls = getComputedStyle(document.documentElement).scrollBehavior === 'smooth' ? ['scrolling'] : [];
	const running = document.getAnimations().map(({ id }) => `animation ${id}`);
	return [
		...scrolls,
		...running,
		...[...styled, ...self].map((element) => element.outerHTML.slice(0, 140))
	].slice(0, 5);
}

/**
 * Runs in the page: the control that has the focus when nothing of it can be seen; null when some can. Parts of drawings
 * lie over each other by nature and are left out.
 */
function coveredFocus(): string | null {
	const element = document.activeElement;
	if (element === null || element === document.body || element.closest('svg')) return null;
	const label = element instanceof HTMLInputElement ? element.labels?.[0] : null;
	const isSeen = [element, label ?? element].some((place) =>
		[...place.getClientRects()].some((box) => {
			const [left, right] = [Math.max(0, box.left), Math.min(innerWidth, box.right)];
			const [top, bottom] = [Math.max(0, box.top), Math.min(innerHeight, box.bottom)];
			if (left >= right || top >= bottom) return false;
			return [0.1, 0.5, 0.9].some((across) =>
				[0.1, 0.5, 0.9].some((down) => {
					const hit = document.elementFromPoint(left + (right - left) * across, top + (bottom - top) * down);
					return hit !== null && (place.contains(hit) || hit.contains(place));
				})
			);
		})
	);
	return isSeen ? null : element.outerHTML.slice(0, 140);
}

/** Runs in the page: links of drawings whose name says no figure nor that there is none, or without the same link outside drawings. */
function loneDots(): readonly string[] {
	const elsewhere = new Set(
		[...document.querySelectorAll('main a[href]')]
			.filter((link) => link instanceof HTMLAnchorElement)
			.map((link) => link.getAttribute('href'))
	);
	return [...document.querySelectorAll('main svg a[href]')]
		.filter((dot) => dot.getClientRects().length > 0)
		.filter(
			(dot) => !/: |\d/.test(dot.getAttribute('aria-label') ?? '') || !elsewhere.has(dot.getAttribute('href'))
		)
		.map((dot) => dot.outerHTML.slice(0, 200))
		.slice(0, 5);
}
