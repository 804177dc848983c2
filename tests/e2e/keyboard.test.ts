import type { Page } from 'playwright';
import { describe, expect, it } from 'vitest';
import { builtPages, type BuiltPage } from '../support/built-pages.ts';
import { openPage } from '../support/site.ts';

const checked = [...oneOfEachKind(builtPages()), ...oneOfEachKind(builtPages('archive'))];

function oneOfEachKind(pages: readonly BuiltPage[]): readonly BuiltPage[] {
	return [...new Set(pages.map((page) => page.kind))].flatMap((kind) => {
		const group = pages.filter((page) => page.kind === kind && page.locale === 'en');
		return group.find((page) => page.path.endsWith('/mexico/')) ?? group[0] ?? [];
	});
}

/** More presses than any page should need before the first hundred controls have been reached. */
const MOST_PRESSES = 400;

describe('the keyboard alone', () => {
	it.each(checked)(
		'reaches every control of $site $path, in order, with a visible mark',
		async ({ site, path }) => {
			const { page } = await openPage(path, { site });
			const expected = await markControls(page);
			const reached: string[] = [];
			const unmarked: string[] = [];
			for (let press = 0; press < MOST_PRESSES; press++) {
				await page.keyboard.press('Tab');
				const focused = await readFocus(page);
				if (focused === null || reached.includes(focused.name)) break;
				reached.push(focused.name);
				if (!focused.isMarked) unmarked.push(focused.name);
			}
			const missed = expected.slice(0, MOST_PRESSES / 2).filter((name) => !reached.includes(name));
			expect({ missed, unmarked }).toEqual({ missed: [], unmarked: [] });
		}
	);
});

/** Numbers every control that the Tab key should reach and returns their names; one radio button stands for its group. */
function markControls(page: Page): Promise<readonly string[]> {
	return page.evaluate(() => {
		const selector = 'a[href], button, input, select, textarea, summary, [tabindex]';
		const groups = new Set<string>();
		const names: string[] = [];
		for (const element of document.querySelectorAll<HTMLElement>(selector)) {
			const name = `${names.length}: ${element.outerHTML.slice(0, 90)}`;
			element.dataset.tabStop = name;
			// A drawing that is not shown has no boxes, yet checkVisibility calls its parts visible.
			const isHidden =
				!element.checkVisibility({ visibilityProperty: true }) ||
				element.getClientRects().length === 0 ||
				element.closest('[inert]') !== null;
			if (isHidden || element.tabIndex < 0 || element.matches(':disabled, [type="hidden"]')) continue;
			if (element instanceof HTMLInputElement && element.type === 'radio') {
				const group = `${element.form?.id} ${element.name}`;
				const chosen = document.querySelector(
					`input[type="radio"][name="${CSS.escape(element.name)}"]:checked`
				);
				if (groups.has(group) || (chosen !== null && chosen !== element)) continue;
				groups.add(group);
			}
			names.push(name);
		}
		return names;
	});
}

/** The control that has the focus, and whether a reader can see that it has; null when the focus has left the page. */
function readFocus(page: Page): Promise<{ readonly name: string; readonly isMarked: boolean } | null> {
	return page.evaluate(() => {
		const element = document.activeElement;
		if (!(element instanceof HTMLElement || element instanceof SVGElement) || element === document.body)
			return null;
		const marks = [element, element.parentElement, element.nextElementSibling, element.firstElementChild].map(
			(place) => {
				if (place === null) return false;
				const style = getComputedStyle(place);
				return (style.outlineStyle !== 'none' && style.outlineWidth !== '0px') || style.boxShadow !== 'none';
			}
		);
		return {
			name: element.dataset.tabStop ?? element.outerHTML.slice(0, 90),
			isMarked: marks.includes(true)
		};
	});
}
